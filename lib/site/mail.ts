// A mail that is written but not sent: an address for the reader's own mail program.

/** A mailto address (RFC 6068): line ends are CR LF, everything else percent-encoded. */
export function mailAddress(to: string, subject: string, body: string): string {
  return (
    `mailto:${to}?subject=${encodeURIComponent(subject)}&body=` +
    `${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
  )
}

/**
 * Longer addresses are cut by some mail programs (Outlook and Windows pass on about 2,000
 * characters).
 */
export const LONGEST_MAIL_ADDRESS = 2000
