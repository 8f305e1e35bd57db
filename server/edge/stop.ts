// Ends a server so that nobody notices: requests in flight are answered, and the connections end
// with their answers.
import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type { Edge } from './edge'

/** How long requests in flight may take, in milliseconds. */
const GRACE = 10_000
/**
 * How long a connection without a request is left open, so that one that is on its way is still
 * answered, in milliseconds.
 */
const IDLE = 500
const LOOK_EVERY = 50

/**
 * How long connections that are made already, and wait to be taken by the server, are still taken,
 * in milliseconds.
 */
const TAKING = 5000

/** How long all of it may take beside the delay, with some time to spare, in milliseconds. */
export const LONGEST_STOP = GRACE + TAKING + 2000

/**
 * Stops: from now on every answer ends its connection, and after `delay` milliseconds no new ones
 * are taken. Resolves when no connection is left, at most ten seconds later.
 */
export async function stopEdge(
  { server, beginStop, destroyUnasked, destroy }: Edge,
  delay: number,
): Promise<void> {
  beginStop()
  if (delay > 0) await wait(delay)
  await takeWaiting(server)
  const closed = new Promise<void>((resolve) => {
    // Not that of http.Server, which ends at once what seems idle.
    NetServer.prototype.close.call(server, () => resolve())
  })
  const looking = setTimeout(() => {
    const look = setInterval(() => {
      server.closeIdleConnections()
      // To Node one is idle after its first answer: browsers open some that they may never use.
      destroyUnasked()
    }, LOOK_EVERY)
    void closed.then(() => clearInterval(look))
  }, IDLE)
  const ended = await Promise.race([closed.then(() => true), wait(GRACE, false, { ref: false })])
  clearTimeout(looking)
  destroy()
  if (!ended) await closed
}

/**
 * Resolves when no connection waits: the system ends those that wait when a server closes, and
 * their requests with them.
 */
async function takeWaiting(server: Server): Promise<void> {
  let taken = 0
  const count = (): void => {
    taken += 1
  }
  server.on('connection', count)
  const until = performance.now() + TAKING
  for (let before = -1; before !== taken && performance.now() < until;) {
    before = taken
    // A turn of the loop takes what the system holds.
    await nextTurn()
    await nextTurn()
  }
  server.off('connection', count)
}
