import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { requireAt } from '@/lib/core/required'
import { randomBelow } from '@/lib/core/random'
import { DAY, dayOf } from '@/lib/insight/counted/days'
import { countAnew, findCounted, keepCounts } from '@/lib/insight/counted/keep'
import { PARTS, type Count, type Part } from '@/lib/insight/counted/part'
import { coverOf, readCounts } from '@/lib/insight/counted/read'
import { lastDays, type Range } from '@/lib/insight/range'
import { erase } from '@/lib/store/retention'
import type { Database } from '@/lib/store/schema'
import { ENGINES } from '@/tests/store/engines'
import { eventRow } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const scratchOf = scratches()
const NOW = Date.UTC(2026, 10, 30, 12)
const ALL: readonly Part[] = ['day', 'query', 'page', 'fix', 'cause', 'question']
const VISITS = Array.from({ length: 40 }, () => randomUUID())

/** Events of two months and a half, of visits that come back, some at the same moment. */
function madeUp(seed: number, count: number) {
  const below = randomBelow(seed)
  return Array.from({ length: count }, () => {
    const kind = requireAt(
      [
        'search',
        'search-open',
        'search-request',
        'fix-start',
        'fix-answer',
        'fix-end',
        'fix-outcome',
      ],
      below(7),
    )
    const outcomes = kind.startsWith('fix')
      ? ['known', 'unknown', 'found', 'fixed', 'not-fixed']
      : ['answered', 'refused', 'empty']
    return eventRow({
      ...{ kind, visit: below(5) === 0 ? null : requireAt(VISITS, below(VISITS.length)) },
      subject: `s-${below(2)}`,
      query: kind.startsWith('search') ? `query ${below(4)}` : null,
      outcome: requireAt(outcomes, below(outcomes.length)),
      question: kind.startsWith('fix') ? `q-${below(3)}` : null,
      // Hours, so that some lie at midnight and many together.
      at: NOW - below(75 * 24) * (DAY / 24),
    })
  })
}

const sorted = (counts: readonly Count[]): readonly string[] =>
  counts
    .filter(({ numbers }) => numbers.some((number) => number > 0))
    .map((count) => JSON.stringify([count.name, count.detail, count.numbers]))
    .toSorted()

/** Everything that a time adds up to. */
const read = (db: Database, range: Range) =>
  readCounts(db, range, async ({ of, byDay }) => {
    const parts: Record<string, readonly string[]> = {}
    for (const part of ALL) parts[part] = sorted(await of(part))
    const days = (await byDay()).map(({ day, numbers }) => JSON.stringify([day, numbers]))
    return { ...parts, days: days.filter((day) => /[1-9]\d*[,\]]/.test(day.slice(7))).toSorted() }
  })

describe.each(ENGINES)('on %s', (engine) => {
  test('what is kept says what the events say, before, after and when some are erased', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    await db.insertInto('event').values(madeUp(1, 700)).execute()
    const ranges = [
      lastDays(80, NOW),
      lastDays(28, NOW),
      { from: NOW - 61 * DAY, until: NOW - 3 * DAY },
      { from: Date.UTC(2026, 9, 1), until: Date.UTC(2026, 10, 1) },
    ]
    const readAll = async () => {
      const all = []
      for (const range of ranges) all.push(await read(db, range))
      return all
    }
    const plain = await readAll()
    expect(requireAt(plain, 0).days.length).toBeGreaterThan(60)
    const counted = await keepCounts(db, NOW)
    expect(counted.days).toBeGreaterThan(70)
    expect(counted.months).toBe(1)
    const kept = await findCounted(db, dayOf(NOW) - 80, dayOf(NOW) + 1)
    expect(coverOf(requireAt(ranges, 3), kept)).toEqual({ periods: ['2026-10'], rest: [] })
    expect(await readAll()).toEqual(plain)
    // Again, by two at once: nothing is counted twice.
    await Promise.all([keepCounts(db, NOW), keepCounts(db, NOW)])
    expect(await readAll()).toEqual(plain)
    expect(await countAnew(db, NOW)).toEqual(counted)
    expect(await readAll()).toEqual(plain)

    // What somebody has erased is in no count any more.
    expect((await erase(db, requireAt(VISITS, 0), NOW)).event).toBeGreaterThan(0)
    const after = await readAll()
    expect(after).not.toEqual(plain)
    await db.deleteFrom('counted').execute()
    expect(await readAll()).toEqual(after)
    await keepCounts(db, NOW)
    expect(await readAll()).toEqual(after)
  })

  test('today is not kept, nor what a clock may still add to yesterday', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    await db
      .insertInto('event')
      .values(eventRow({ at: NOW - DAY }))
      .execute()
    const midnight = Math.floor(NOW / DAY) * DAY
    expect(await keepCounts(db, midnight + 60_000)).toEqual({ days: 0, months: 0 })
    expect(await keepCounts(db, midnight + DAY / 24)).toEqual({ days: 1, months: 0 })
    expect(await keepCounts(db, midnight + DAY / 24)).toEqual({ days: 0, months: 0 })
  })
})

test('every part has at most six numbers', () => {
  for (const names of Object.values(PARTS)) expect(names.length).toBeLessThanOrEqual(6)
})
