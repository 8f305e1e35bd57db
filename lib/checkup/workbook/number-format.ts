// What the number of a cell means by the format that a workbook shows it in: a date, a time of the
// day, digits with leading zeros, a share, an amount of money, or a plain number.

export type NumberKind =
  | { readonly kind: 'plain' | 'date' | 'time' }
  | { readonly kind: 'padded'; readonly length: number }
  | { readonly kind: 'amount'; readonly sign: string }

const PLAIN: NumberKind = { kind: 'plain' }
const SHARE: NumberKind = { kind: 'amount', sign: '%' }
/** Where a format does not say of which country. */
const MONEY = '¤'

/** The kind of a built-in format (ECMA-376 part 1, 18.8.30) or of a format's code. */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (id === 9 || id === 10) return SHARE
    if ((id >= 5 && id <= 8) || (id >= 41 && id <= 44)) return { kind: 'amount', sign: MONEY }
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { kind: 'time' }
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
      ? { kind: 'date' }
      : PLAIN
  }
  if (/^0{2,}$/.test(code)) return { kind: 'padded', length: code.length }
  // [$₹-4009] is an amount, [$-4009] says in which language a date is.
  const money = /\[\$([^\]-]+)|(?<!\[)(\p{Sc})|"(?:Rs|INR|USD|EUR)/iu.exec(code)
  if (money) return { kind: 'amount', sign: money[1] ?? money[2] ?? MONEY }
  if (/^[^"]*%/.test(code)) return SHARE
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
/** In a cell that shows a time, fewer days are no date: nobody was born in 1900. */
const FEWEST_DAYS = 100
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
  if (kind.kind === 'amount')
    return kind.sign === '%' ? `${Number((value * 100).toFixed(6))}%` : `${kind.sign}${raw}`
  // Some days and a half are no time of a day, though a workbook shows them so.
  if (kind.kind === 'time' && value > 1 && value < FEWEST_DAYS) return raw
  const minutes = Math.round((value - Math.floor(value)) * 24 * 60)
  const time = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  if (kind.kind === 'time' || (value >= 0 && value < 1)) return time
  const days = Math.floor(value) - (is1904 ? EPOCH_1904 : EPOCH_1900)
  const date = new Date(days * DAY).toISOString().slice(0, 10)
  return minutes === 0 ? date : `${date} ${time}`
}
