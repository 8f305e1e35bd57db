// Whether a cell can be an email address or a phone number, and the form in which two of them are
// the same.

/** One @ with something before it and a name with a dot after it. */
export const isEmail = (cell: string): boolean =>
  /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/.test(cell.trim())

/**
 * Seven to fifteen digits (E.164 has at most fifteen), with the signs that people put between them.
 */
export function isPhone(cell: string): boolean {
  const word = cell.trim().replace(/^'/, '')
  if (!/^(?:\+|00)?[\d\s().\-/]+$/.test(word)) return false
  const digits = word.replace(/\D/g, '').replace(/^00/, '')
  return digits.length >= 7 && digits.length <= 15
}

/** A spreadsheet shortened the number to 9.19813E+11, so its digits are lost. */
export const isShortenedNumber = (cell: string): boolean =>
  /^\d(?:[.,]\d+)?E\+\d+$/i.test(cell.trim())

/**
 * The form that tells two values of a field apart: case does not count, and of a phone only its
 * last ten digits. Empty: nothing to compare.
 */
export function comparable(field: 'email' | 'phone' | 'extension', cell: string): string {
  const word = cell.trim().toLowerCase()
  if (field === 'email') return isEmail(word) ? word : ''
  if (field === 'phone') return isPhone(word) ? word.replace(/\D/g, '').slice(-10) : ''
  return word.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
}
