// A word begun is a word meant: the likeliest words of the collection that start as it does.
import type { SearchIndex } from './search-index'

const COMPLETIONS = 8

function firstFrom(words: readonly string[], start: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (words[middle]! < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The eight words that continue `start` and that most documents hold, most frequent first; never `start` itself. */
export function completionsOf({ sortedWords, vocabulary }: SearchIndex, start: string): readonly string[] {
  const found: string[] = []
  for (let i = firstFrom(sortedWords, start); i < sortedWords.length && sortedWords[i]!.startsWith(start); i++) {
    if (sortedWords[i] !== start) found.push(sortedWords[i]!)
  }
  const holding = (word: string): number => vocabulary.words.get(word) ?? 0
  return found.sort((a, b) => holding(b) - holding(a)).slice(0, COMPLETIONS)
}
