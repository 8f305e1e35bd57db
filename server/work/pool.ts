// Threads beside the one that serves, for what may take longer than a twentieth of a second: so the
// others are answered meanwhile. Who would wait for too long is told so at once.
import Piscina from 'piscina'
import { Refusal } from '@/server/edge/refusal/refusal'
import { requireDone, type DoJob } from './job'

/** Times in milliseconds. */
export interface PoolLimits {
  readonly threads: number
  /** Jobs that wait for a thread, at most. */
  readonly waiting: number
  /** For so long may a job be expected to wait. */
  readonly wait: number
  /** From when a job is given to when it is done; then its thread is ended. */
  readonly deadline: number
}

/** A pool of threads. */
export interface Pool {
  /** Rejects with a Refusal where there is no room, or the time is over. */
  readonly doJob: DoJob
  readonly close: () => Promise<void>
}

/** How much the last job weighs in what a job is expected to take. */
const WEIGHT = 0.05
/** What a job is taken to need before any was done, in milliseconds. */
const FIRST = 5

/** Starts threads that run a program, whose default export does jobs. */
export function startPool(program: string, limits: PoolLimits): Pool {
  const { threads, waiting, wait, deadline } = limits
  const pool = new Piscina({
    filename: program,
    minThreads: threads,
    maxThreads: threads,
    maxQueue: waiting,
    recordTiming: false,
  })
  let expected = FIRST
  return {
    doJob: async (job) => {
      const ahead = pool.queueSize + 1
      const delay = (ahead * expected) / threads
      if (ahead > waiting || delay > wait) throw queueRefusal(delay)
      const overdue = new AbortController()
      const timer = setTimeout(() => overdue.abort(), deadline)
      try {
        const done = requireDone(await pool.run(job, { signal: overdue.signal }))
        // By the clock of its thread: this one may have been busy when the answer came, and a
        // thousand who arrive at once would each be taken to need as long.
        expected += (done.took - expected) * WEIGHT
        return done
      } catch (error) {
        throw overdue.signal.aborted ? lateRefusal() : error
      } finally {
        clearTimeout(timer)
      }
    },
    close: () => pool.destroy(),
  }
}

const queueRefusal = (delay: number): Refusal =>
  new Refusal(
    503,
    'The site is busy',
    'Too many wait for an answer at the moment: try again in a moment.',
    { 'Retry-After': String(Math.max(1, Math.ceil(delay / 1000))) },
  )

const lateRefusal = (): Refusal =>
  new Refusal(
    503,
    'This took too long',
    'The answer took longer than anybody waits for it: ask for less, or try again in a moment.',
    { 'Retry-After': '5' },
  )
