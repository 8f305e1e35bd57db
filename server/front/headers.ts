// The headers of each kind of answer, and how long it may be kept. Those that every answer carries
// are the edge's.

/**
 * How long caches may keep an answer. A document's text depends on the cookies of preferences, so
 * one that has some written into it is private.
 */
export const CACHE = {
  hashed: 'public, max-age=31536000, immutable',
  document: 'public, max-age=0, must-revalidate',
  personal: 'private, max-age=0, must-revalidate',
  file: 'public, max-age=3600',
  redirect: 'public, max-age=3600',
  nothing: 'no-store',
} as const

/** The name of a worker, which is ruled by the policy that it is sent with, as pages are. */
export const WORKER = /\.worker-\w+\.js$/

/**
 * What means something for an answer that is shown as a page. Any other hashed file, and the rules
 * of what may be rendered ahead, is only ever fetched by one, and would carry 370 bytes for
 * nothing.
 */
export const PAGE_HEADERS = [
  'X-Frame-Options',
  'Referrer-Policy',
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
  'Content-Security-Policy',
] as const

/** The media type of the rules that every document names. */
export const SPECULATION = 'application/speculationrules+json'

/**
 * The service worker asks this server and no other, and is looked for anew each time, so that a new
 * one is found at once.
 */
export const SERVICE_WORKER_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/javascript; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; connect-src 'self'; script-src 'self'",
  'Cache-Control': 'no-cache',
}

/** The policy of every document; `style` is the hash of its inline stylesheet. */
export function documentPolicy(style: string): string {
  return (
    `default-src 'none'; script-src 'self'; style-src ${style}; img-src 'self' data:; ` +
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; " +
    "frame-ancestors 'none'"
  )
}

/** What a document sends beyond the security headers. */
export function documentHeaders(style: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': documentPolicy(style),
    'Cache-Control': CACHE.document,
    'Speculation-Rules': '"/speculation-rules.json"',
    Vary: 'Accept-Encoding, Cookie',
  }
}
