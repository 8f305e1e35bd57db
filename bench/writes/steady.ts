// So many writes a second while articles are read, each begun at its time whether or not the ones
// before are answered: what a reader waits for who comes at any moment.
import { randomInt, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { findHolds } from '@/tests/attack/watch'
import { openDatabase } from '@/lib/store/open'
import { keepFeedback } from '@/lib/support/feedback/keep'
import { PROGRAM } from '@/tests/store/engines'
import { startSite } from '@/tests/browser/site'
import { quantile } from './mixed'

/** Each a second. */
export interface Rates {
  readonly events: number
  readonly feedback: number
  readonly articles: number
}

/** Of one kind of request; times in milliseconds. */
interface Answered {
  readonly times: number[]
  failed: number
}

/** What came of it; memory in MiB, of all processes of the site, every tenth of the time. */
export interface Steady {
  readonly seconds: number
  readonly writes: Answered
  readonly reads: Answered
  readonly memory: readonly number[]
}

const TICK = 20

/** Loads the built site so for some seconds. `folder` is where it keeps what it is told. */
export async function runSteady(folder: string, rates: Rates, seconds: number): Promise<Steady> {
  const site = await startSite({ SIGNPOST_DATA: folder })
  const opened = await openDatabase({ folder, url: undefined }, PROGRAM)
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const { origin } = site
  const map = await (await fetch(`${origin}/sitemap.xml`)).text()
  const articles = [...map.matchAll(/\/articles\/[\w-]+(?=<)/g)].map(([address]) => address)
  const ask = (path: string, status: number, body?: string): Promise<boolean> =>
    new Promise((resolve) => {
      const headers = {
        'Accept-Encoding': 'br',
        // Another reader each time.
        'X-Forwarded-For': `203.0.${randomInt(256)}.${randomInt(256)}`,
        ...(body !== undefined && {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
        }),
      }
      const asked = request(
        origin + path,
        { agent, method: body === undefined ? 'GET' : 'POST', headers },
        (response) => response.resume().once('end', () => resolve(response.statusCode === status)),
      )
      asked.once('error', () => resolve(false))
      asked.end(body)
    })
  const writes: Answered = { times: [], failed: 0 }
  const reads: Answered = { times: [], failed: 0 }
  const timed = async (into: Answered, act: () => Promise<boolean>): Promise<void> => {
    const begun = performance.now()
    const isWell = await act().catch(() => false)
    into.times.push(performance.now() - begun)
    if (!isWell) into.failed += 1
  }
  const kinds = [
    {
      each: rates.articles,
      act: (at: number) => timed(reads, () => ask(articles[at % articles.length] ?? '/', 200)),
    },
    {
      each: rates.events,
      act: () => {
        const event = { id: randomUUID(), kind: 'fix-start', symptom: 'otp' }
        return timed(writes, () => ask('/api/events', 204, JSON.stringify(event)))
      },
    },
    {
      // By another process on the same file: pages may not say so much in so short a time.
      each: rates.feedback,
      act: () => {
        const said = { id: randomUUID(), article: 'add-a-user', helpful: true }
        return timed(writes, async () => {
          await keepFeedback(opened.db, said, Date.now())
          return true
        })
      },
    },
  ]
  const memory: number[] = []
  const waiting = new Set<Promise<void>>()
  const counts = kinds.map(() => 0)
  const begun = performance.now()
  const passed = (): number => (performance.now() - begun) / 1000
  while (passed() < seconds) {
    for (const [kind, { each, act }] of kinds.entries())
      for (let due = Math.floor(passed() * each); (counts[kind] ?? 0) < due;) {
        const at = counts[kind] ?? 0
        counts[kind] = at + 1
        const answer = act(at)
        waiting.add(answer)
        void answer.finally(() => waiting.delete(answer))
      }
    if (passed() >= (memory.length * seconds) / 10)
      memory.push(findHolds(site.process.pid)?.memory ?? 0)
    await wait(TICK)
  }
  await Promise.all(waiting)
  const taken = passed()
  agent.destroy()
  await opened.close()
  await site.stop()
  for (const { times } of [writes, reads]) times.sort((one, other) => one - other)
  return { seconds: taken, writes, reads, memory }
}

/** One line of figures. */
export const figuresOf = ({ times, failed }: Answered, seconds: number): string =>
  `${times.length.toLocaleString('en')} (${Math.round(times.length / seconds)} a second), ` +
  `${failed} failed; p50 ${Math.round(quantile(times, 0.5))} ms, ` +
  `p95 ${Math.round(quantile(times, 0.95))} ms, p99 ${Math.round(quantile(times, 0.99))} ms`
