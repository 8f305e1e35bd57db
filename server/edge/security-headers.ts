// The headers that every answer carries, whoever made it and however it ended.

/** Sent with everything, errors included. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** For answers that are no page: nothing in them may load or run anything. */
export const DATA_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * What every answer carries: the security headers, a policy for data, and for readers who reach
 * the site by https that they are to stay with it (RFC 6797), for a year.
 */
export const commonHeaders = (tls: boolean): Readonly<Record<string, string>> => ({
  ...SECURITY_HEADERS,
  'Content-Security-Policy': DATA_POLICY,
  ...(tls && { 'Strict-Transport-Security': 'max-age=31536000' }),
})
