// Aliases are written as customers type, misspellings among them. Read as what they misspell, they help everyone who misspells the word, in any way;
// taken as they stand, each would be a rare word of its own that outweighs the rest of the question.
import { buildNearWords } from './edits'

/** The right spelling of a word of an alias; most often the word itself. */
export type Spelling = (word: string) => string

const COMMONER = 4

/**
 * The spelling of alias words, from how many documents hold each word outside aliases (`written`) and inside (`aliased`). A word is a misspelling
 * if it stands in aliases alone, and a word with the same first letter, one or two edits away, is four times as common.
 */
export function buildSpelling(written: ReadonlyMap<string, number>, aliased: ReadonlyMap<string, number>): Spelling {
  const near = buildNearWords(written.keys())
  const right = new Map<string, string>()
  for (const [word, holding] of aliased) {
    if (written.has(word)) continue
    const commoner = near.find(word).filter((other) => other.word[0] === word[0] && written.get(other.word)! >= COMMONER * holding)
    const [best] = commoner.sort((a, b) => a.edits - b.edits || written.get(b.word)! - written.get(a.word)!)
    if (best) right.set(word, best.word)
  }
  return (word) => right.get(word) ?? word
}
