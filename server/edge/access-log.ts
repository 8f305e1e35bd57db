// What the server tells of itself: a line of JSON for each answer and each fault. Nothing of a
// person is in it: no query, no network address, no cookie, no browser, and of a path only one that
// the site has.
import pino from 'pino'

/** One answer. `path` is undefined where the site has no such address; `time` in milliseconds. */
export interface Answered {
  readonly id: string
  readonly method: string | undefined
  readonly path: string | undefined
  readonly status: number
  readonly bytes: number
  readonly time: number
}

export interface Log {
  readonly answered: (what: Answered) => void
  /** Something failed that no request is to blame for. */
  readonly failed: (error: unknown, id?: string) => void
  /** Writes what has not been written yet. */
  readonly flush: () => void
}

/**
 * Lines wait until they are enough, or for a second. Where nobody reads them they are dropped. What
 * is written at a time is at most a page, of whole lines: so much a pipe takes at once, and the
 * lines of several processes stay whole.
 */
const PAGE = 4096
const LEAST_WRITTEN = 3072
const MOST_WAITING = 1024 * 1024
const FLUSH_EVERY = 1000

/** A log on standard output. Without `answers` only faults are told. */
export function createLog(answers: boolean): Log {
  const output = pino.destination({
    fd: 1,
    minLength: LEAST_WRITTEN,
    maxWrite: PAGE,
    maxLength: MOST_WAITING,
    sync: false,
  })
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, output)
  setInterval(() => output.flush(), FLUSH_EVERY).unref()
  return {
    answered: ({ time, ...what }) => {
      if (answers) logger.info({ ...what, ms: Math.round(time * 10) / 10 })
    },
    failed: (err, id) => {
      logger.error({ id, err })
      output.flush()
    },
    flush: () => {
      try {
        output.flushSync()
      } catch {
        // Nobody reads it any more.
      }
    },
  }
}
