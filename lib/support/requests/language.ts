// In which language a customer is written to: Hindi to who wrote Hindi in its own script, English
// to everybody else, who may well have written Hindi in Latin letters.

/** The languages that customers are written to in (RFC 5646). */
export type Language = 'en' | 'hi'

const WORD = /[\p{L}\p{M}]+/gu
const DEVANAGARI = /^\p{Script=Devanagari}/u
/** Words of Marathi and Nepali that Hindi has not: nobody knows that their writers read it. */
const OTHERS = /ळ|^(?:आहे|आहेत|नाही|नाहीत|मला|माझ[ाीे]|तुम्ही|आम्ही|छ|छैन|भयो|मलाई|गर्नुहोस्)$/u

/** The language of what was written: Hindi where a third of its words are Devanagari. */
export function languageOf(text: string): Language {
  const words = text.match(WORD) ?? []
  const theirs = words.filter((word) => DEVANAGARI.test(word))
  const isHindi = theirs.length * 3 >= words.length && theirs.length > 0
  return isHindi && !theirs.some((word) => OTHERS.test(word)) ? 'hi' : 'en'
}
