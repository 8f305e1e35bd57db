// Results for readers without script: the site's own search address is asked, and its answer drawn into the sealed search page.
import { failureHtml, resultsHtml } from '@/components/search/results'
import type { SearchAnswer } from '@/lib/search/document'
import type { Answer } from './answer'
import { compress, EFFORT } from './encoding'
import { CACHE } from './headers'
import type { Site } from './packed'
import { prepareSearchPage, type FillSearchPage } from './search-page'

const SEARCH_PATH = '/search'

/** Builds what answers `/search?q=…` for a query string. `origin` tells where this process serves, for example http://127.0.0.1:3000. */
export function createSearch(site: Site, origin: () => string): (query: string) => Promise<Answer> {
  const page = site.answers.get(SEARCH_PATH)
  let fill: FillSearchPage | undefined
  return async (query) => {
    if (!page) throw new Error(`the packed site has no ${SEARCH_PATH}`)
    fill ??= prepareSearchPage(page.bodies.identity.toString('utf8'))
    const words = new URLSearchParams(query).get('q') ?? ''
    const html = Buffer.from(fill(words, await resultsFor(words, `${origin()}/api/search`, query)))
    const headers = { ...page.headers, 'Cache-Control': CACHE.themed }
    return { status: 200, headers, bodies: await compress(html, 'text/html', EFFORT.request) }
  }
}

async function resultsFor(words: string, address: string, query: string): Promise<string> {
  const response = await fetch(address + query)
  return response.ok ? resultsHtml((await response.json()) as SearchAnswer, query) : failureHtml(words)
}
