// Documents that are filled in on request, with what their address asks.
import type { Answer } from '@/server/front/answer'
import { CACHE } from '@/server/front/headers'
import type { Site } from '@/server/front/packed'

/**
 * What a document answers to a query string (`?q=…`, or ''); undefined where the query asks
 * nothing, and the document as it is will do.
 */
export type AnswerQuestion = (query: string) => Answer | undefined

/**
 * There is no end of pages by what is asked: search engines are to list the one where it is asked,
 * not what somebody put into an address.
 */
export const UNLISTED = { 'X-Robots-Tag': 'noindex' }

/** A document ready to be filled, and the headers that it is then sent with. */
export interface Prepared<Page> {
  readonly page: Page
  readonly headers: Answer['headers']
}

/** Prepares a document of the site when it is first asked for. Throws when there is none. */
export function prepared<Page>(
  site: Site,
  path: string,
  prepare: (html: string) => Page,
): () => Prepared<Page> {
  let page: Page | undefined
  return () => {
    const document = site.answers.get(path)
    if (!document) throw new Error(`the packed site has no ${path}`)
    page ??= prepare(document.bodies.identity.toString('utf8'))
    return { page, headers: { ...document.headers, 'Cache-Control': CACHE.personal } }
  }
}

/** A filled document, not compressed yet: in what encoding it is sent is known with the client. */
export const filledAnswer = (status: number, headers: Answer['headers'], html: string): Answer => ({
  status,
  headers,
  bodies: { identity: Buffer.from(html) },
})
