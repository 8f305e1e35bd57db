// A search put to /api/search and its answer drawn, whoever asks: the server for readers without
// script, or the page.
import { searchApiRoute } from '@/lib/core/routes'
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { refusalHtml, unreachableHtml } from './failure'
import { resultsHtml } from './results'

/** A drawn answer. `status` is that of the page it stands on. */
export interface Drawn {
  readonly status: number
  readonly html: string
}

/**
 * Asks for what a results page was asked (`?q=…`) and draws it. Fails never: what cannot be reached
 * or is refused is drawn too. `origin` is empty in a page.
 */
export async function drawResults(asked: string, origin = ''): Promise<Drawn> {
  const parameters = new URLSearchParams(asked)
  const query = parameters.get('q') ?? ''
  parameters.set('counts', '1')
  parameters.delete('limit')
  try {
    const response = await fetch(origin + searchApiRoute(parameters))
    if (response.ok)
      return { status: 200, html: resultsHtml((await response.json()) as SearchAnswer, asked) }
    if (response.status === 400 || response.status === 422)
      return {
        status: response.status,
        html: refusalHtml(query, ((await response.json()) as { readonly detail: string }).detail),
      }
    return { status: 503, html: unreachableHtml(query) }
  } catch {
    return { status: 503, html: unreachableHtml(query) }
  }
}
