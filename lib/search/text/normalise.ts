// One spelling for each word: case, width, accents, digits of every script, apostrophes, invisible
// signs and the Hindi signs that people leave out.

const LATIN_ACCENTS = /[\u0300-\u036f]/g
const NUKTA = /\u093c/g
const CHANDRABINDU = /\u0901/g
const PLAIN = /^[\w']*$/
/** Joiners, marks of direction, soft hyphens and variation selectors: nothing that one can see. */
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f]/gu
const DIGIT = /\p{Nd}/gu
const DIGITS_OF_A_SCRIPT = 10

/** What keyboards give for an apostrophe. */
export const APOSTROPHES = "'’‘‛´`ʼʹ′＇"
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g')

/** The value of a digit of any script, in ASCII: Unicode has the ten of each in a row, 0 first. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < DIGITS_OF_A_SCRIPT && isDigit(code - value - 1)) value++
  return String(value % DIGITS_OF_A_SCRIPT)
}

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(Math.max(0, code)))

/**
 * The word in lower case and compatibility form, without Latin accents, nukta or signs that cannot
 * be seen; chandrabindu becomes anusvara, digits and apostrophes those of ASCII.
 */
export function normalise(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  return word
    .replace(APOSTROPHE, "'")
    .normalize('NFKD')
    .replace(LATIN_ACCENTS, '')
    .replace(NUKTA, '')
    .replace(INVISIBLE, '')
    .replace(DIGIT, asciiDigit)
    .replace(CHANDRABINDU, '\u0902')
    .normalize('NFC')
    .toLowerCase()
}
