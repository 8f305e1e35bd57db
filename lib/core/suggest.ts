// "Did you mean": the known word closest to one that was not known, and how that is said.
import { distance } from 'fastest-levenshtein'

/**
 * The form in which names are compared: letter case, spaces, hyphens and underscores make no
 * difference.
 */
export const folded = (word: string): string =>
  word
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')

/**
 * The candidate with the fewest insertions, deletions and replacements of letters from `word`, of
 * which the first 64 count (Levenshtein 1966; the first of equals); undefined when not one
 * letter is shared in place.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = folded(word).slice(0, 64)
  let best: string | undefined
  let fewest = Infinity
  for (const candidate of candidates) {
    const name = folded(candidate)
    const edits = distance(wanted, name)
    if (edits < fewest && edits < Math.max(wanted.length, name.length)) {
      best = candidate
      fewest = edits
    }
  }
  return best
}

/**
 * The nearest candidate where it may have been meant: at most a third of its letters are others,
 * and letter case is none. Of names that writers made up elsewhere the nearest says nothing.
 */
export function probably(word: string, candidates: Iterable<string>): string | undefined {
  const near = nearest(word, candidates)
  if (near === undefined) return undefined
  const length = Math.max(folded(near).length, folded(word).length)
  return distance(folded(word), folded(near)) <= Math.max(1, Math.floor(length / 3))
    ? near
    : undefined
}

/** How many names are listed where none is near: more would bury the rest of the sentence. */
const MOST_LISTED = 12

/** `did you mean "x"?` or, where nothing is near, `expected one of a, b, c`. */
export function suggestion(word: string, known: Iterable<string>): string {
  const names = [...known]
  const near = nearest(word, names)
  if (near !== undefined) return `did you mean "${near}"?`
  const more = names.length - MOST_LISTED
  return more > 1
    ? `expected one of ${names.slice(0, MOST_LISTED).join(', ')} and ${more} more`
    : `expected one of ${names.join(', ')}`
}

/** `; did you mean "x"?`, the end of a sentence; empty where nothing is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known)
  return near === undefined ? '' : `; did you mean "${near}"?`
}
