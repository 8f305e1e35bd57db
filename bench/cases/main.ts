// How long the list, a search and one case take with 50,000 cases, on each engine that is here.
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { randomBelow } from '@/lib/core/random'
import { requireAt } from '@/lib/core/required'
import {
  CASES_A_PAGE,
  countCases,
  findCase,
  findCases,
  findCasesOf,
  OUTCOMES,
} from '@/lib/staff/cases/find'
import { tailOf, wordsFor } from '@/lib/staff/cases/words'
import { makeReference } from '@/lib/store/reference'
import type { Database } from '@/lib/store/schema'
import { ENGINES, makeScratch } from '@/tests/store/engines'

const { values } = parseArgs({ options: { cases: { type: 'string', default: '50000' } } })
const CASES = Number(values.cases)
const NOW = Date.UTC(2026, 10, 30)
const AT_ONCE = 250
const RUNS = 40
const YEAR = 365 * 24 * 60 * 60 * 1000

const below = randomBelow(1)
const NAMES = ['Farida Lonkar', 'Nikhil Rao', 'Asha Menon', 'Meera Shah', 'Imran Khan']
const NOTES = ['Rings on the second SIM', 'Calls back at six', 'The owner is on leave', '']

async function seed(db: Database): Promise<readonly string[]> {
  const people = ['asha', 'meera', 'noor', 'ravi'].map((name) => {
    const yes = 1 as const
    return {
      ...{ id: randomUUID(), email: `${name}@example.com`, name, role: 'agent' },
      ...{ email_verified: yes, two_factor: yes, created_at: 1, changed_at: 1, ended_at: null },
    }
  })
  await db.insertInto('staff').values(people).execute()
  const ids: string[] = []
  for (let made = 0; made < CASES; made += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, () => {
      const customer = {
        name: requireAt(NAMES, below(NAMES.length)),
        number: `+91 9${String(below(1_000_000_000)).padStart(9, '0')}`,
        email: `user${below(CASES)}@example.com`,
        ticket: `Z-${below(CASES)}`,
      }
      const [reference, note] = [makeReference(), requireAt(NOTES, below(NOTES.length))]
      const at = NOW - below(1000) * (YEAR / 1000) - below(1000)
      return {
        digits: tailOf(customer.number),
        ...{ ...customer, id: randomUUID(), reference, version: 1, account: '', request: null },
        symptom: `symptom-${below(15)}`,
        outcome: requireAt(OUTCOMES, below(OUTCOMES.length)),
        owner: requireAt(people, below(people.length)).id,
        ...{ verdict: '["a-cause"]', policy: '1', words: wordsFor(customer, reference, [note]) },
        ...{ created_at: at, changed_at: at },
      }
    })
    await db.insertInto('desk_case').values(rows).execute()
    const staff = requireAt(people, 0).id
    for (const kind of ['kept', 'note'] as const)
      await db
        .insertInto('desk_case_entry')
        .values(
          rows.map(({ id, created_at }) => ({
            ...{ id: `${id} ${kind}`, case: id, staff, kind, text: 'x', next: null, created_at },
          })),
        )
        .execute()
    await db
      .insertInto('desk_case_answer')
      .values(
        rows.flatMap(({ id, created_at }) =>
          [0, 1, 2, 3, 4, 5].map((place) => ({
            ...{ id: `${id} fact-${place}`, case: id, fact: `fact-${place}`, value: 'yes', place },
            ...{ origin: 'caller' as const, staff, created_at },
          })),
        ),
      )
      .execute()
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
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

const listed = (words?: string, page = 0) => {
  return async (db: Database): Promise<void> => {
    const filter = { outcomes: OUTCOMES, ...(words !== undefined && { words }) }
    const { length } = await findCases(db, filter, page)
    if (page > 0 || length === CASES_A_PAGE) await countCases(db, filter)
  }
}

console.log(`${CASES} cases of a year; milliseconds at p95 of ${RUNS}, memory in MiB`)
for (const engine of ENGINES) {
  const scratch = await makeScratch(engine)
  try {
    const { db } = await scratch.openMigrated()
    const ids = await seed(db)
    await scratch.settle()
    const memory = () => (process.memoryUsage().rss / 2 ** 20).toFixed(0)
    const before = memory()
    const some = () => requireAt(ids, below(ids.length))
    const asked: Readonly<Record<string, (db: Database) => Promise<unknown>>> = {
      list: listed(),
      'page 500': listed(undefined, 500),
      words: listed('farida six'),
      number: listed('98765 43'),
      nothing: listed('nobody has this'),
      mine: async () => findCases(db, { outcomes: ['open', 'waiting'] }),
      'one case': async () => findCase(db, some()),
      'called before': () => findCasesOf(db, { number: '987654321', email: '', ticket: 'Z-1' }),
    }
    for (const [name, work] of Object.entries(asked))
      console.log(`${engine} | ${name} | ${await p95(() => work(db))}`)
    console.log(`${engine} | memory before and after | ${before}, ${memory()}`)
  } finally {
    await scratch.remove()
  }
}
