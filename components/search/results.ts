// The results page as markup, from an answer alone: the server fills the sealed page with it, and so does the element where there is no such server.
import type { SearchAnswer, SearchResult } from '@/lib/search/document'
import { escapeHtml, excerptHtml } from './markup'

const address = (path: string, query: string, rest = ''): string => escapeHtml(`${path}?q=${encodeURIComponent(query)}${rest}`)

function resultHtml({ kind, url, title, category, section, excerpt }: SearchResult): string {
  const label = kind === 'wizard' ? 'Guided fix' : `Article · ${escapeHtml(category)}`
  const heading = section ? ` · ${escapeHtml(section.title)}` : ''
  return `<li data-kind="${kind}"><a href="${escapeHtml(url)}">${escapeHtml(title)}</a><p>${excerptHtml(excerpt)}</p><p class="hit-kind">${label}${heading}</p></li>`
}

const listHtml = (results: readonly SearchResult[]): string => `<ol class="results">${results.map(resultHtml).join('')}</ol>`

function correctionHtml({ query, corrected }: SearchAnswer): string {
  if (corrected === null) return ''
  return `<p>Showing results for <strong>${escapeHtml(corrected)}</strong>. Search instead for <a href="${address('/search', query, '&literal=1')}">${escapeHtml(query)}</a>.</p>`
}

function countOf({ total, results }: SearchAnswer): string {
  if (total > results.length) return `The first ${results.length} of ${total} results`
  return total === 1 ? '1 result' : `${total} results`
}

function nearestHtml(answer: SearchAnswer): string {
  const guided = answer.results.some(({ kind }) => kind === 'wizard') ? '' : '<li><a href="/fix">Find the cause step by step</a></li>'
  const nearest = answer.results.length > 0 ? `<h2>The nearest pages</h2>${listHtml(answer.results)}` : ''
  return `<h2>No article answers this</h2><p>Nothing here answers “${escapeHtml(answer.query)}”. Try the words on your screen, or:</p>
<ul>${guided}<li><a href="${address('/contact', answer.query)}">Ask support about it</a></li></ul>${nearest}`
}

/** The inside of the results container. Every state of an answer has one: found, corrected, nothing found, nothing asked. */
export function resultsHtml(answer: SearchAnswer): string {
  if (answer.query.trim() === '') return '<p>Type a question or a few words.</p>'
  if (!answer.answerable) return nearestHtml(answer)
  return `${correctionHtml(answer)}<p class="meta" role="status">${countOf(answer)}</p>${listHtml(answer.results)}`
}

/** What stands there when the search itself could not be asked. */
export function failureHtml(query: string): string {
  return `<p role="alert">Search could not be reached. Check your connection and <a href="${address('/search', query)}">try again</a>.</p>`
}
