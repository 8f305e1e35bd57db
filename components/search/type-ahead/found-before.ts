// The answers of this visit, for when there is no connection: they end with the tab.
import type { SearchAnswer } from '@/lib/search/results/search-answer'

const KEY = 'found-before'
const KEPT = 20

/**
 * The answers of this visit by what was typed, oldest first; none where the browser keeps nothing.
 */
export function foundBefore(): ReadonlyMap<string, SearchAnswer> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as [string, SearchAnswer][])
  } catch {
    return new Map()
  }
}

/** Keeps an answer, and of all the last twenty. */
export function keepFound(query: string, answer: SearchAnswer): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...foundBefore(), [query, answer]].slice(-KEPT)))
  } catch {
    // A browser that keeps nothing has nothing to offer without a connection.
  }
}
