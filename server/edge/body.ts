// The body of a request as a stream: read as it is asked for, and counted among all bodies that are
// held at the moment.
import type { IncomingMessage } from 'node:http'
import { busyRefusal, type Refusal } from './refusal/refusal'

/** Bytes that may be held at a time, whoever holds them. */
export class ByteBudget {
  #held = 0

  constructor(readonly most: number) {}

  /** How many are held. */
  get held(): number {
    return this.#held
  }

  /** Takes bytes; false, and takes none, where they would be too many. */
  take(bytes: number): boolean {
    if (this.#held + bytes > this.most) return false
    this.#held += bytes
    return true
  }

  give(bytes: number): void {
    this.#held -= bytes
  }
}

/** The client went before its request was complete: nobody is left to answer. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone'
}

/** A body that is being read. */
export interface Body {
  readonly stream: ReadableStream<Uint8Array>
  /** How many bytes came so far. */
  readonly received: () => number
  /** Ends reading it, for this reason. */
  readonly fail: (reason: Refusal) => void
  /** Gives back what was counted. To be called when the request is answered. */
  readonly release: () => void
}

const LEAST_TIME = 30_000
const LEAST_SPEED = 16 * 1024
/** The longest that a request may take with its body, in milliseconds. */
export const LONGEST_BODY_TIME = 10 * 60 * 1000

/**
 * How long a body may take of which so many bytes came, in milliseconds: a slow line has time for
 * pictures, and who sends byte by byte has none.
 */
export const bodyTime = (bytes: number): number =>
  Math.min(LONGEST_BODY_TIME, LEAST_TIME + Math.floor((bytes / LEAST_SPEED) * 1000))

/** Whether a request announces a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/**
 * Reads a body from the budget. Its stream fails with a Refusal where the budget is spent, and with
 * ClientGone where the client goes. `begin` is called with the first read.
 */
export function openBody(request: IncomingMessage, budget: ByteBudget, begin: () => void): Body {
  let taken = 0
  let received = 0
  let isBegun = false
  let isOver = false
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const end = (act: (to: ReadableStreamDefaultController<Uint8Array>) => void): void => {
    if (isOver || !controller) return
    isOver = true
    request.off('data', onData)
    act(controller)
  }
  const giveBack = (): void => {
    budget.give(taken)
    taken = 0
  }
  const fail = (reason: Error): void => {
    end((to) => to.error(reason))
    // At once, so that there is room for those that came before.
    giveBack()
  }
  const onData = (chunk: Buffer): void => {
    if (!budget.take(chunk.length)) return fail(busyRefusal())
    taken += chunk.length
    received += chunk.length
    controller?.enqueue(chunk)
    request.pause()
  }
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given
      },
      pull: () => {
        if (!isBegun) {
          isBegun = true
          begin()
          request
            .on('data', onData)
            .once('end', () => end((to) => to.close()))
            .once('close', () => fail(new ClientGone('the client went')))
        }
        request.resume()
      },
      cancel: () => {
        isOver = true
        request.off('data', onData)
      },
    },
    { highWaterMark: 0 },
  )
  return {
    stream,
    received: () => received,
    fail,
    release: () => {
      isOver = true
      request.off('data', onData)
      giveBack()
    },
  }
}
