// A cell as a plain text, before it is cut or judged: invisible signs gone, digits and dashes of
// every script as ASCII has them, and out of what programs wrap around a value.

/** Text that none of this changes, which is nearly all of it. */
const ASCII = /^[\x20-\x7e]*$/
/** Joiners shape letters and pictures; without them a name is written wrongly. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cf}\u115f\u1160\u3164\uffa0\u034f\u2800]/gu
const UNSEEN = /[\p{Cf}\ufe00-\ufe0f\u115f\u1160\u3164\uffa0\u034f\u2800]/gu
const CONTROLS = /\p{Cc}+/gu
const SPACES = /[\s\p{Z}]+/gu
const DASHES = /[\p{Pd}\u2212\u2043\u00ad\u02d7\u30fc]/gu
/** Line ends that a program wrote out. */
const ESCAPES = /(?:\\[rnt])+$/
const DIGITS = /\p{Nd}/gu

/**
 * A text as it is shown and kept: no invisible sign but the joiners that shape letters, no control
 * character, one space where there were several.
 */
export const visible = (text: string): string =>
  ASCII.test(text)
    ? text.trim()
    : text.replace(INVISIBLE, '').replace(CONTROLS, ' ').replace(SPACES, ' ').trim()

/**
 * A text as it is compared: NFKC, digits and dashes of any script as ASCII, nothing invisible, and
 * out of the wrappers of spreadsheets (`="…"`, an apostrophe before a number). Lines stay lines.
 */
export function plain(cell: string): string {
  const text = ASCII.test(cell)
    ? cell
    : cell
        .normalize('NFKC')
        .replace(UNSEEN, '')
        .replace(DASHES, '-')
        .replace(DIGITS, asciiDigit)
        .replace(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g, '\n')
        .replace(/[^\S\n]+/g, ' ')
        .replace(/[^\P{Cc}\n]+/gu, '')
  return unwrapped(text.replace(ESCAPES, '').trim())
}

/**
 * What a spreadsheet wraps around a value so that it stays a text: `="981"`, `=981`, `'981`,
 * `"981"`.
 */
export function unwrapped(text: string): string {
  const inner =
    /^=\s*"((?:[^"]|"")*)"$/s.exec(text)?.[1]?.replaceAll('""', '"') ??
    /^"=""(.*)"""$/s.exec(text)?.[1] ??
    /^=\s*T\(\s*"([^"]*)"\s*\)$/is.exec(text)?.[1] ??
    /^=\s*(\+?\d+)$/.exec(text)?.[1] ??
    /^['`]+([\d+=(].*)$/s.exec(text)?.[1] ??
    /^"([^"]*)"$/s.exec(text)?.[1]
  return inner === undefined ? text : unwrapped(inner.trim())
}

/**
 * A decimal digit of any script as ASCII. Unicode encodes the ten digits of a script one after the
 * other, from zero (The Unicode Standard, 4.6).
 */
export function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return digit
  let value = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value % 10)
}

/** What a spreadsheet shows where a formula failed, or was never worked out. */
export const isFailedFormula = (text: string): boolean =>
  FAILED.test(text) || /^Err:\d+$/i.test(text) || /^=.*[A-Z$(]/i.test(text)

const FAILED =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|ERROR!?)$/i

/** A whole number without the decimals that spreadsheets add: 1.0 and 1,00 are 1. */
export const withoutDecimals = (text: string): string => text.replace(/^([+-]?\d+)[.,]0+$/, '$1')
