// How long the queue of support requests takes, and a search in it, with 50,000 of them, on each
// engine that is here.
import { parseArgs } from 'node:util'
import { randomBelow } from '@/lib/core/random'
import { requireAt } from '@/lib/core/required'
import {
  countPromise,
  countQueue,
  findQueue,
  findTags,
  PAGE,
  STATES,
} from '@/lib/staff/inbox/queue'
import type { Database } from '@/lib/store/schema'
import type { RequestState } from '@/lib/store/tables/requests'
import { readHours } from '@/lib/support/working-hours'
import { ENGINES, makeScratch } from '@/tests/store/engines'
import { requestRow } from '@/tests/store/rows'

const { values } = parseArgs({ options: { requests: { type: 'string', default: '50000' } } })
const REQUESTS = Number(values.requests)
const DAY = 24 * 60 * 60 * 1000
const NOW = Date.UTC(2026, 10, 30, 12)
const AT_ONCE = 500
const RUNS = 20
const WORDS = [
  'calls',
  'ring',
  'transfer',
  'licence',
  'Farida',
  'template',
  'blocked',
  'sign',
  'in',
]

const promised = {
  hours: readHours({
    ...{ zone: '+05:30', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
    ...{ from: '09:30', until: '18:30', free: [] },
  }),
  within: 9 * 60 * 60 * 1000,
}
/** Of ten, one waits for Support and one for its customer. */
const stateOf = (of: number): RequestState => (of === 0 ? 'open' : of === 1 ? 'answered' : 'closed')
const below = randomBelow(1)
const words = (count: number): string =>
  Array.from({ length: count }, () => requireAt(WORDS, below(WORDS.length))).join(' ')

/** A year of requests of five hundred characters: one in ten is open, one in five was tagged. */
async function seed(db: Database): Promise<void> {
  for (let made = 0; made < REQUESTS; made += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, (_, at) => {
      const question = `${words(40)} ${made + at}`
      const address = `customer-${below(20_000)}@example.com`
      const details = JSON.stringify([{ label: 'Account and user', text: words(30) }])
      return requestRow({
        ...{ question, address, details },
        words: [question, address, details].join('\n').toLowerCase(),
        state: stateOf(below(10)),
        created_at: NOW - below(365 * DAY),
        changed_at: NOW - below(365 * DAY),
      })
    })
    await db.insertInto('request').values(rows).execute()
    const work = rows
      .filter((_, at) => at % 5 === 0)
      .map(({ id: request }) => ({
        ...{ request, version: 1, assignee: null, tags: JSON.stringify([`tag-${below(40)}`]) },
        ...{ first_reply_at: NOW, changed_at: NOW },
      }))
    await db.insertInto('request_work').values(work).execute()
  }
}

async function p95(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const begin = performance.now()
    await work()
    times.push(performance.now() - begin)
  }
  const sorted = times.toSorted((one, other) => one - other)
  return requireAt(sorted, Math.ceil(0.95 * RUNS) - 1).toFixed(0)
}

/** What the page asks for. */
async function page(db: Database, filter: Parameters<typeof findQueue>[1]): Promise<void> {
  const { length } = await findQueue(db, filter)
  if (length === PAGE) await countQueue(db, filter)
  await findTags(db)
  await countPromise(db, { since: NOW - 7 * DAY, promised, now: NOW })
}

console.log(`${REQUESTS} requests; the page of the queue, milliseconds at p95 of ${RUNS}`)
for (const engine of ENGINES) {
  const scratch = await makeScratch(engine)
  try {
    const { db } = await scratch.openMigrated()
    await seed(db)
    await scratch.settle()
    const unsolved = STATES.filter((state) => state !== 'solved')
    const say = async (what: string, filter: Parameters<typeof findQueue>[1]): Promise<void> =>
      console.log(`${engine} | ${what} | ${await p95(() => page(db, filter))}`)
    await say('what is not solved', { states: unsolved })
    await say('all of it', { states: STATES })
    await say('a word that most have', { states: STATES, words: 'transfer' })
    await say('words that one has', { states: STATES, words: 'licence 49321' })
    await say('words that none has', { states: STATES, words: 'zzz nowhere' })
  } finally {
    await scratch.remove()
  }
}
