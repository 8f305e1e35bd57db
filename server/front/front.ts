// Decides who answers a request: the packed site, a redirect, a document that is filled in on
// request, a function of ours, or Next.
import type { Exchange } from '@/server/edge/exchange'
import { methodRefusal, Refusal } from '@/server/edge/refusal/refusal'
import type { Target } from '@/server/edge/target'
import { plainAnswer, sendAnswer, type Answer } from './answer'
import type { AnswerQuestion } from './asked/asked'
import { compressFor } from './encoding'
import { allowOf, findHandler, READY_PATH, type Handlers } from './handlers/handled'
import { DATA_POLICY } from '@/server/edge/security-headers'
import { CACHE, PAGE_HEADERS, SPECULATION, WORKER } from './headers'
import { createMeant } from './meant'
import type { AnswerByNext } from './next-pages'
import { NOT_FOUND, type Site } from './packed'
import type { PersonalPage } from './personal/personal-page'
import { PreferredAnswers, preferredHeaders, preferredHtml } from './reader/preferences'
import type { ReaderOf } from './reader/reader'
import { answerOf, webRequest } from './handlers/web'
import type { WorkOut } from './worked/worked-out'

/** An answer, and whether it is a document, to be sent as who reads it prefers. */
interface Given {
  readonly answer: Answer
  readonly isDocument: boolean
}

/** What answers below /staff, and keeps others from the desk (server/staff). */
export interface StaffAnswers {
  readonly answer: (exchange: Exchange) => Promise<Given> | undefined
  readonly isKept: (path: string) => boolean
  readonly keepOut: (exchange: Exchange) => Promise<Given | undefined>
}

/** Who makes the answers that are not packed, by path. */
export interface Makers {
  readonly handlers: Readonly<Record<string, Handlers>>
  /** The documents that show what their query string asks. */
  readonly asked: Readonly<Record<string, AnswerQuestion>>
  /** What takes time to work out. It is asked first. */
  readonly workOut?: WorkOut
  /** What one person alone may see, by a path that nobody else knows. */
  readonly personal?: (path: string) => PersonalPage | undefined
  readonly readerOf: ReaderOf
  /** The pages that one signs in for. */
  readonly staff?: StaffAnswers
  /** Next's pages, where the site has some. */
  readonly next?: AnswerByNext
}

const READING = 'GET, HEAD'

const DRAWING = 'image/svg+xml'
/** What only a page asks for: the rules of what may be rendered ahead, and the site's sign. */
const isFetched = ({ headers }: Answer): boolean =>
  [SPECULATION, DRAWING].includes(headers['Content-Type'] ?? '')

/** Builds what answers the requests of a site. It throws a Refusal where there is no answer. */
export function createFront(site: Site, makers: Makers): (exchange: Exchange) => Promise<void> {
  const variants = new PreferredAnswers()
  const findMeant = createMeant(site)
  const isKnown = (path: string): boolean =>
    site.answers.has(path) || path in makers.handlers || site.isNextRoute(path)

  const meantFor = ({ path, query }: Target): string | undefined => {
    const meant = isKnown(path) ? undefined : findMeant(path)
    return meant === undefined ? undefined : encodeURI(meant) + query
  }

  const sendDocument = async (exchange: Exchange, key: string, answer: Answer): Promise<void> => {
    const { request, response } = exchange
    const preferred = makers.readerOf(exchange)
    sendAnswer(request, response, preferred ? await variants.find(key, answer, preferred) : answer)
  }

  const sendAsked = async (exchange: Exchange, page: Answer): Promise<void> => {
    const { request, response } = exchange
    const preferred = makers.readerOf(exchange)
    const html = preferredHtml(page, preferred)
    const accepted = request.headers['accept-encoding']
    sendAnswer(request, response, {
      ...page,
      headers: preferredHeaders(page.headers, preferred),
      bodies: await compressFor(accepted, html, 'text/html'),
    })
  }

  const sendNotFound = (exchange: Exchange): Promise<void> => {
    const page = site.answers.get(NOT_FOUND)
    if (!page || exchange.target.path.startsWith('/api/'))
      throw new Refusal(404, 'Not found', 'There is nothing at this address.')
    return sendDocument(exchange, NOT_FOUND, page)
  }

  const sendPacked = async (exchange: Exchange): Promise<void> => {
    const { request, response, target, method } = exchange
    const packed = site.answers.get(target.path)
    if (!packed) return sendNotFound(exchange)
    if (method !== 'GET' && method !== 'HEAD') throw methodRefusal(method, READING)
    const asked = makers.asked[target.path]?.(target.query)
    if (asked) return sendAsked(exchange, asked)
    if (packed.document) return sendDocument(exchange, target.path, packed)
    const isHashed = packed.headers['Cache-Control'] === CACHE.hashed && !WORKER.test(target.path)
    if (isFetched(packed)) for (const name of PAGE_HEADERS) response.removeHeader(name)
    // A drawing can be opened as a page of its own: nothing in it may run there.
    if (packed.headers['Content-Type'] === DRAWING)
      response.setHeader('Content-Security-Policy', DATA_POLICY)
    sendAnswer(request, response, isHashed ? hashed(exchange, packed) : packed)
  }

  const sendHandled = async (exchange: Exchange, handlers: Handlers): Promise<void> => {
    const { request, response, target, method, isStopping } = exchange
    const handler = findHandler(handlers, method)
    if (!handler) throw methodRefusal(method, allowOf(handlers))
    const given =
      isStopping && target.path === READY_PATH
        ? Response.json({ status: 'stopping' }, { status: 503 })
        : await handler(webRequest(exchange))
    const answer = await answerOf(exchange, given)
    const headers = { 'Cache-Control': CACHE.nothing, ...answer.headers }
    sendAnswer(request, response, { ...answer, headers })
  }

  const sendGiven = (exchange: Exchange, { answer, isDocument }: Given): Promise<void> | void =>
    isDocument
      ? sendAsked(exchange, answer)
      : sendAnswer(exchange.request, exchange.response, answer)

  const sendPersonal = async (exchange: Exchange, page: PersonalPage): Promise<void> => {
    const { method } = exchange
    exchange.answeredAt(page.told)
    const isRead = method === 'GET' || method === 'HEAD'
    if (!isRead && (method !== 'POST' || !page.POST))
      throw methodRefusal(method, page.POST ? `${READING}, POST` : READING)
    const answer = isRead || !page.POST ? await page.GET() : await page.POST(webRequest(exchange))
    const isDocument = answer.headers['Content-Type']?.startsWith('text/html') ?? false
    return sendGiven(exchange, { answer, isDocument })
  }

  return async (exchange) => {
    const { request, response, target } = exchange
    const personal = makers.personal?.(target.path)
    if (personal) return sendPersonal(exchange, personal)
    const staffs = makers.staff?.answer(exchange)
    if (staffs) return sendGiven(exchange, await staffs)
    const moved = redirectFor(site, target, isKnown) ?? meantFor(target)
    if (moved) {
      exchange.answeredAt(target.path)
      return sendAnswer(request, response, movedAnswer(moved))
    }
    if (isKnown(target.path)) exchange.answeredAt(target.path)
    if (makers.staff?.isKept(target.path)) {
      const instead = await makers.staff.keepOut(exchange)
      if (instead) return sendGiven(exchange, instead)
    }
    const worked = makers.workOut?.(exchange)
    if (worked) return sendAnswer(request, response, await worked)
    const handlers = makers.handlers[target.path]
    if (handlers) return sendHandled(exchange, handlers)
    if (makers.next && site.isNextRoute(target.path) && !site.answers.has(target.path))
      return makers.next(request, response)
    return sendPacked(exchange)
  }
}

const movedAnswer = (address: string): Answer =>
  plainAnswer(308, `This page is at ${address}.`, {
    Location: address,
    'Cache-Control': CACHE.redirect,
  })

/**
 * A file whose name changes with its content: nobody asks whether it changed, and it is no page.
 * A page may ask for five of them, so they carry nothing that their reader has no use for.
 */
function hashed({ request, response }: Exchange, { status, headers, bodies }: Answer): Answer {
  for (const name of [...PAGE_HEADERS, 'X-Request-Id']) response.removeHeader(name)
  // HTTP/1.1 keeps a connection unless it is told to end it (RFC 9112, 9.3).
  if (request.httpVersion === '1.1' && !response.hasHeader('Connection'))
    response.removeHeader('Connection')
  return { status, headers, bodies }
}

/**
 * Old addresses lead to new ones, and one page has one address: without a slash at its end, and
 * without escapes that say nothing.
 */
function redirectFor(
  site: Site,
  { path, canonical, isCanonical, query }: Target,
  isKnown: (path: string) => boolean,
): string | undefined {
  const bare = path.length > 1 ? path.replace(/\/$/, '') : path
  const moved = Object.hasOwn(site.redirects, bare) ? site.redirects[bare] : undefined
  if (moved !== undefined) return encodeURI(moved) + query
  if (bare !== path) return isKnown(bare) ? canonical.replace(/\/$/, '') + query : undefined
  return !isCanonical && isKnown(path) ? canonical + query : undefined
}
