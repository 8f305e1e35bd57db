import { keptJson } from '@/app/api/kept'
import { problem, unprocessable } from '@/app/api/problem'
import { site } from '@/lib/site/site'
import { searchSite } from '@/lib/search/results/published'
import { parseSearch, refusalOf } from '@/lib/search/results/request'

const CACHE = 'public, max-age=60, stale-while-revalidate=600'

const categories = site.categories.map(({ id }) => id)

/**
 * Searches everything on the site. An empty question is a question without results; only a wrong
 * parameter is an error.
 */
export function GET(request: Request): Response {
  const read = parseSearch(new URL(request.url).searchParams, categories)
  if (read.kind === 'search') return keptJson(request, searchSite(read.request), CACHE)
  if (read.kind === 'unknown') return unprocessable(read.errors)
  return problem(400, 'The search could not be read', refusalOf(read), read.errors)
}
