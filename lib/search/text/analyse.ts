// The one analyser: documents, queries and excerpts are cut into terms here and nowhere else.
import { datesOf } from './dates'
import { compoundsOf, phonesOf } from './compounds'
import { stem } from './stem'
import { wordsOf, type Word } from './tokens'

/** A word, its place in the text, and the stem under which it is found. */
export interface Token extends Word {
  readonly term: string
}

const LONGEST_WORD = 64

/**
 * The tokens of a text in reading order, compounds after their parts. `isWord` says which compounds
 * exist as words.
 */
export function analyse(
  text: string,
  isWord: (compound: string) => boolean = () => false,
): Token[] {
  const words = wordsOf(text)
  const others = [...compoundsOf(text, words, isWord), ...phonesOf(text), ...datesOf(text)]
  const all =
    others.length === 0
      ? words
      : [...words, ...others].sort((a, b) => a.start - b.start || a.end - b.end)
  return all.map(({ word, start, end }) => ({
    word,
    start,
    end,
    term: stem(word.slice(0, LONGEST_WORD)),
  }))
}
