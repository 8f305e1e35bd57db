// What was searched for in this browser, which is the only place that knows it.
const KEY = 'recent-searches'
const KEPT = 5

/** The last searches, newest first; none where the browser keeps nothing. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : []
  } catch {
    return []
  }
}

/** Remembers a search; an empty one is none. */
export function rememberSearch(query: string): void {
  if (query) keep([query, ...recentSearches().filter((other) => other !== query)].slice(0, KEPT))
}

/** Forgets one search. */
export function forgetSearch(query: string): void {
  keep(recentSearches().filter((other) => other !== query))
}

/** Forgets every search. */
export function forgetSearches(): void {
  keep([])
}

function keep(queries: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries))
  } catch {
    // A browser that keeps nothing loses nothing.
  }
}
