// What the number of a cell means by the format that a workbook shows it in: a date, a time of the
// day, digits with leading zeros, or a plain number.

export type NumberKind =
  | { readonly kind: 'plain' | 'date' | 'time' }
  | { readonly kind: 'padded'; readonly length: number }

const PLAIN: NumberKind = { kind: 'plain' }

/** The kind of a built-in format (ECMA-376 part 1, 18.8.30) or of a format's code. */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { kind: 'time' }
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
      ? { kind: 'date' }
      : PLAIN
  }
  if (/^0{2,}$/.test(code)) return { kind: 'padded', length: code.length }
  const signs = code
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
  if (signs === undefined || /general/i.test(signs)) return PLAIN
  if (/[dy]/i.test(signs)) return { kind: 'date' }
  return /[hs]/i.test(signs) ? { kind: 'time' } : PLAIN
}

/** Days between the first day that workbooks count and that of JavaScript. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107
const DAY = 24 * 60 * 60 * 1000

/**
 * A number of a cell as text: all of its digits, never in scientific notation where it is whole.
 */
export function numberText(raw: string, kind: NumberKind, is1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  if (kind.kind === 'padded') return String(Math.round(value)).padStart(kind.length, '0')
  if (kind.kind === 'plain')
    return Number.isSafeInteger(value) && /e/i.test(raw) ? String(value) : raw
  const minutes = Math.round((value - Math.floor(value)) * 24 * 60)
  const time = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  if (kind.kind === 'time' || (value >= 0 && value < 1)) return time
  const days = Math.floor(value) - (is1904 ? EPOCH_1904 : EPOCH_1900)
  const date = new Date(days * DAY).toISOString().slice(0, 10)
  return minutes === 0 ? date : `${date} ${time}`
}
