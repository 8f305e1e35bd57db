// A mail that is written but not sent: an address for the reader's own mail program.

/** The body of a mail as it stands in an address (RFC 6068): line ends are CR LF. */
const encoded = (text: string): string => encodeURIComponent(text.replaceAll('\n', '\r\n'))

/** A mailto address (RFC 6068): line ends are CR LF, everything else percent-encoded. */
export function mailAddress(to: string, subject: string, body: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encoded(body)}`
}

/**
 * Longer addresses are cut by some mail programs (Outlook and Windows pass on about 2,000
 * characters, of which some are theirs).
 */
export const LONGEST_MAIL_ADDRESS = 1800

/** The most words from the start of a text that take at most `room` characters of an address. */
export function fittingStart(text: string, room: number): string {
  const whole = text.toWellFormed()
  if (encoded(whole).length <= room) return whole
  let [fits, tooLong] = [0, whole.length]
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (encoded(whole.slice(0, middle).toWellFormed()).length <= room) fits = middle
    else tooLong = middle
  }
  const start = whole.slice(0, fits)
  const atWord = start.search(/\s\S*$/)
  // A single long word is cut where it must be, and no character in two.
  return atWord > 0 ? start.slice(0, atWord) : start.replace(/[\uD800-\uDBFF]$/, '')
}

const PASTE = '\n\n[Please paste the rest here]\n'

/**
 * A mail whose address is at most LONGEST_MAIL_ADDRESS long. `rest` is what did not fit and is to
 * be pasted where the mail says so; '' where all of it fits.
 */
export function boundedMail(
  to: string,
  subject: string,
  body: string,
): { readonly address: string; readonly rest: string } {
  const address = mailAddress(to, subject, body)
  if (address.length <= LONGEST_MAIL_ADDRESS) return { address, rest: '' }
  const room = LONGEST_MAIL_ADDRESS - mailAddress(to, subject, PASTE).length
  const start = fittingStart(body, room)
  return {
    address: mailAddress(to, subject, start + PASTE),
    rest: body.slice(start.length).trimStart(),
  }
}
