// What is told of a page of results: what was searched for, what came of it, and what was opened.
import { tell } from './tell'

/** Tells of the results that are on the page, and of each that is opened. */
export function watch(results: Element, query: string): void {
  const list = [...results.querySelectorAll<HTMLAnchorElement>('[data-kind] > a:first-child')]
  const isRefused = results.querySelector('[data-refused]') !== null
  const literal = results.querySelector('a[href*="literal=1"]')
  const corrected = literal?.parentElement?.querySelector('strong')?.textContent
  const outcome = isRefused ? 'refused' : list.length > 0 ? 'answered' : 'empty'
  tell({
    kind: 'search',
    query,
    outcome,
    results: list.length,
    corrected: corrected?.replace(/^“|”$/g, ''),
  })
  results.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    const place = list.findIndex((each) => each === link) + 1
    if (link && place > 0) tell({ kind: 'search-open', query, page: link.pathname, place })
  })
}

/** What of an answer of /api/search is told. */
interface Answered {
  readonly query: string
  readonly corrected: string | null
  readonly answerable: boolean
  readonly total: number
}

/** Tells of a search in the field, one of whose results is opened. */
export function opened(answer: Answered, link: HTMLAnchorElement, place: number): void {
  const { query, corrected, answerable, total } = answer
  const outcome = answerable ? 'answered' : total > 0 ? 'refused' : 'empty'
  tell({ kind: 'search', query, outcome, results: total, corrected: corrected ?? undefined })
  tell({ kind: 'search-open', query, page: link.pathname, place })
}
