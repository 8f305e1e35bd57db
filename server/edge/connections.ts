// The connections of a server: how many there may be, which request of each is being answered, and
// when one has had its time. Not what is answered.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { clientOf, type ClientAddresses } from './client-address'
import { busyRefusal, shareRefusal, type Refusal } from './refusal/refusal'
import { Shares } from './shares'

/**
 * Requests that a connection may send before the first is answered (RFC 9112, 9.3.2: no browser
 * does). They are answered one after another.
 */
const MOST_PIPELINED = 32
/** Connections beyond the cap that are still told why they are refused. */
const MOST_REFUSED = 128
/** How long a connection that is to end may take to ask and to read, in milliseconds. */
const LAST_WORDS = 2000
const SWEEP_EVERY = 500

/** A request that waits or is being answered. */
export interface Turn {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly connection: Connection
  /** Why its body cannot be read, and what to do about it once somebody reads it. */
  unreadable?: Refusal
  fail?: (reason: Refusal) => void
}

/** What is known of one connection. */
export interface Connection {
  readonly socket: Socket
  /** What counts as one client; undefined for a trusted proxy, which speaks for many. */
  readonly client: string | undefined
  /** Set where it came when there was no room: every request on it is answered with this. */
  readonly refused: Refusal | undefined
  current: Turn | undefined
  readonly waiting: Turn[]
  /** When it is destroyed, whatever it does; on the clock of `performance.now()`. */
  destroyAt: number | undefined
  /** Called when every request that was read is answered. No more are read from then on. */
  then: (() => void) | undefined
}

/** How many connections there may be. */
export interface Caps {
  readonly connections: number
  readonly connectionsPerAddress: number
}

/** All connections of a server. */
export class Connections {
  readonly #all = new Map<Duplex, Connection>()
  readonly #shares: Shares
  readonly #most: number
  readonly #addresses: ClientAddresses
  readonly #sweep = setInterval(() => this.#destroyOverdue(), SWEEP_EVERY).unref()
  #refused = 0

  constructor({ connections, connectionsPerAddress }: Caps, addresses: ClientAddresses) {
    this.#most = connections
    this.#shares = new Shares(connectionsPerAddress)
    this.#addresses = addresses
  }

  /** Takes a new connection in, or destroys it where not even a refusal can be sent to it. */
  open(socket: Socket): void {
    const address = socket.remoteAddress
    // A connection that ended before it was looked at.
    if (address === undefined) return void socket.destroy()
    const client = this.#addresses.isTrusted(address) ? undefined : clientOf(address)
    const refused = this.#refusalFor(client)
    if (refused && this.#refused >= MOST_REFUSED) return void socket.destroy()
    const connection: Connection = {
      socket,
      client,
      refused,
      current: undefined,
      waiting: [],
      destroyAt: refused && performance.now() + LAST_WORDS,
      then: undefined,
    }
    this.#all.set(socket, connection)
    if (refused) this.#refused += 1
    socket.once('close', () => this.#closed(connection))
  }

  /** The connection of a socket; undefined where it was destroyed at once. */
  find(socket: Duplex): Connection | undefined {
    return this.#all.get(socket)
  }

  /** Runs a request when those before it on its connection are answered. */
  take(turn: Turn, run: (turn: Turn) => void): void {
    const { connection, response } = turn
    if (connection.waiting.length >= MOST_PIPELINED) return void connection.socket.destroy()
    response.once('close', () => this.#answered(turn, run))
    if (connection.current) connection.waiting.push(turn)
    else this.#begin(turn, run)
  }

  /** Gives a connection so many milliseconds more, and `LAST_WORDS` unless told. */
  endWithin(connection: Connection, time = LAST_WORDS): void {
    connection.destroyAt = performance.now() + time
  }

  /** Ends each with the answer in hand, or with those that wait behind it. */
  endWithAnswers(): void {
    for (const { current, waiting } of this.#all.values())
      if (current && waiting.length === 0 && !current.response.headersSent)
        current.response.setHeader('Connection', 'close')
  }

  /** Ends those on which not one byte has come. */
  destroyUnasked(): void {
    for (const { socket } of this.#all.values()) if (socket.bytesRead === 0) socket.destroy()
  }

  /** Ends all of them, and the watch over them. */
  destroy(): void {
    clearInterval(this.#sweep)
    for (const socket of this.#all.keys()) socket.destroy()
  }

  #begin(turn: Turn, run: (turn: Turn) => void): void {
    turn.connection.current = turn
    run(turn)
  }

  #answered({ connection, response }: Turn, run: (turn: Turn) => void): void {
    if (connection.current?.response !== response) return
    connection.current = undefined
    const { socket, refused, then } = connection
    if (socket.writableEnded || socket.destroyed || refused) return this.endWithin(connection)
    connection.destroyAt = undefined
    const next = connection.waiting.shift()
    if (next) this.#begin(next, run)
    else then?.()
  }

  #refusalFor(client: string | undefined): Refusal | undefined {
    if (this.#all.size - this.#refused >= this.#most) return busyRefusal()
    return client === undefined || this.#shares.take(client) ? undefined : shareRefusal()
  }

  #closed({ socket, refused, client }: Connection): void {
    this.#all.delete(socket)
    if (refused) this.#refused -= 1
    else if (client !== undefined) this.#shares.give(client)
  }

  #destroyOverdue(): void {
    const now = performance.now()
    for (const { socket, destroyAt } of this.#all.values())
      if (destroyAt !== undefined && destroyAt <= now) socket.destroy()
  }
}
