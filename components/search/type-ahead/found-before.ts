// The answers of this visit, for when there is no connection: they end with the tab.
import type { SearchAnswer } from '@/lib/search/results/search-answer'

const KEY = 'found-before'
const KEPT = 20

/**
 * The answers of this visit by what was typed, oldest first; none where the browser keeps nothing.
 */
function foundBefore(): ReadonlyMap<string, SearchAnswer> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as [string, SearchAnswer][])
  } catch {
    return new Map()
  }
}

/**
 * Without a connection: the answer to the same question asked before, and of the pages of earlier
 * answers those whose titles hold a word of it.
 */
export function findBefore(query: string): {
  readonly same: SearchAnswer | undefined
  readonly found: SearchAnswer['results'][number][]
} {
  const before = foundBefore()
  const pages = new Map(
    [...before.values()].flatMap(({ results }) =>
      results.map((result) => [result.title, result] as const),
    ),
  )
  const words = query.toLowerCase().split(/\s+/)
  return {
    same: [...before].findLast(([other]) => other.trim() === query)?.[1],
    found: [...pages.values()].filter(({ title }) =>
      words.some((word) => title.toLowerCase().includes(word)),
    ),
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
