// Aliases are written as customers type, misspellings among them. Read as what they misspell, they
// help everyone who misspells the word, in any way; taken as they stand, each would be a rare word
// of its own that outweighs the rest of the question.
import { requireKey } from '@/lib/core/required'
import { buildNearWords } from './edits'
import { phoneticKey } from './phonetic-key'
import { isStopWord } from '@/lib/search/text/stop-words'

/** The right spelling of a word of an alias; most often the word itself. */
export type Spelling = (word: string) => string

// How much commoner the right word must be. One with the same phonetic key is sooner meant; a short
// word is meant as it stands unless letters were left out (SAML is no "same", cust no "cost").
const COMMONER = { alike: 2, other: 4 }
const SHORT = 4

/**
 * The spelling of alias words, from how many documents hold each word outside aliases (`written`)
 * and inside (`aliased`). A word is a misspelling if it stands in aliases alone, and a word with
 * the same first letter, one or two edits away, is four times as common, or twice with the same
 * phonetic key.
 */
export function buildSpelling(
  written: ReadonlyMap<string, number>,
  aliased: ReadonlyMap<string, number>,
): Spelling {
  const near = buildNearWords(written.keys())
  const right = new Map<string, string>()
  const isRight = (word: string, other: string): boolean => {
    if (other[0] !== word[0]) return false
    const alike = phoneticKey(other) === phoneticKey(word)
    return (
      (word.length > SHORT || (alike && other.length > word.length)) &&
      requireKey(written, other) >=
        (alike ? COMMONER.alike : COMMONER.other) * requireKey(aliased, word)
    )
  }
  for (const word of aliased.keys()) {
    if (written.has(word) || isStopWord(word)) continue
    const commoner = near.find(word).filter((other) => isRight(word, other.word))
    const [best] = commoner.sort(
      (a, b) => a.edits - b.edits || requireKey(written, b.word) - requireKey(written, a.word),
    )
    if (best) right.set(word, best.word)
  }
  return (word) => right.get(word) ?? word
}
