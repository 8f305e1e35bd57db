// The edge: what every request passes before anything reads it. Here it is put together, and says
// what is done with each thing that happens on a connection.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Log } from './access-log'
import { LONGEST_BODY_TIME } from './body'
import { createClientAddresses } from './client-address'
import { Connections } from './connections'
import { Exchanges, type AnswerExchange, type Expectation } from './exchange'
import { NOTHING_READ, readRefusal, unreadOf, type ReadError } from './refusal/raw-answer'
import { methodRefusal } from './refusal/refusal'
import type { Settings } from './settings'

/** A server behind its edge. */
export interface Edge {
  readonly server: Server
  /** From now on every answer ends its connection. */
  readonly beginStop: () => void
  /** Ends connections on which nothing has come yet. */
  readonly destroyUnasked: () => void
  /** Ends every connection. */
  readonly destroy: () => void
}

/** Of a request before its body, in bytes. */
const LONGEST_HEAD = 16 * 1024
/** From the first byte of a request to the end of its head, in milliseconds. */
const HEAD_TIME = 10_000
const LOOK_EVERY = 1000

/** Builds a server whose requests are answered by `answer`. Faults are told to the log. */
export function createEdge(settings: Settings, log: Log, answer: AnswerExchange): Edge {
  const addresses = createClientAddresses(settings.trustedProxies)
  const connections = new Connections(settings, addresses)
  const exchanges = new Exchanges({ settings, log, addresses, connections, answer })

  const listener =
    (expectation: Expectation): RequestListener =>
    (request, response) => {
      const connection = connections.find(request.socket)
      if (!connection || connection.then) return
      const turn = { request, response, connection }
      connections.take(turn, (begun) => void exchanges.run(begun, expectation))
    }

  const onReadError = (error: ReadError, socket: Duplex): void => {
    const connection = connections.find(socket)
    if (!connection || !socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    const refusal = connection.refused ?? readRefusal(error)
    const { current } = connection
    if (!current) return exchanges.refuse(connection, refusal, unreadOf(error))
    // What cannot be read is the body of this request, or a request after it.
    if (current.request.complete)
      connection.then ??= () => exchanges.refuse(connection, refusal, NOTHING_READ)
    else if (current.fail) current.fail(refusal)
    else if (current.response.headersSent) connections.endWithin(connection)
    else current.unreadable = refusal
  }

  const onConnect = (socket: Duplex): void => {
    // From here on the connection is nobody's.
    socket.on('error', () => undefined)
    const connection = connections.find(socket)
    if (!connection || connection.current) return void socket.destroy()
    exchanges.refuse(connection, methodRefusal('CONNECT', 'GET, HEAD, POST'), NOTHING_READ)
  }

  const server = createServer({
    maxHeaderSize: LONGEST_HEAD,
    headersTimeout: HEAD_TIME,
    requestTimeout: HEAD_TIME + LONGEST_BODY_TIME,
    keepAliveTimeout: settings.keepAlive,
    connectionsCheckingInterval: LOOK_EVERY,
    // Refused with headers and a body of our own.
    requireHostHeader: false,
    noDelay: true,
  })
    .on('connection', (socket: Socket) => connections.open(socket))
    .on('request', listener('none'))
    .on('checkContinue', listener('continue'))
    .on('checkExpectation', listener('unknown'))
    .on('connect', (_, socket) => onConnect(socket))
    .on('clientError', onReadError)
  // No line is lost: their number is looked at with the head. And who has sent all there is to say,
  // and closed that half of the connection, is answered all the same.
  server.maxHeadersCount = 0
  Object.assign(server, { httpAllowHalfOpen: true })
  return {
    server,
    beginStop: () => exchanges.beginStop(),
    destroyUnasked: () => connections.destroyUnasked(),
    destroy: () => connections.destroy(),
  }
}
