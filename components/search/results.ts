// The results page as markup, from an answer and the query string it was asked with: the server fills the sealed page with it, and so does the element
// where there is no such server.
import type { FirstQuestion, SearchAnswer, SearchResult } from '@/lib/search/document'
import { escapeHtml, excerptHtml } from './markup'

const PAGE = 10

function address(path: string, parameters: Readonly<Record<string, string>>): string {
  return escapeHtml(`${path}?${Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`)
}

function questionHtml({ text, answers }: FirstQuestion): string {
  const links = answers.map(({ label, url }) => `<a class="button-quiet" href="${escapeHtml(url)}">${escapeHtml(label)}</a>`).join(' ')
  return `<div role="group" aria-label="${escapeHtml(text)}"><p>${escapeHtml(text)}</p><p>${links}</p></div>`
}

function resultHtml({ kind, url, title, category, section, excerpt, question }: SearchResult): string {
  const label = kind === 'wizard' ? 'Guided fix' : `Article · ${escapeHtml(category)}`
  const heading = section ? ` · ${escapeHtml(section.title)}` : ''
  const begin = question ? questionHtml(question) : ''
  return `<li data-kind="${kind}"><a href="${escapeHtml(url)}">${escapeHtml(title)}</a><p>${excerptHtml(excerpt)}</p>${begin}<p class="hit-kind">${label}${heading}</p></li>`
}

function listHtml(results: readonly SearchResult[], offset = 0): string {
  return `<ol class="results"${offset > 0 ? ` start="${offset + 1}"` : ''}>${results.map(resultHtml).join('')}</ol>`
}

function correctionHtml({ query, corrected }: SearchAnswer): string {
  if (corrected === null) return ''
  return `<p>Showing results for <strong>${escapeHtml(corrected)}</strong>. Search instead for <a href="${address('/search', { q: query, literal: '1' })}">${escapeHtml(query)}</a>.</p>`
}

function directHtml({ answer }: SearchAnswer): string {
  if (answer === null) return ''
  return `<div class="panel" id="direct-answer"><p><strong>${escapeHtml(answer.text)}</strong></p><p>${escapeHtml(answer.reason)}</p><p><a href="${escapeHtml(answer.url)}">Who can do what</a></p></div>`
}

function countOf({ total, offset, results }: SearchAnswer): string {
  if (total > results.length) return `Results ${offset + 1} to ${offset + results.length} of ${total}`
  return total === 1 ? '1 result' : `${total} results`
}

// The same search, another page.
function pagesHtml({ total, offset, results }: SearchAnswer, asked: string): string {
  const page = Math.floor(offset / PAGE) + 1
  const link = (to: number, rel: string, label: string): string => `<a rel="${rel}" href="${address('/search', { ...Object.fromEntries(new URLSearchParams(asked)), page: `${to}` })}">${label}</a>`
  const links = [...(page > 1 ? [link(page - 1, 'prev', 'Previous results')] : []), ...(offset + results.length < total ? [link(page + 1, 'next', 'More results')] : [])]
  return links.length === 0 ? '' : `<nav class="meta" aria-label="Pages of results">${links.join(' ')}</nav>`
}

function nearestHtml(answer: SearchAnswer): string {
  const guided = answer.results.some(({ kind }) => kind === 'wizard') ? '' : '<li><a href="/fix">Find the cause step by step</a></li>'
  const nearest = answer.results.length > 0 ? `<h2>The nearest pages</h2>${listHtml(answer.results)}` : ''
  return `<h2>No article answers this</h2><p>Nothing here answers “${escapeHtml(answer.query)}”. Try the words on your screen, or:</p>
<ul>${guided}<li><a href="${address('/contact', { q: answer.query })}">Ask support about it</a></li></ul>${nearest}`
}

/** The inside of the results container. `asked` is the query string of the page. Every state of an answer has one: found, corrected, nothing found, nothing asked. */
export function resultsHtml(answer: SearchAnswer, asked = ''): string {
  if (answer.query.trim() === '') return '<p>Type a question or a few words.</p>'
  if (!answer.answerable) return nearestHtml(answer)
  return `${correctionHtml(answer)}${directHtml(answer)}<p class="meta" role="status">${countOf(answer)}</p>${listHtml(answer.results, answer.offset)}${pagesHtml(answer, asked)}`
}

/** What stands there when the search itself could not be asked. */
export function failureHtml(query: string): string {
  return `<p role="alert">Search could not be reached. Check your connection and <a href="${address('/search', { q: query })}">try again</a>.</p>`
}
