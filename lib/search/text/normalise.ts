// One spelling for each word: case, width, accents and the Hindi signs that people leave out.

const LATIN_ACCENTS = /[\u0300-\u036f]/g
const NUKTA = /\u093c/g
const CHANDRABINDU = /\u0901/g
const PLAIN = /^[\w']*$/
const INVISIBLE = /[\u200b-\u200d\u00ad\ufeff]/g

/**
 * The word in lower case and compatibility form, without Latin accents, nukta or joiners;
 * chandrabindu becomes anusvara.
 */
export function normalise(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(LATIN_ACCENTS, '')
    .replace(NUKTA, '')
    .replace(INVISIBLE, '')
    .replace(CHANDRABINDU, '\u0902')
    .normalize('NFC')
    .toLowerCase()
}
