// What our search answers to the question of the contact page, drawn by the server and, while it is
// typed, by <sp-contact>.
import { searchRoute } from '@/lib/core/routes'
import { KIND_TITLES } from '@/lib/search/document'
import type { SearchAnswer, SearchResult } from '@/lib/search/results/search-answer'
import { escapeHtml, quotedHtml, wordsHtml } from '@/components/search/markup'
import { HIT_KIND } from '@/components/look/hits'
import { SIDE_TITLE } from '@/components/look/layout'
import { LINKS, LINKS_ITEM } from '@/components/look/lists'

const ANSWER_LINK = 'block py-[0.7rem] font-semibold [text-decoration:none] hover:underline'

const rowHtml = (url: string, title: string, line: string): string =>
  `<li class="${LINKS_ITEM}"><a class="${ANSWER_LINK}" href="${escapeHtml(url)}">` +
  `${wordsHtml(title)} <span class="block ${HIT_KIND}">${wordsHtml(line)}</span></a></li>`

const lineOf = ({ kind, category }: SearchResult): string =>
  kind === 'article' ? category : KIND_TITLES[kind]

/** The inside of what stands beside the question. */
export function answersHtml({
  query,
  answer,
  answerable,
  elsewhere,
  results,
}: SearchAnswer): string {
  const all = escapeHtml(searchRoute([['q', query]]))
  if (!answerable && !answer)
    return (
      `<h2 class="${SIDE_TITLE}">No article answers this</h2><p>` +
      `${elsewhere ? wordsHtml(elsewhere.line) : 'So tell Support.'} The ` +
      `<a href="${all}">nearest pages</a> share some words with ` +
      `“${quotedHtml(query)}”, no more.</p>`
    )
  const rows = [
    ...(answer ? [rowHtml(answer.url, answer.text, answer.reason)] : []),
    ...(answerable ? results.map((row) => rowHtml(row.url, row.title, lineOf(row))) : []),
  ]
  return (
    `<h2 class="${SIDE_TITLE}">This may answer it</h2><ul class="${LINKS}">${rows.join('')}</ul>` +
    `<p class="m-0"><a class="inline-block py-3" href="${all}">All results</a></p>`
  )
}
