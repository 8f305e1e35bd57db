// What happened in a time, added up: months and days that are kept, and the events of all other
// days. It says the same as events alone would, at every moment.
import type { Database } from '@/lib/store/schema'
import type { Range } from '@/lib/insight/range'
import { DAY, dayName, dayOf, monthAround, monthName } from './days'
import { daysBetween, findCounted, sumOf } from './keep'
import { addUp, type Count, type Part } from './part'
import { byDay, countRaw, type DayCount } from './raw'

/** Of a time, which periods are kept, and the times whose events are counted. */
interface Cover {
  readonly periods: readonly string[]
  readonly rest: readonly Range[]
}

/** Covers a time by the largest periods that are kept and lie in it as a whole. */
export function coverOf({ from, until }: Range, kept: ReadonlySet<string>): Cover {
  const periods: string[] = []
  const rest: Range[] = []
  const addRest = (range: Range): void => {
    const last = rest.at(-1)
    if (last?.until === range.from) rest[rest.length - 1] = { from: last.from, until: range.until }
    else if (range.from < range.until) rest.push(range)
  }
  for (let at = from; at < until;) {
    const day = dayOf(at)
    const isStart = at === day * DAY
    const { first, next } = monthAround(day)
    if (isStart && day === first && next * DAY <= until && kept.has(monthName(day))) {
      periods.push(monthName(day))
      at = next * DAY
    } else if (isStart && (day + 1) * DAY <= until && kept.has(dayName(day))) {
      periods.push(dayName(day))
      at = (day + 1) * DAY
    } else {
      const end = Math.min(until, (day + 1) * DAY)
      addRest({ from: at, until: end })
      at = end
    }
  }
  return { periods, rest }
}

/** Reads what a time adds up to, by part. */
export interface Counts {
  readonly of: (part: Part) => Promise<readonly Count[]>
  /** Searches of each day (a number since 1970) that had some. */
  readonly byDay: () => Promise<readonly DayCount[]>
}

const MOST_TRIES = 3

/**
 * Counts of a time. What was kept when it began and is gone when it ends (somebody had events
 * erased meanwhile) is read once more.
 */
export async function readCounts<Value>(
  db: Database,
  range: Range,
  work: (counts: Counts) => Promise<Value>,
  tries = MOST_TRIES,
): Promise<Value> {
  const keptNow = (): Promise<ReadonlySet<string>> =>
    findCounted(db, dayOf(range.from), dayOf(range.until) + 1)
  const kept = await keptNow()
  const { periods, rest } = coverOf(range, kept)
  const value = await work({
    of: async (part) => {
      const found = await Promise.all([
        sumOf(db, part, periods),
        ...rest.map((each) => countRaw[part](db, each)),
      ])
      return addUp(found.flat())
    },
    byDay: () => days(db, range, kept),
  })
  const after = await keptNow()
  const isSame = [...kept].every((period) => after.has(period))
  return isSame || tries <= 1 ? value : readCounts(db, range, work, tries - 1)
}

/** Searches by day: of days that are kept as they are, of others by their events. */
async function days(
  db: Database,
  { from, until }: Range,
  kept: ReadonlySet<string>,
): Promise<readonly DayCount[]> {
  // Days alone: a month says nothing of one.
  const { periods, rest } = coverOf(
    { from, until },
    new Set([...kept].filter((period) => period.length > '2026-11'.length)),
  )
  const numbers = new Map(
    daysBetween(dayOf(from), dayOf(until) + 1).map((day) => [dayName(day), day]),
  )
  const stored = await rowsByPeriod(db, periods)
  const raw = await Promise.all(rest.map((each) => countRaw.day(db, each)))
  const all = [
    ...stored.map((row) => ({ ...row, day: numbers.get(row.period) ?? 0 })),
    ...raw.flat(),
  ]
  return [...byDay(all)].flatMap(([day, counts]) =>
    addUp(counts.map(({ numbers: given }) => ({ name: '', detail: '', numbers: given }))).map(
      (count) => ({ ...count, day }),
    ),
  )
}

async function rowsByPeriod(db: Database, periods: readonly string[]) {
  if (periods.length === 0) return []
  const rows = await db
    .selectFrom('counted')
    .select(['period', 'n0', 'n1', 'n2', 'n3', 'n4', 'n5'])
    .where('part', '=', 'day')
    .where('period', 'in', periods)
    .execute()
  return rows.map(({ period, n0, n1, n2, n3, n4, n5 }) => ({
    ...{ period, name: '', detail: '' },
    numbers: [n0, n1, n2, n3, n4, n5] as const,
  }))
}
