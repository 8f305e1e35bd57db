// Text to words with their places. Built-in tokenisers cut Devanagari at its vowel signs and E404
// into pieces; this one splits on what is neither letter, mark nor number.
import { APOSTROPHES, normalise } from './normalise'

/** One normalised word and where it stands in the text, in UTF-16 units. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

// Most words need no thought: letters alone, and not one of the negations typed without their
// apostrophe.
const SIMPLE = /^(?!\w+nt$)[A-Za-z]+$/
// Signs that cannot be seen part nothing: a joiner stands within a word of Hindi.
const SEEN = '[\\p{L}\\p{M}\\p{N}]'
const WORD = new RegExp(
  `${SEEN}(?:${SEEN}|\\p{Cf}(?=${SEEN})|[${APOSTROPHES}](?=[\\p{L}\\p{M}]))*`,
  'gu',
)
const NEGATION = /^(do|does|did|ca|wo|is|are|was|were|have|has|had|could|would|should)n'?t$/
const BASE_OF_NEGATION: Readonly<Record<string, string>> = { ca: 'can', wo: 'will' }
const CLITIC = /'(?:s|m|re|ve|ll|d)$/
const HOURS_BY_DAYS = /^(\d{1,3})x(\d{1,3})$/

// "can't" and "cannot" are the same refusal, "agent's" the same agent, "24x7" the same hours as
// 24/7.
function spellings(written: string): readonly string[] {
  if (SIMPLE.test(written)) return [written.toLowerCase()]
  const word = normalise(written)
  const negation = NEGATION.exec(word)?.[1]
  if (negation) return [BASE_OF_NEGATION[negation] ?? negation, 'not']
  const bare = word.replace(CLITIC, '').replaceAll("'", '')
  const hours = HOURS_BY_DAYS.exec(bare)
  if (hours) return [bare, `${hours[1]}${hours[2]}`]
  // A compatibility form can hold a space or a sign of its own (½, ㎏/㎡).
  return bare.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** Spaces that were encoded once too often, as many signs as before: places stay. */
const decoded = (text: string): string =>
  text.includes('%20') ? text.replace(/(?<=\p{L})%20(?=\p{L})/gu, '   ') : text

/** The words of a text in reading order; one written word can be two ("can't" is can, not). */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const found of decoded(text).matchAll(WORD)) {
    const start = found.index
    const end = start + found[0].length
    for (const word of spellings(found[0])) words.push({ word, start, end })
  }
  return words
}
