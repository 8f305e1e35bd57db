// Ends an answer: within a time, and without leaving the rest of a request on the connection.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** The least time for a client to read an answer, and the least speed, in bytes a second. */
const LEAST_TIME = 20_000
const LEAST_SPEED = 8 * 1024

/** How long a client may take to read an answer of so many bytes, in milliseconds. */
export const readingTime = (bytes: number): number =>
  LEAST_TIME + Math.ceil((bytes / LEAST_SPEED) * 1000)

/** The most of a request that is still read, and thrown away, when it is answered already. */
const MOST_DRAINED = 1024 * 1024
const MOST_TIME = 2000

/**
 * Sends head and body. Where the client is still sending, it gets the whole answer first, then so
 * much time to end as lets it read that (RFC 9112, 9.6), and the connection ends.
 */
export function endAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body?: Buffer,
): void {
  if (request.complete) return void response.writeHead(status).end(body)
  response.setHeader('Connection', 'close')
  // No more will come.
  if (request.socket.readableEnded) return void response.writeHead(status).end(body)
  response.writeHead(status)
  if (body && body.length > 0) response.write(body)
  else response.flushHeaders()
  void drain(request).then(() => response.end())
}

async function drain(request: IncomingMessage): Promise<void> {
  let drained = 0
  const done = new AbortController()
  const stop = (): void => done.abort()
  request
    .on('data', (chunk: Buffer) => {
      drained += chunk.length
      if (drained > MOST_DRAINED) stop()
    })
    .once('end', stop)
    .once('close', stop)
    .resume()
  await wait(MOST_TIME, undefined, { signal: done.signal }).catch(() => undefined)
  request.pause()
}
