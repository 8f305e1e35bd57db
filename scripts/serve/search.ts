// Documents that show what their address asks: results on /search, the question on /contact. Both without script.
import { drawResults } from '@/components/search/ask'
import { contactNoteHtml, contactText } from '@/components/search/contact-note'
import type { Answer } from './answer'
import { compress, EFFORT } from './encoding'
import { prepareContactPage, prepareSearchPage } from './filled-page'
import { CACHE } from './headers'
import type { Site } from './packed'

/** What a document answers to a query string (`?q=…`). */
export type AnswerQuestion = (query: string) => Promise<Answer>

const MOST_CHARACTERS = 1000
/** There is no end of results pages: search engines are to list the field, not what somebody typed into it. */
const UNLISTED = { 'X-Robots-Tag': 'noindex' }

const wordsOf = (query: string): string => new URLSearchParams(query).get('q') ?? ''

/** Prepares a document of the site when it is first asked for. Throws when there is none. */
function prepared<Fill>(site: Site, path: string, prepare: (html: string) => Fill) {
  let fill: Fill | undefined
  return () => {
    const page = site.answers.get(path)
    if (!page) throw new Error(`the packed site has no ${path}`)
    fill ??= prepare(page.bodies.identity.toString('utf8'))
    return { fill, headers: { ...page.headers, 'Cache-Control': CACHE.themed } }
  }
}

/** Builds what answers `/search?q=…`. `origin` tells where this process serves, for example http://127.0.0.1:3000. */
export function createSearch(site: Site, origin: () => string): AnswerQuestion {
  const prepare = prepared(site, '/search', prepareSearchPage)
  return async (query) => {
    const { fill, headers } = prepare()
    const { status, html } = await drawResults(query, origin())
    return { status, headers: { ...headers, ...UNLISTED }, bodies: await compress(Buffer.from(fill(wordsOf(query), html)), 'text/html', EFFORT.request) }
  }
}

/** Builds what answers `/contact?q=…`. */
export function createContact(site: Site): AnswerQuestion {
  const prepare = prepared(site, '/contact', prepareContactPage)
  return async (query) => {
    const { fill, headers } = prepare()
    const words = wordsOf(query).trim().slice(0, MOST_CHARACTERS).toWellFormed()
    return { status: 200, headers, bodies: await compress(Buffer.from(fill(contactNoteHtml(words), contactText(words))), 'text/html', EFFORT.request) }
  }
}
