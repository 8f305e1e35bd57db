// The edge: what every request passes before anything reads it. It decides whether a request is
// answered, how long that may take and what of it is told in the log; not what is answered.
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { Socket } from 'node:net'
import type { Log } from './access-log'
import { ByteBudget, ClientGone, openBody } from './body'
import { createClientAddresses } from './client-address'
import { Connections, type Connection, type Turn } from './connections'
import { sendRefusal } from './refusal/error-answer'
import { readingTime } from './finish'
import { readHead, type Head } from './head'
import { rawAnswer, readRefusal, urlOf, type ReadError } from './refusal/raw-answer'
import { faultRefusal, methodRefusal, Refusal, shareRefusal } from './refusal/refusal'
import { createRequestIds } from './request-id'
import { commonHeaders } from './security-headers'
import type { Settings } from './settings'
import { Shares } from './shares'

/** A request that may be answered, and what there is to answer it with. */
export interface Exchange extends Head {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Whether the server is about to end. */
  readonly isStopping: boolean
  /** Opens the body, which is counted from then on. */
  readonly openBody: () => ReadableStream<Uint8Array>
  /** Says at which of the site's addresses this was answered, for the log. */
  readonly answeredAt: (path: string) => void
}

/** A server behind its edge. */
export interface Edge {
  readonly server: Server
  /** From now on every answer ends its connection. */
  readonly beginStop: () => void
  /** Ends every connection. */
  readonly destroy: () => void
}

/** Of a request before its body, in bytes. */
export const LONGEST_HEAD = 16 * 1024
const HEAD_TIME = 10_000
const REQUEST_TIME = 30_000

/**
 * Builds a server whose requests are answered by `answer`. A Refusal that it throws is sent as
 * such, anything else is told to the log and sent as a 500.
 */
export function createEdge(
  settings: Settings,
  log: Log,
  answer: (exchange: Exchange) => Promise<void>,
): Edge {
  const addresses = createClientAddresses(settings.trustedProxies)
  const connections = new Connections(settings, addresses)
  const bodies = new ByteBudget(settings.bodyMemory)
  const inFlight = new Shares(settings.connectionsPerAddress)
  const common = Object.entries(commonHeaders(settings.tls))
  const newId = createRequestIds()
  let isStopping = false

  /** Where a proxy speaks for many, each of them has its share of what is being answered. */
  const takeShare = ({ connection, request, response }: Turn): boolean => {
    const forwarded = request.headers['x-forwarded-for']
    if (connection.client !== undefined || forwarded === undefined) return true
    const client = addresses.find(request.socket.remoteAddress ?? '', String(forwarded))
    if (client === undefined) return true
    const taken = inFlight.take(client)
    if (taken) response.once('close', () => inFlight.give(client))
    return taken
  }

  const run = async (turn: Turn, expectation: Expectation): Promise<void> => {
    // Once the bytes at hand are read: whether a request is complete is known only then.
    await Promise.resolve()
    const { request, response, connection } = turn
    const begun = performance.now()
    const id = newId()
    let path: string | undefined
    response.once('close', () =>
      log.answered({
        id,
        method: request.method,
        path,
        status: response.headersSent ? response.statusCode : 0,
        bytes: Number(response.getHeader('Content-Length') ?? 0),
        time: performance.now() - begun,
      }),
    )
    for (const [name, value] of common) response.setHeader(name, value)
    response.setHeader('X-Request-Id', id)
    const isLast = isStopping && connection.waiting.length === 0
    if (isLast || connection.refused || request.headers.upgrade !== undefined)
      response.setHeader('Connection', 'close')
    try {
      const refused = connection.refused ?? turn.unreadable
      if (refused) throw refused
      if (expectation === 'unknown') throw expectationRefusal()
      const head = readHead(request)
      if (head instanceof Refusal) {
        // Who sends such a head may mean what follows otherwise, too.
        response.setHeader('Connection', 'close')
        throw head
      }
      if (!takeShare(turn)) throw shareRefusal()
      await answer({
        ...head,
        request,
        response,
        isStopping,
        openBody: () => {
          const body = openBody(request, bodies, () => {
            if (expectation === 'continue') response.writeContinue()
          })
          turn.fail = body.fail
          response.once('close', body.release)
          return body.stream
        },
        answeredAt: (known) => {
          path = known
        },
      })
    } catch (error) {
      if (error instanceof ClientGone || response.headersSent || response.destroyed) {
        if (!(error instanceof ClientGone)) log.failed(error, id)
        return void response.destroy()
      }
      if (!(error instanceof Refusal)) log.failed(error, id)
      sendRefusal(request, response, error instanceof Refusal ? error : faultRefusal(id))
    } finally {
      if (connection.current === turn && !connection.refused)
        connections.endWithin(
          connection,
          readingTime(Number(response.getHeader('Content-Length') ?? 0)),
        )
    }
  }

  const listener =
    (expectation: Expectation): RequestListener =>
    (request, response) => {
      const connection = connections.find(request.socket)
      if (!connection || connection.then) return
      connections.take({ request, response, connection }, (turn) => void run(turn, expectation))
    }

  /** Says why a request could not be read, after which its connection ends. */
  const refuse = (connection: Connection, refusal: Refusal, url: string): void => {
    const id = newId()
    const headers = { ...Object.fromEntries(common), 'X-Request-Id': id }
    const bytes = rawAnswer(refusal, url, headers)
    connection.socket.end(bytes)
    connections.endWithin(connection)
    log.answered({
      id,
      method: undefined,
      path: undefined,
      status: refusal.status,
      bytes: bytes.length,
      time: 0,
    })
  }

  const onReadError = (error: ReadError, socket: Socket): void => {
    const connection = connections.find(socket)
    if (!connection || !socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    const refusal = connection.refused ?? readRefusal(error)
    const { current } = connection
    if (!current) return refuse(connection, refusal, urlOf(error))
    // What cannot be read is the body of this request, or a request after it.
    if (current.request.complete) connection.then ??= () => refuse(connection, refusal, '')
    else if (current.fail) current.fail(refusal)
    else if (current.response.headersSent) connections.endWithin(connection)
    else current.unreadable = refusal
  }

  const server = createServer({
    maxHeaderSize: LONGEST_HEAD,
    headersTimeout: HEAD_TIME,
    requestTimeout: REQUEST_TIME,
    keepAliveTimeout: settings.keepAlive,
    connectionsCheckingInterval: 1000,
    // Refused with headers and a body of our own.
    requireHostHeader: false,
    noDelay: true,
  })
    .on('connection', (socket: Socket) => connections.open(socket))
    .on('request', listener('none'))
    .on('checkContinue', listener('continue'))
    .on('checkExpectation', listener('unknown'))
    .on('connect', (_, socket: Socket) => {
      socket.on('error', () => undefined)
      const connection = connections.find(socket)
      if (!connection || connection.current) return void socket.destroy()
      refuse(connection, methodRefusal('CONNECT', 'GET, HEAD, POST'), '')
    })
    .on('clientError', (error: ReadError, socket) => onReadError(error, socket as Socket))
  // No line is lost: their number is looked at with the head. And who has sent all there is to say,
  // and closed that half of the connection, is answered all the same.
  server.maxHeadersCount = 0
  Object.assign(server, { httpAllowHalfOpen: true })
  return {
    server,
    beginStop: () => {
      isStopping = true
      connections.endWithAnswers()
    },
    destroy: () => connections.destroy(),
  }
}

/** What a request expects before it sends its body. */
type Expectation = 'none' | 'continue' | 'unknown'

const expectationRefusal = (): Refusal =>
  new Refusal(
    417,
    'This cannot be expected',
    'Of what a request may expect, this server knows 100-continue alone.',
  )
