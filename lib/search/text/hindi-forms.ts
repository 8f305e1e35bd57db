// Forms of a Hindi word in Latin letters, which nobody spells alike and no stemmer knows: badalna,
// badle and badlo, khole and kholna.
import { isHindiStopWord, isStopWord } from './stop-words'

/** Words of the collection by the root that they are forms of. */
export type HindiForms = ReadonlyMap<string, readonly string[]>

// Words that are commoner than this in English are English, whatever they look like.
const ENGLISH = 15_000
const LATIN = /^[a-z]{3,}$/
const SHORTEST_ROOT = 3
// Endings of infinitives and participles (-na, -ne, -ta, -ti …), then vowels that tell person and
// number.
const VERBAL = /[nt][aei]+$/
const VOWELS = /(?<![aeiouy])[aeiouy]+$/
// The short a that is not spoken in a form with an ending: badal, badle.
const SILENT = /([aeiou][^aeiou]+)a([^aeiou])$/
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/w/g, 'v'],
  [/ee/g, 'i'],
  [/oo/g, 'u'],
  [/(.)\1/g, '$1'],
]

/** How common words are in English. */
export interface EnglishRanks {
  /** How many words are commoner; undefined for a word that is not an English one. */
  rankOf(word: string): number | undefined
}

const isHindi = (english: EnglishRanks, word: string): boolean =>
  LATIN.test(word) && (english.rankOf(word) ?? Infinity) > ENGLISH

/** What the forms of a word have in common. */
export function rootOf(word: string): string {
  const bare = word.replace(VERBAL, '').replace(VOWELS, '')
  const root = (bare.length < SHORTEST_ROOT ? word : bare).replace(SILENT, '$1$2')
  return SPELLINGS.reduce((spelt, [spelling, letters]) => spelt.replace(spelling, letters), root)
}

/** The words of a vocabulary by root, grammar and English left out. */
export function buildHindiForms(words: Iterable<string>, english: EnglishRanks): HindiForms {
  const forms = new Map<string, string[]>()
  for (const word of words) {
    if (!isHindi(english, word) || isStopWord(word)) continue
    const root = rootOf(word)
    const same = forms.get(root)
    if (same) same.push(word)
    else forms.set(root, [word])
  }
  return forms
}

/** Whether a question is in Hindi in Latin letters: its grammar is. */
export function isInHindi(english: EnglishRanks, words: readonly string[]): boolean {
  return words.some((word) => isHindiStopWord(word) && isHindi(english, word))
}

/** The other forms of a word; none of an English one. */
export function hindiFormsOf(
  { hindiForms, vectors }: { readonly hindiForms: HindiForms; readonly vectors: EnglishRanks },
  word: string,
): readonly string[] {
  return isHindi(vectors, word) && !isStopWord(word)
    ? (hindiForms.get(rootOf(word)) ?? []).filter((other) => other !== word)
    : []
}
