// Documents that show what their address asks: results on /search, the question on /contact. Both
// without script.
import { answersHtml } from '@/components/contact/answers'
import { ANSWERS_SHOWN, suggestedTopic } from '@/components/contact/data'
import { contactData } from '@/components/contact/prepare'
import { refusalHtml, unreachableHtml } from '@/components/search/results/failure'
import { resultsHtml } from '@/components/search/results/results'
import { CONTACT_PAGE, SEARCH_PAGE } from '@/lib/core/routes'
import { parseSearch, refusalOf } from '@/lib/search/results/request'
import { searchSite } from '@/lib/search/results/published'
import { site } from '@/lib/site/site'
import { Refusal } from '@/server/edge/refusal/refusal'
import { filledAnswer, prepared, UNLISTED, type AnswerQuestion } from './asked'
import { prepareContactPage, prepareSearchPage } from './filled-page'
import type { Site } from '@/server/front/packed'

const MOST_CHARACTERS = 1000
// In both languages and scripts, one misspelt, and what readers come with: after four questions the
// next ones still take twice as long as those after some twenty.
const WARMING = [
  ...['phone not ringing', 'call nahi aa rahi', 'फोन नहीं बज रहा', 'forgt pasword'],
  ...site.popularSymptoms.map(({ sentence }) => sentence),
  ...site.examples,
  ...site.fixGroups.flatMap(({ symptoms }) => symptoms.map((id) => id.replaceAll('-', ' '))),
]

const wordsOf = (query: string): string => new URLSearchParams(query).get('q') ?? ''

/** Whether there are words to answer to. */
export const asksWords = (query: string): boolean => wordsOf(query).trim() !== ''

/** The same of the contact page, which takes one. Throws a Refusal where there are two. */
export function asksOneQuestion(query: string): boolean {
  if (asksWords(query) && new URLSearchParams(query).getAll('q').length > 1)
    throw new Refusal(400, 'The address says two things', 'It has q twice: keep one.')
  return asksWords(query)
}

/** Answers where there are. */
const whereAsked =
  (answer: (query: string) => ReturnType<AnswerQuestion>): AnswerQuestion =>
  (query) =>
    asksWords(query) ? answer(query) : undefined

const CATEGORIES = site.categories.map(({ id }) => id)

/** The inside of the results page, and the status that the page is sent with. */
interface Drawn {
  readonly status: number
  readonly html: string
}

// The same search as that of /api/search with the same words, and refused for the same reasons.
function drawResults(query: string): Drawn {
  const parameters = new URLSearchParams(query)
  parameters.set('counts', '1')
  parameters.delete('limit')
  const read = parseSearch(parameters, CATEGORIES)
  return read.kind === 'search'
    ? { status: 200, html: resultsHtml(searchSite(read.request), query) }
    : {
        status: read.kind === 'malformed' ? 400 : 422,
        html: refusalHtml(wordsOf(query), refusalOf(read)),
      }
}

/**
 * Builds what answers `/search?q=…`, in this process. Where searching fails, the page says so with
 * status 503, and `report` is told why.
 */
export function createSearch(packed: Site, report: (error: unknown) => void): AnswerQuestion {
  const search = prepared(packed, SEARCH_PAGE, prepareSearchPage)
  return whereAsked((query) => {
    const { page: fill, headers } = search()
    let drawn: Drawn
    try {
      drawn = drawResults(query)
    } catch (error) {
      report(error)
      drawn = { status: 503, html: unreachableHtml(wordsOf(query)) }
    }
    return filledAnswer(drawn.status, { ...headers, ...UNLISTED }, fill(wordsOf(query), drawn.html))
  })
}

/**
 * Asks a search what readers come with, in both languages and scripts: the index is read from disk
 * with the first, V8 compiles what the next ones run, and no reader is to wait for either.
 */
export function warmSearch(search: AnswerQuestion): void {
  for (const q of WARMING) search(`?${new URLSearchParams({ q })}`)
}

/**
 * Builds what answers `/contact?q=…`: the question, what may answer it, and the mail of each topic
 * with it. Where searching fails, the page is without answers, and `report` is told why.
 */
export function createContact(packed: Site, report: (error: unknown) => void): AnswerQuestion {
  const contact = prepared(packed, CONTACT_PAGE, prepareContactPage)
  return whereAsked((query) => {
    const { page: fill, headers } = contact()
    const words = wordsOf(query).trim().slice(0, MOST_CHARACTERS).toWellFormed()
    let answers: ReturnType<typeof searchSite> | undefined
    try {
      const asked = new URLSearchParams({ q: words, limit: `${ANSWERS_SHOWN}` })
      const read = parseSearch(asked, CATEGORIES)
      if (read.kind === 'search') answers = searchSite(read.request)
    } catch (error) {
      report(error)
    }
    const suggestionOf = (found: typeof answers) => found && suggestedTopic(found, contactData)
    return filledAnswer(
      200,
      { ...headers, ...UNLISTED },
      fill({
        question: words,
        answers: answers && answersHtml(answers),
        topic: new URLSearchParams(query).get('topic') ?? suggestionOf(answers),
      }),
    )
  })
}
