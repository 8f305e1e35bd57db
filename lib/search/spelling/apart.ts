// Compounds that the collection has apart: signin, reassign, callflow.
import { stem } from '@/lib/search/text/stem'
import { splitOf } from './correct'
import type { SpellingIndex } from './spelling-index'

const LONG_PART = 4
// Two words that are also written as one: signin, setup, reassign.
const PARTICLES: ReadonlySet<string> = new Set(['in', 'out', 'up', 'off', 'on', 'back', 'over'])
const LETTERS = /^\p{L}+$/u
const AGAIN = /^re(?=[a-z]{4})/

/**
 * The words that one is put together from, where they are better known apart: a verb with its
 * particle, done again, or two words of some length.
 */
function partsOf(index: SpellingIndex, word: string): readonly string[] {
  const { words, terms } = index.vocabulary
  const isKnown = (part: string) =>
    part.length > 2 && terms.has(stem(part)) && index.vectors.rankOf(part) !== undefined
  const isWord = index.names.has(word) || index.vectors.rankOf(word) !== undefined
  if ((isWord && words.has(word)) || !LETTERS.test(word)) return []
  for (const particle of PARTICLES) {
    const verb = word.slice(0, -particle.length)
    if (word.endsWith(particle) && isKnown(verb)) return [verb, particle]
  }
  const again = word.replace(AGAIN, '')
  if (again !== word && isKnown(again)) return ['re', again]
  return splitOf(index, word, LONG_PART)
}

/**
 * A query with its compounds apart where the collection has them apart: "signin" is "sign in".
 */
export function withWordsApart(index: SpellingIndex, q: string): string {
  return index.analyse(q).reduceRight((text, { word, start, end }) => {
    const parts = end - start === word.length ? partsOf(index, word) : []
    return parts.length > 0 ? text.slice(0, start) + parts.join(' ') + text.slice(end) : text
  }, q)
}
