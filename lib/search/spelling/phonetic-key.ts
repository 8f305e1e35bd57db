// Phonetic keys, by which पासवर्ड finds password and कॉल finds call: the consonants that both
// scripts agree on, vowels left out.

/** Looks up the Latin words that have the phonetic key of a word in Devanagari. */
export interface WordsByPhoneticKey {
  find(word: string): readonly string[]
  /** The Latin words that have a key. */
  findByKey(key: string): readonly string[]
}

const CONSONANTS: Readonly<Record<string, string>> = {
  क: 'k',
  ख: 'k',
  ग: 'g',
  घ: 'g',
  ङ: 'n',
  च: 'c',
  छ: 'c',
  ज: 'g',
  झ: 'g',
  ञ: 'n',
  ट: 't',
  ठ: 't',
  ड: 'd',
  ढ: 'd',
  ण: 'n',
  त: 't',
  थ: 't',
  द: 'd',
  ध: 'd',
  न: 'n',
  प: 'p',
  फ: 'f',
  ब: 'b',
  भ: 'b',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  व: 'v',
  श: 's',
  ष: 's',
  स: 's',
  ह: 'h',
  'ं': 'n',
}
// English and Hinglish spellings of one sound, the longer first. A g may be soft (agent) or hard
// (log), so g and j are one.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[ts]ion/g, 'sn'],
  [/ck|qu?|x/g, 'k'],
  [/chh?/g, 'C'],
  [/gn(?=s?$)/g, 'n'],
  [/ph/g, 'f'],
  [/sh/g, 's'],
  [/j/g, 'g'],
  [/c(?=[eiy])|z/g, 's'],
  [/c/g, 'k'],
  [/C/g, 'c'],
  [/([kgtdb])h/g, '$1'],
  [/w/g, 'v'],
  [/[aeiou]/g, ''],
  [/(.)(?=\1)/g, ''],
]
// नहीं is written nahi more often than nahin.
const FINAL_NASAL = /ं$/
// Before a labial the nasal is spoken as one: कैंपेन is campaign.
const LABIAL_NASAL = /ं(?=[पफबभ])/g
const DEVANAGARI = /^[\u0900-\u097f]+$/
const LATIN = /^[a-z]{3,}$/
const SHORTEST_KEY = 2

/** The phonetic key of a normalised word: its consonants as both scripts write them. */
export function phoneticKey(word: string): string {
  if (DEVANAGARI.test(word))
    return [...word.replace(FINAL_NASAL, '').replace(LABIAL_NASAL, 'म')]
      .map((letter) => CONSONANTS[letter] ?? '')
      .join('')
      .replace(/(.)\1+/g, '$1')
  return SPELLINGS.reduce((key, [spelling, letter]) => key.replace(spelling, letter), word)
}

/**
 * The Latin words of a vocabulary by phonetic key; a key of a single consonant says too little and
 * finds nothing.
 */
export function buildWordsByPhoneticKey(vocabulary: Iterable<string>): WordsByPhoneticKey {
  const byKey = new Map<string, string[]>()
  for (const word of vocabulary) {
    if (!LATIN.test(word)) continue
    const key = phoneticKey(word)
    const same = byKey.get(key)
    if (same) same.push(word)
    else byKey.set(key, [word])
  }
  return {
    findByKey: (key) => byKey.get(key) ?? [],
    find(word) {
      const key = DEVANAGARI.test(word) ? phoneticKey(word) : ''
      return key.length < SHORTEST_KEY ? [] : (byKey.get(key) ?? [])
    },
  }
}
