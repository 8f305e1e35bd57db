// The search asked by what offers pages beside a page. The field and the results page ask on their
// own: what they shared would be a file, fetched before the first answer.
import { searchApiRoute } from '@/lib/core/routes'
import type { SearchAnswer } from '@/lib/search/results/search-answer'

/** Asks /api/search. Rejects where it cannot be reached or refuses. */
export async function askSearch(
  parameters: readonly (readonly [name: string, value: string])[],
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const response = await fetch(searchApiRoute(parameters), signal ? { signal } : {})
  if (!response.ok) throw new Error(`${response.status}`)
  // Our own endpoint, of the same build.
  return (await response.json()) as SearchAnswer
}
