// Documents that show what their address asks: results on /search, the question on /contact. Both
// without script.
import { CONTACT_PAGE, SEARCH_PAGE } from '@/lib/core/routes'
import { drawResults } from '@/components/search/results/ask'
import { contactNoteHtml, contactText } from '@/components/search/contact-note'
import { filledAnswer, prepared, type AnswerQuestion } from './asked'
import { prepareContactPage, prepareSearchPage } from './filled-page'
import type { Site } from './packed'

const MOST_CHARACTERS = 1000
/**
 * There is no end of results pages: search engines are to list the field, not what somebody typed
 * into it.
 */
const UNLISTED = { 'X-Robots-Tag': 'noindex' }

const wordsOf = (query: string): string => new URLSearchParams(query).get('q') ?? ''

/** Answers where there are words to answer to. */
const whereAsked =
  (answer: (query: string) => ReturnType<AnswerQuestion>): AnswerQuestion =>
  (query) =>
    wordsOf(query).trim() === '' ? undefined : answer(query)

/**
 * Builds what answers `/search?q=…`. `origin` tells where this process serves, for example
 * http://127.0.0.1:3000.
 */
export function createSearch(site: Site, origin: () => string): AnswerQuestion {
  const search = prepared(site, SEARCH_PAGE, prepareSearchPage)
  return whereAsked(async (query) => {
    const { page: fill, headers } = search()
    const { status, html } = await drawResults(query, origin())
    return filledAnswer(status, { ...headers, ...UNLISTED }, fill(wordsOf(query), html))
  })
}

/** Builds what answers `/contact?q=…`. */
export function createContact(site: Site): AnswerQuestion {
  const contact = prepared(site, CONTACT_PAGE, prepareContactPage)
  return whereAsked((query) => {
    const { page: fill, headers } = contact()
    const words = wordsOf(query).trim().slice(0, MOST_CHARACTERS).toWellFormed()
    return filledAnswer(200, headers, fill(contactNoteHtml(words), contactText(words)))
  })
}
