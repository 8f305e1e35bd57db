// The results page as markup, from an answer and the query string it was asked with: the server
// fills the sealed page with it, and so does the element where there is no such server.
import { FIXES_PAGE, contactRoute } from '@/lib/core/routes'
import { KIND_TITLES, type FirstQuestion } from '@/lib/search/document'
import type { SearchAnswer, SearchResult } from '@/lib/search/results/search-answer'
import { directHtml } from './direct'
import { escapeHtml, excerptHtml, quotedHtml, wordsHtml } from '@/components/search/markup'
import { kindsHtml, topicsHtml } from './narrow'
import { searchAddress } from '@/components/search/search-address'
import { WAYS, waysHtml, waysOn } from '@/components/search/ways'
import { BUTTON, QUIET_BUTTON } from '@/components/look/buttons'
import {
  ASIDE,
  FIX_KIND,
  FIX_RESULT,
  RESULT,
  RESULT_KIND,
  RESULT_LINK,
  RESULTS,
  RESULTS_PAGE,
} from '@/components/look/results'
import { STAGE } from '@/components/look/stage'
import { HINT, META, META_LINK } from '@/components/look/text'

const PAGE = 10

const contactAddress = (query: string): string => escapeHtml(contactRoute(query))

function questionHtml({ text, answers }: FirstQuestion): string {
  const links = answers
    .map(
      ({ label, url }) =>
        `<a class="${QUIET_BUTTON}" href="${escapeHtml(url)}">${escapeHtml(label)}</a>`,
    )
    .join(' ')
  return (
    `<div role="group" aria-label="${escapeHtml(text)}"><p>${escapeHtml(text)}</p><p ` +
    `class="flex flex-wrap gap-2">${links}</p></div>`
  )
}

function resultHtml({
  kind,
  url,
  title,
  category,
  section,
  excerpt,
  question,
}: SearchResult): string {
  const place = [
    KIND_TITLES[kind],
    ...(kind === 'article' ? [category] : []),
    ...(section ? [section.title] : []),
  ]
    .map(escapeHtml)
    .join(' · ')
  const begin = question ? questionHtml(question) : ''
  const isFix = kind === 'wizard'
  return (
    `<li class="${isFix ? FIX_RESULT : RESULT}" data-kind="${kind}">` +
    `<a class="${RESULT_LINK}" href="${escapeHtml(url)}">${wordsHtml(title)}</a>` +
    `<p>${excerptHtml(excerpt)}</p>${begin}` +
    `<p class="${isFix ? FIX_KIND : RESULT_KIND}">${place}</p></li>`
  )
}

function listHtml(results: readonly SearchResult[], offset = 0): string {
  return results.length === 0
    ? ''
    : `<ol class="${RESULTS}" data-results` +
        (offset > 0 ? ` start="${offset + 1}"` : '') +
        `>${results.map(resultHtml).join('')}</ol>`
}

function correctionHtml({ query, corrected }: SearchAnswer): string {
  if (corrected === null) return ''
  return (
    `<p>Showing results for <strong>${quotedHtml(corrected)}</strong>. Search instead ` +
    `for <a href="${searchAddress(new URLSearchParams({ q: query }), { literal: '1' })}">` +
    `${quotedHtml(query)}</a>.</p>`
  )
}

function countOf({ total, offset, results }: SearchAnswer): string {
  if (total > results.length)
    return `Results ${offset + 1} to ${offset + results.length} of ${total}`
  return total === 1 ? '1 result' : `${total} results`
}

// The same search, another page.
function pagesHtml({ total, offset, results }: SearchAnswer, asked: URLSearchParams): string {
  const page = Math.floor(offset / PAGE) + 1
  const link = (to: number, rel: string, label: string): string =>
    `<a class="${META_LINK} py-3" rel="${rel}" href="${searchAddress(asked, { page: `${to}` })}">` +
    `${label}</a>`
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev', 'Previous results')] : []),
    ...(offset + results.length < total ? [link(page + 1, 'next', 'More results')] : []),
  ]
  return links.length === 0
    ? ''
    : `<nav class="mt-6 mb-6 ${META}" aria-label="Pages of results">${links.join(' ')}</nav>`
}

// Why nothing answers, where it is known, and whom to ask; a greeting is nobody's business.
function elsewhereHtml({ elsewhere, query }: SearchAnswer, otherwise: string): string {
  const address = elsewhere ? elsewhere.url : contactRoute(query)
  const line = elsewhere ? wordsHtml(elsewhere.line) : otherwise
  const ask =
    address === undefined
      ? ''
      : `\n<p class="mt-4"><a class="${BUTTON}" href="${escapeHtml(address)}">` +
        'Ask support about it</a></p>'
  return `<p>${line}</p>${ask}`
}

const pageHtml = (found: string, aside: string): string =>
  `<div class="${RESULTS_PAGE}"><div>${found}</div><div class="${ASIDE}">${aside}</div></div>`

function nearestHtml(answer: SearchAnswer): string {
  const guided = answer.results.filter(({ kind }) => kind === 'wizard')
  const others = answer.results.filter(({ kind }) => kind !== 'wizard')
  const offer =
    guided.length > 0 ? '' : `, or <a href="${FIXES_PAGE}">find the cause step by step</a>`
  return pageHtml(
    `<div class="${STAGE} *:last:mb-0"><h2 class="mt-0 mb-3" data-refused="">No article answers ` +
      `“${quotedHtml(answer.query)}”</h2>` +
      correctionHtml(answer) +
      elsewhereHtml(
        answer,
        `Check the spelling, or use the words that your screen shows${offer}.`,
      ) +
      '</div>' +
      (guided.length > 0
        ? `<h2 class="mt-10">A guided fix that may help</h2>${listHtml(guided)}`
        : '') +
      (others.length > 0
        ? `<h2 class="mt-10 mb-2">The nearest pages</h2><p class="m-0 ${HINT}">` +
          `They share some of your words, no more.</p>${listHtml(others)}`
        : ''),
    waysHtml('Other ways to an answer', WAYS),
  )
}

// A narrowed list, or a page of it, that holds nothing: the way back is a link.
function emptyHtml({ total }: SearchAnswer, asked: URLSearchParams): string {
  if (total > 0)
    return (
      `<p>There is no page ${escapeHtml(asked.get('page') ?? '')} of these results. <a ` +
      `href="${searchAddress(asked, { page: null })}">Back to the first</a>.</p>`
    )
  return (
    '<p>None of the results is of this kind or category. <a ' +
    `href="${searchAddress(asked, { kind: null, category: null, page: null })}">Show all ` +
    'of them</a>.</p>'
  )
}

const footHtml = ({ query }: SearchAnswer): string =>
  waysHtml('Not what you meant?', waysOn(contactAddress(query)))

/**
 * The inside of the results container. `asked` is the query string of the page. Every state of an
 * answer has one: found, corrected, narrowed, nothing found, nothing asked.
 */
export function resultsHtml(answer: SearchAnswer, asked = ''): string {
  const parameters = new URLSearchParams(asked)
  const isNarrowed = parameters.has('kind') || parameters.has('category')
  if (answer.query.trim() === '') return '<p>Type a question or a few words.</p>'
  if (!answer.answerable && !isNarrowed) return nearestHtml(answer)
  const { counts } = answer
  const list =
    answer.results.length > 0
      ? `${listHtml(answer.results, answer.offset)}${pagesHtml(answer, parameters)}`
      : emptyHtml(answer, parameters)
  return pageHtml(
    `${correctionHtml(answer)}${directHtml(answer.answer)}<p class="m-0 ${META}" ` +
      `role="status">${countOf(answer)}</p>${counts ? kindsHtml(counts, parameters) : ''}${list}`,
    `${counts ? topicsHtml(counts, parameters) : ''}${footHtml(answer)}`,
  )
}
