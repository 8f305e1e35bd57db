// A fact that was typed where data would render it.
import type { Policy } from '@/lib/access/policy'
import type { PolicyPlaces } from '../policy-places'

/** Where it stands in a text, in characters, and what to write instead. */
export interface Literal { readonly offset: number; readonly message: string }

/** What typed facts are compared with. */
export interface Known { readonly policy: Policy; readonly places: PolicyPlaces }

/** Finds one kind of typed fact in a text. */
export type FindLiterals = (text: string, known: Known) => readonly Literal[]

export const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where one of the words stands alone, the longest first. */
export function standing(text: string, words: readonly string[], flags = 'gu'): { readonly offset: number; readonly word: string }[] {
  const names = [...words].sort((one, other) => other.length - one.length).map(escaped)
  if (names.length === 0) return []
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_])(?:${names.join('|')})s?(?![\\p{L}\\p{N}_])`, flags))].map((match) => ({ offset: match.index, word: match[0] }))
}

/** A text with what matches blanked out; every place stays. */
export const without = (text: string, pattern: RegExp): string => text.replace(pattern, (found) => '_'.repeat(found.length))
