// A search put to /api/search by a page, and its answer drawn. The server draws the same without
// asking (server/front/asked/search.ts).
import { searchApiRoute } from '@/lib/core/routes'
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { refusalHtml, unreachableHtml } from './failure'
import { resultsHtml } from './results'

/**
 * Asks for what a results page was asked (`?q=…`) and draws it. Fails never: what cannot be reached
 * or is refused is drawn too.
 */
export async function drawResults(asked: string): Promise<string> {
  const parameters = new URLSearchParams(asked)
  const query = parameters.get('q') ?? ''
  parameters.set('counts', '1')
  parameters.delete('limit')
  try {
    const response = await fetch(searchApiRoute(parameters))
    if (response.ok) return resultsHtml((await response.json()) as SearchAnswer, asked)
    return response.status === 400 || response.status === 422
      ? refusalHtml(query, ((await response.json()) as { readonly detail: string }).detail)
      : unreachableHtml(query)
  } catch {
    return unreachableHtml(query)
  }
}
