// Decides who answers a request: the packed site, a redirect, a document that is filled in on
// request, or Next.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { plainAnswer, sendAnswer, type Answer } from './answer'
import type { AnswerQuestion } from './asked'
import { CACHE, DATA_POLICY, PAGE_HEADERS, SECURITY_HEADERS, WORKER } from './headers'
import { NOT_FOUND, type Site } from './packed'
import { parseTarget, type Target } from './target'
import { readTheme, themedAnswer, ThemedAnswers } from './theme'

/** Who makes the answers that are not packed. */
export interface Makers {
  /** Next's request handler, once Next is ready. */
  readonly next: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** By path, the documents that show what their query string asks. */
  readonly asked: Readonly<Record<string, AnswerQuestion>>
}

/**
 * Builds the request listener of a site. Whatever goes wrong while answering is told to `report`
 * and answered by a 500.
 */
export function createFront(
  site: Site,
  makers: Makers,
  report: (error: unknown) => void,
): RequestListener {
  const themed = new ThemedAnswers()

  const sendDocument = async (
    request: IncomingMessage,
    response: ServerResponse,
    key: string,
    answer: Answer,
  ): Promise<void> => {
    const theme = readTheme(request.headers.cookie)
    sendAnswer(request, response, theme ? await themed.find(key, answer, theme) : answer)
  }

  const sendAsked = async (
    request: IncomingMessage,
    response: ServerResponse,
    page: Answer,
  ): Promise<void> => {
    const theme = readTheme(request.headers.cookie)
    sendAnswer(request, response, theme ? await themedAnswer(page, theme) : page)
  }

  const sendNotFound = (
    request: IncomingMessage,
    response: ServerResponse,
    status: 400 | 404,
  ): Promise<void> => {
    const page = site.answers.get(NOT_FOUND)
    return sendDocument(
      request,
      response,
      `${status}`,
      page ? { ...page, status } : plainAnswer(status, 'There is no such page.'),
    )
  }

  const sendPacked = async (
    request: IncomingMessage,
    response: ServerResponse,
    target: Target,
  ): Promise<void> => {
    const packed = site.answers.get(target.path)
    if (!packed) return sendNotFound(request, response, 404)
    if (!isReading(request))
      return sendAnswer(
        request,
        response,
        plainAnswer(405, `${target.path} can only be read: use GET or HEAD.`, {
          Allow: 'GET, HEAD',
        }),
      )
    const asked = makers.asked[target.path]?.(target.query)
    if (asked) return sendAsked(request, response, await asked)
    if (packed.document) return sendDocument(request, response, target.path, packed)
    sendAnswer(
      request,
      response,
      packed.headers['Cache-Control'] === CACHE.hashed && !WORKER.test(target.path)
        ? hashed(response, packed)
        : packed,
    )
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    response.setHeader('Content-Security-Policy', DATA_POLICY)
    const target = parseTarget(request.url ?? '')
    if (!target) return sendNotFound(request, response, 400)
    const moved = redirectFor(site, target)
    if (moved)
      return sendAnswer(
        request,
        response,
        plainAnswer(308, `This page is at ${moved}.`, {
          Location: moved,
          'Cache-Control': CACHE.redirect,
        }),
      )
    if (site.isNextRoute(target.path) && !site.answers.has(target.path))
      return makers.next(request, response)
    return sendPacked(request, response, target)
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      report(error)
      if (response.headersSent) response.destroy()
      else
        sendAnswer(
          request,
          response,
          plainAnswer(500, 'Something went wrong here. Try again in a moment.', {
            'Cache-Control': CACHE.nothing,
          }),
        )
    })
  }
}

/**
 * A file whose name changes with its content: nobody asks whether it changed, and it is no page.
 */
function hashed(response: ServerResponse, { status, headers, bodies }: Answer): Answer {
  for (const name of PAGE_HEADERS) response.removeHeader(name)
  return { status, headers, bodies }
}

const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

/** Old addresses lead to new ones, and one page has one address: without a slash at its end. */
function redirectFor(site: Site, { path, query }: Target): string | undefined {
  const bare = path.length > 1 ? path.replace(/\/$/, '') : path
  const moved =
    site.redirects[bare] ??
    (bare !== path && (site.answers.has(bare) || site.isNextRoute(bare)) ? bare : undefined)
  return moved && encodeURI(moved) + query
}
