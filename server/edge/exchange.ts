// Requests on their way to an answer: what each is given, how it ends, and what of it is told in
// the log. Not when each begins: that is connections.ts.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from './access-log'
import { bodyTime, ByteBudget, ClientGone, openBody } from './body'
import { clientOf, type ClientAddresses } from './client-address'
import type { Connection, Connections, Turn } from './connections'
import { readingTime } from './finish'
import { readHead, type Head } from './head'
import { sendRefusal } from './refusal/error-answer'
import { rawAnswer, type Unread } from './refusal/raw-answer'
import { faultRefusal, Refusal, shareRefusal, slowRefusal } from './refusal/refusal'
import { createRequestIds } from './request-id'
import { commonHeaders } from './security-headers'
import type { Settings } from './settings'
import { Shares } from './shares'

/** A request that may be answered, and what there is to answer it with. */
export interface Exchange extends Head {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** What counts as one client (client-address.ts); of those a proxy does not tell apart, one. */
  readonly client: string
  /** Whether the server is about to end. */
  readonly isStopping: boolean
  /** Opens the body, which is counted from then on. */
  readonly openBody: () => ReadableStream<Uint8Array>
  /** Says at which of the site's addresses this was answered, for the log. */
  readonly answeredAt: (path: string) => void
}

/** Answers a request. A Refusal that it throws is sent as such, anything else as a 500. */
export type AnswerExchange = (exchange: Exchange) => Promise<void>

/** What a request expects before it sends its body. */
export type Expectation = 'none' | 'continue' | 'unknown'

/** What an exchange works with. */
export interface Surroundings {
  readonly settings: Settings
  readonly log: Log
  readonly addresses: ClientAddresses
  readonly connections: Connections
  readonly answer: AnswerExchange
}

/** How often a body that is being read is looked at, in milliseconds. */
const LOOK_EVERY = 1000

/** All exchanges of a server. */
export class Exchanges {
  readonly #around: Surroundings
  readonly #bodies: ByteBudget
  readonly #inFlight: Shares
  readonly #common: Readonly<Record<string, string>>
  readonly #newId = createRequestIds()
  #isStopping = false

  constructor(around: Surroundings) {
    this.#around = around
    this.#bodies = new ByteBudget(around.settings.bodyMemory)
    this.#inFlight = new Shares(around.settings.connectionsPerAddress)
    this.#common = commonHeaders(around.settings.tls)
  }

  /** From now on every answer ends its connection. */
  beginStop(): void {
    this.#isStopping = true
    this.#around.connections.endWithAnswers()
  }

  /** Answers a request, whatever it is. */
  async run(turn: Turn, expectation: Expectation): Promise<void> {
    // Once the bytes at hand are read: whether a request is complete is known only then.
    await Promise.resolve()
    const { request, response, connection } = turn
    const id = this.#newId()
    const told = this.#tellWhenAnswered(turn, id)
    this.#prepare(turn, id)
    try {
      const head = this.#readHead(turn, expectation)
      await this.#around.answer({
        ...head,
        request,
        response,
        client: connection.client ?? this.#clientOf(request) ?? 'unknown',
        isStopping: this.#isStopping,
        openBody: () => this.#openBody(turn, expectation),
        answeredAt: (path) => {
          told.path = path
        },
      })
    } catch (error) {
      this.#fail(turn, id, error)
    }
    if (connection.current === turn && !connection.refused)
      this.#around.connections.endWithin(connection, readingTime(sizeOf(response)))
  }

  /** Says why something on a connection could not be read, after which the connection ends. */
  refuse(connection: Connection, refusal: Refusal, unread: Unread): void {
    const id = this.#newId()
    const bytes = rawAnswer(refusal, unread, { ...this.#common, 'X-Request-Id': id })
    connection.socket.end(bytes)
    this.#around.connections.endWithin(connection)
    const { status } = refusal
    const nothing = { method: undefined, path: undefined, time: 0 }
    this.#around.log.answered({ id, status, bytes: bytes.length, ...nothing })
  }

  #prepare({ request, response, connection }: Turn, id: string): void {
    for (const name in this.#common) response.setHeader(name, this.#common[name] ?? '')
    response.setHeader('X-Request-Id', id)
    const isLast = this.#isStopping && connection.waiting.length === 0
    if (isLast || connection.refused || request.headers.upgrade !== undefined)
      response.setHeader('Connection', 'close')
  }

  /** The head; throws why it is refused. */
  #readHead(turn: Turn, expectation: Expectation): Head {
    const { connection, request, response, unreadable } = turn
    const refused = connection.refused ?? unreadable
    if (refused) throw refused
    if (expectation === 'unknown') throw expectationRefusal()
    const head = readHead(request)
    if (head instanceof Refusal) {
      // Who sends such a head may mean what follows otherwise, too.
      response.setHeader('Connection', 'close')
      throw head
    }
    if (!this.#takeShare(turn)) throw shareRefusal()
    return head
  }

  /** Where a proxy speaks for many, each of them has its share of what is being answered. */
  #takeShare({ connection, request, response }: Turn): boolean {
    if (connection.client !== undefined) return true
    const client = this.#clientOf(request)
    if (client === undefined) return true
    const taken = this.#inFlight.take(client)
    if (taken) response.once('close', () => this.#inFlight.give(client))
    return taken
  }

  /** For whom a proxy speaks; undefined where it does not say. */
  #clientOf({ headers, socket }: IncomingMessage): string | undefined {
    const forwarded = headers['x-forwarded-for']
    if (forwarded === undefined) return undefined
    const address = this.#around.addresses.find(socket.remoteAddress ?? '', String(forwarded))
    return address === undefined ? undefined : clientOf(address)
  }

  #openBody(turn: Turn, expectation: Expectation): ReadableStream<Uint8Array> {
    const { request, response } = turn
    const body = openBody(request, this.#bodies, () => {
      if (expectation === 'continue') response.writeContinue()
    })
    turn.fail = body.fail
    const begun = performance.now()
    const timer = setInterval(() => {
      if (request.complete) return clearInterval(timer)
      if (performance.now() - begun > bodyTime(body.received())) body.fail(slowRefusal())
    }, LOOK_EVERY)
    response.once('close', () => {
      clearInterval(timer)
      body.release()
    })
    return body.stream
  }

  #fail({ request, response }: Turn, id: string, error: unknown): void {
    const { log } = this.#around
    if (error instanceof ClientGone) return void response.destroy()
    if (!(error instanceof Refusal)) log.failed(error, id)
    if (response.headersSent || response.destroyed) return void response.destroy()
    sendRefusal(request, response, error instanceof Refusal ? error : faultRefusal(id))
  }

  #tellWhenAnswered({ request, response }: Turn, id: string): { path: string | undefined } {
    const begun = performance.now()
    const told: { path: string | undefined } = { path: undefined }
    response.once('close', () =>
      this.#around.log.answered({
        id,
        method: request.method,
        path: told.path,
        status: response.headersSent ? response.statusCode : 0,
        bytes: sizeOf(response),
        time: performance.now() - begun,
      }),
    )
    return told
  }
}

const sizeOf = (response: ServerResponse): number =>
  Number(response.getHeader('Content-Length') ?? 0)

const expectationRefusal = (): Refusal =>
  new Refusal(
    417,
    'This cannot be expected',
    'Of what a request may expect, this server knows 100-continue alone.',
  )
