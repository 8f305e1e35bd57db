// How long the tables of insight take with a year of events, on each engine that is here.
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { randomFrom } from '@/lib/core/random'
import { requireAt } from '@/lib/core/required'
import { keepCounts } from '@/lib/insight/counted/keep'
import { readInsight } from '@/lib/insight/insight'
import { lastDays } from '@/lib/insight/range'
import type { Within } from '@/lib/insight/within'
import { promisedOf } from '@/lib/support/working-hours'
import type { Database } from '@/lib/store/schema'
import { ENGINES, makeScratch } from '@/tests/store/engines'
import { makeReference } from '@/lib/store/reference'
import { eventRow, feedbackRow } from '@/tests/store/rows'

const { values } = parseArgs({ options: { events: { type: 'string', default: '200000' } } })
const EVENTS = Number(values.events)
const DAY = 24 * 60 * 60 * 1000
const DAYS = 365
const promised = promisedOf({
  support: {
    hours: {
      ...{ zone: '+05:30', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
      ...{ from: '09:30', until: '18:30', free: [] },
    },
  },
  staff: { firstReplyHours: 9 },
})
// In the middle of a day, so that the first and the last are counted from their events.
const NOW = Date.UTC(2026, 10, 30, 12)
const AT_ONCE = 500
const RUNS = 20
const QUERIES = 5000
const CASES = 50_000
/** What is asked for of a time. */
const PARTS: readonly Within[] = [
  {},
  { letters: 'Latin' },
  { page: '/articles/ring-checklist' },
  { page: '/fix/symptom-1' },
]

const random = randomFrom(1)
const below = (most: number): number => Math.floor(random() * most)

/** Puts searches, opened results and guided fixes of a year in; a visit makes five or so. */
async function seed(db: Database): Promise<void> {
  for (let made = 0; made < EVENTS; made += AT_ONCE) {
    const visits = Array.from({ length: AT_ONCE / 5 }, () => randomUUID())
    const rows = Array.from({ length: AT_ONCE }, () => {
      const kind = requireAt(['search', 'search', 'search-open', 'fix-answer', 'fix-end'], below(5))
      const isFix = kind.startsWith('fix')
      return eventRow({
        kind,
        visit: requireAt(visits, below(visits.length)),
        subject: isFix ? `symptom-${below(15)}` : '/articles/ring-checklist',
        // Some are asked often and most hardly ever.
        query: isFix ? null : `query ${Math.floor(QUERIES * random() ** 3)}`,
        outcome: isFix ? 'known' : requireAt(['answered', 'answered', 'refused'], below(3)),
        question: isFix ? `question-${below(12)}` : null,
        at: NOW - Math.floor(random() * DAYS * DAY),
      })
    })
    await db.insertInto('event').values(rows).execute()
    const said = feedbackRow({ created_at: NOW - Math.floor(random() * DAYS * DAY) })
    await db.insertInto('feedback').values(said).execute()
  }
}

/** Puts calls of a year in, of people of whom some call again. */
async function seedCases(db: Database): Promise<void> {
  for (let made = 0; made < CASES; made += AT_ONCE / 2) {
    const rows = Array.from({ length: AT_ONCE / 2 }, () => {
      const digits = String(9_000_000_000 + below(CASES))
      const at = NOW - Math.floor(random() * DAYS * DAY)
      const blank = { email: '', ticket: '', account: '', request: null, owner: null, words: '' }
      return {
        ...{ ...blank, id: randomUUID(), reference: makeReference(), version: 1, policy: '1' },
        ...{ name: 'Farida', number: digits, digits, symptom: `symptom-${below(15)}` },
        outcome: requireAt(['solved', 'not-solved', 'open'] as const, below(3)),
        verdict: JSON.stringify([`cause-${below(8)}`]),
        ...{ created_at: at, changed_at: at },
      }
    })
    await db.insertInto('desk_case').values(rows).execute()
  }
}

/** Milliseconds: p95 of the clock, and the mean of the processor time of this process. */
async function measured(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = []
  const used = process.cpuUsage()
  for (let run = 0; run < RUNS; run++) {
    const begin = performance.now()
    await work()
    times.push(performance.now() - begin)
  }
  const { user, system } = process.cpuUsage(used)
  const p95 = requireAt(
    times.toSorted((one, other) => one - other),
    Math.ceil(0.95 * RUNS) - 1,
  )
  return `${p95.toFixed(0)} | ${((user + system) / 1000 / RUNS).toFixed(0)}`
}

console.log(
  `${EVENTS} events and ${CASES} cases of a year; all tables, milliseconds: p95 of ${RUNS}, and ` +
    'processor time of this process (of SQLite all, of PostgreSQL what is not its server)',
)
for (const engine of ENGINES) {
  const scratch = await makeScratch(engine)
  try {
    const { db } = await scratch.openMigrated()
    await seed(db)
    await seedCases(db)
    const begin = performance.now()
    await keepCounts(db, NOW)
    const took = performance.now() - begin
    await scratch.settle()
    console.log(`${engine} | days that are over counted, once | ${took.toFixed(0)}`)
    for (const days of [28, DAYS])
      for (const within of PARTS) {
        const read = () => readInsight(db, lastDays(days, NOW), { promised, now: NOW, within })
        const part = Object.values(within).join(' ') || 'all'
        console.log(`${engine} | ${days} days, ${part} | ${await measured(read)}`)
      }
  } finally {
    await scratch.remove()
  }
}
