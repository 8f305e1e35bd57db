// Keeps what the events of days and months that are over add up to. A day that is not kept is
// counted from its events (read.ts), so that nothing depends on when this is done.
import type { Database, WholeDatabase } from '@/lib/store/schema'
import type { CountedTable } from '@/lib/store/tables/counted'
import { MOST_DAYS } from '@/lib/insight/range'
import { DAY, dayName, dayOf, monthAround, monthName } from './days'
import { addUp, six, type Count, type Part } from './part'
import { byDay, countRaw } from './raw'

/** After midnight (UTC) clocks of machines may differ by less, in milliseconds. */
const CLOCK = 10 * 60 * 1000
/** Days whose events are there for certain: lib/store/retention.ts deletes older ones. */
const CERTAIN_DAYS = MOST_DAYS - 1
/** Rows that are put in by one statement. */
const AT_ONCE = 500
/** Days that are counted by one query each. */
const DAYS_AT_ONCE = 31

/** Every part. */
const ALL_PARTS = ['query', 'page', 'fix', 'cause', 'question', 'day'] as const satisfies Part[]

/** How much was counted now. */
export interface Counted {
  readonly days: number
  readonly months: number
}

/** The days of a time that are kept. */
export async function findCounted(
  db: Database,
  from: number,
  until: number,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('counted')
    .select('period')
    .where('part', '=', 'day')
    .where('period', '>=', monthName(from))
    .where('period', '<', dayName(until))
    .execute()
  return new Set(rows.map(({ period }) => period))
}

const rowsOf = (period: string, part: Part, counts: readonly Count[]): readonly CountedTable[] =>
  counts.map(({ name, detail, numbers: [n0, n1, n2, n3, n4, n5] }) => ({
    id: `${period} ${part} ${name} ${detail}`,
    ...{ period, part, name, detail, n0, n1, n2, n3, n4, n5 },
  }))

async function put(db: Database, rows: readonly CountedTable[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await db
      .insertInto('counted')
      .values(rows.slice(at, at + AT_ONCE))
      // Another process was as fast, and counted the same.
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
}

/** The counts of one day, by part; `day` is there even where nothing happened. */
function ofDay(
  counts: ReadonlyMap<Part, ReadonlyMap<number, readonly Count[]>>,
  day: number,
): readonly CountedTable[] {
  return ALL_PARTS.flatMap((part) => {
    const found = addUp(counts.get(part)?.get(day) ?? [])
    const isEmpty = part === 'day' && found.length === 0
    const nothing = { name: '', detail: '', numbers: six([]) }
    return rowsOf(dayName(day), part, isEmpty ? [nothing] : found)
  })
}

async function countTogether(db: Database, from: number, until: number) {
  const counts = new Map<Part, ReadonlyMap<number, readonly Count[]>>()
  for (const part of ALL_PARTS) {
    const found = await countRaw[part](db, { from: from * DAY, until: until * DAY })
    counts.set(part, byDay(found))
  }
  return counts
}

/** How many events a day has: where some were erased while they were counted, it is not kept. */
async function eventsIn(db: Database, day: number): Promise<number> {
  const { count } = await db
    .selectFrom('event')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('at', '>=', day * DAY)
    .where('at', '<', (day + 1) * DAY)
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function keepDay(
  db: WholeDatabase,
  day: number,
  { rows, events }: { readonly rows: readonly CountedTable[]; readonly events: number },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('counted')
      .select('id')
      .where('part', '=', 'day')
      .where('period', '=', dayName(day))
      .executeTakeFirst()
    if (known || (await eventsIn(trx, day)) !== events) return false
    await put(trx, rows)
    return true
  })
}

/** Adds up the days of a month that are kept. */
async function keepMonth(db: WholeDatabase, first: number, next: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const period = monthName(first)
    const days = await findCounted(trx, first, next)
    if (!daysBetween(first, next).every((day) => days.has(dayName(day)))) return
    for (const part of ALL_PARTS) {
      const counts = await sumOf(trx, part, daysBetween(first, next).map(dayName))
      await put(trx, rowsOf(period, part, counts))
    }
  })
}

/** Whole numbers from one to before another. */
export const daysBetween = (from: number, until: number): readonly number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at)

/** The sum of what is kept of a part in some periods. */
export async function sumOf(
  db: Database,
  part: Part,
  periods: readonly string[],
): Promise<readonly Count[]> {
  if (periods.length === 0) return []
  const rows = await db
    .selectFrom('counted')
    .select((of) => [
      ...(['name', 'detail'] as const),
      of.fn.sum<number>('n0').as('n0'),
      of.fn.sum<number>('n1').as('n1'),
      of.fn.sum<number>('n2').as('n2'),
      of.fn.sum<number>('n3').as('n3'),
      of.fn.sum<number>('n4').as('n4'),
      of.fn.sum<number>('n5').as('n5'),
    ])
    .where('part', '=', part)
    .where('period', 'in', periods)
    .groupBy(['name', 'detail'])
    .execute()
  return rows.map(({ name, detail, n0, n1, n2, n3, n4, n5 }) => ({
    ...{ name, detail },
    numbers: six([n0, n1, n2, n3, n4, n5].map(Number)),
  }))
}

/**
 * Counts every day that is over and not kept, and every month that is. Done twice, or by two
 * processes at once, it is done once. `now` in milliseconds.
 */
export async function keepCounts(db: WholeDatabase, now: number): Promise<Counted> {
  const until = dayOf(now - CLOCK)
  const oldest = await db
    .selectFrom('event')
    .select((of) => of.fn.min('at').as('at'))
    .executeTakeFirst()
  if (oldest?.at === undefined || oldest.at === null) return { days: 0, months: 0 }
  const from = Math.max(dayOf(Number(oldest.at)), until - CERTAIN_DAYS)
  const kept = await findCounted(db, from, until)
  let days = 0
  for (let first = from; first < until; first += DAYS_AT_ONCE) {
    const missing = daysBetween(first, Math.min(until, first + DAYS_AT_ONCE)).filter(
      (day) => !kept.has(dayName(day)),
    )
    const [begin, end] = [missing[0], missing.at(-1)]
    if (begin === undefined || end === undefined) continue
    const events = new Map<number, number>()
    for (const day of missing) events.set(day, await eventsIn(db, day))
    const counts = await countTogether(db, begin, end + 1)
    for (const day of missing) {
      const given = { rows: ofDay(counts, day), events: events.get(day) ?? 0 }
      days += Number(await keepDay(db, day, given))
    }
  }
  return { days, months: await keepMonths(db, from, until) }
}

async function keepMonths(db: WholeDatabase, from: number, until: number): Promise<number> {
  const kept = await findCounted(db, from, until)
  let months = 0
  for (let { first, next } = monthAround(from); next <= until;) {
    const isWhole = first >= from && !kept.has(monthName(first))
    if (isWhole) {
      await keepMonth(db, first, next)
      months += 1
    }
    ;({ first, next } = monthAround(next))
  }
  return months
}

/** Counts all of it anew: what npm run db count does. */
export async function countAnew(db: WholeDatabase, now: number): Promise<Counted> {
  await db.deleteFrom('counted').execute()
  return keepCounts(db, now)
}
