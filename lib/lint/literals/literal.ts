// A fact that was typed where data would render it.
import type { Policy } from '@/lib/policy/policy'
import type { PolicyPlaces } from '@/lib/policy/places'
import type { Replacement } from '@/lib/lint/fix/fix-at'

/** Where it stands in a text, in characters, and what to write instead. */
export interface Literal {
  readonly offset: number
  readonly message: string
  /** What was typed and the tag for it, where there is one alone. */
  readonly replacement?: Replacement
}

/** What typed facts are compared with. */
export interface Known {
  readonly policy: Policy
  readonly places: PolicyPlaces
}

/** Finds one kind of typed fact in a text. */
export type FindLiterals = (text: string, known: Known) => readonly Literal[]

export const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where one of the words stands alone, the longest first. */
export function standing(
  text: string,
  words: readonly string[],
): { readonly offset: number; readonly word: string }[] {
  // To look for the letters is quick; most texts hold none of the words.
  const names = words
    .filter((word) => text.includes(word))
    .sort((one, other) => other.length - one.length)
    .map(escaped)
  if (names.length === 0) return []
  return [
    ...text.matchAll(
      new RegExp(`(?<![\\p{L}\\p{N}_])(?:${names.join('|')})s?(?![\\p{L}\\p{N}_])`, 'gu'),
    ),
  ].map((match) => ({ offset: match.index, word: match[0] }))
}

/** A text with what matches blanked out; every place stays. */
export const without = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => '_'.repeat(found.length))

/** What stands in a text, and where it ends. */
interface Stretch {
  readonly offset: number
  readonly end: number
}

/** Of stretches that lie in a longer one only the longer: "Agents" in "Call Agents" is one name. */
export const longest = <Found extends Stretch>(found: readonly Found[]): Found[] =>
  found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.offset <= one.offset &&
          other.end >= one.end &&
          other.end - other.offset > one.end - one.offset,
      ),
  )
