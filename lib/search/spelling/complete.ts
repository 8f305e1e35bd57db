// Completions: the commonest words of the collection that begin as an unfinished word does.
import { requireAt } from '@/lib/core/required'
import { lowerBound } from '@/lib/search/lower-bound'
import type { SpellingIndex } from './spelling-index'

const COMPLETIONS = 8

/** The sorted words that begin with `start`. */
function* wordsFrom(words: readonly string[], start: string): Generator<string, void> {
  const first = lowerBound(words.length, (at) => requireAt(words, at) < start)
  for (let i = first; i < words.length; i++) {
    const word = requireAt(words, i)
    if (!word.startsWith(start)) return
    yield word
  }
}

/**
 * The eight words that continue `start` and that most documents hold, most frequent first; never
 * `start` itself.
 */
export function completionsOf(
  { sortedWords, vocabulary }: SpellingIndex,
  start: string,
): readonly string[] {
  const found = [...wordsFrom(sortedWords, start)].filter((word) => word !== start)
  const holding = (word: string): number => vocabulary.words.get(word) ?? 0
  return found.sort((a, b) => holding(b) - holding(a)).slice(0, COMPLETIONS)
}

const SHORTEST_MISSPELT = 4

// Whether a word begins, but for one edit, with `start`: a letter more, a letter less, another
// letter, or two swapped. The edit is where they first differ.
function beginsLike(word: string, start: string): boolean {
  let at = 0
  while (at < start.length && word[at] === start[at]) at++
  if (at >= start.length - 1) return true
  const isSwapped = word[at] === start[at + 1] && word[at + 1] === start[at]
  return (
    word.startsWith(start.slice(at + 1), at + 1) ||
    word.startsWith(start.slice(at), at + 1) ||
    word.startsWith(start.slice(at + 1), at) ||
    (isSwapped && word.startsWith(start.slice(at + 2), at + 2))
  )
}

/**
 * The eight words, most frequent first, that continue `start` but for one typing error in it; none
 * below four letters, and none that begin with another letter, for the first letter is seldom
 * mistyped and the other words need not be looked at.
 */
export function misspeltCompletionsOf(
  { sortedWords, vocabulary }: SpellingIndex,
  start: string,
): readonly string[] {
  if (start.length < SHORTEST_MISSPELT) return []
  const found: string[] = []
  for (const word of wordsFrom(sortedWords, start.slice(0, 1)))
    if (word.length >= start.length && beginsLike(word, start)) found.push(word)
  const holding = (word: string): number => vocabulary.words.get(word) ?? 0
  return found.sort((a, b) => holding(b) - holding(a)).slice(0, COMPLETIONS)
}
