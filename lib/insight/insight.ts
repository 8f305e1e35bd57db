// What customers taught in a time: every table, and the figures of that time beside the one before.
import type { Database } from '@/lib/store/schema'
import { articleTables } from './articles'
import { readCalls } from './calls'
import type { Count, Part } from './counted/part'
import { readCounts, type Counts } from './counted/read'
import { readFigures } from './figures'
import { fixTables } from './fixes'
import type { Promised } from '@/lib/support/working-hours'
import { before, type Range } from './range'
import { replyTables } from './replies'
import { askedQueries, ledHereTable, searchTables } from './searches'
import { seriesTable, spansOf, type Span } from './series'
import { buildTable, type Table } from './table'
import { inLetters, isOf, ofSymptom, type Within } from './within'

/** What a time taught: every table, the figures first, and the days or weeks of it. */
export interface Insight {
  readonly tables: readonly Table[]
  /** None of a part: a day is counted of all searches together. */
  readonly spans: readonly Span[]
}

/** How it is read. `now` in milliseconds. */
export interface Reading {
  readonly promised: Promised
  readonly now: number
  readonly within?: Within
}

/** Counts of a part, [] where no table that is shown is made of them. */
const countsFor =
  ({ of }: Pick<Counts, 'of'>, within: Within) =>
  async (part: Part, ...tables: readonly string[]): Promise<readonly Count[]> =>
    tables.some((table) => isOf(table, within)) ? of(part) : []

const countsOf = (db: Database, range: Range, within: Within) =>
  readCounts(db, range, async (counts) => {
    const of = countsFor(counts, within)
    return {
      queries: inLetters(await of('query', 'unanswered'), within),
      pages: await of('page', 'articles', 'led-here'),
      fixes: ofSymptom(await of('fix', 'fixes'), within),
      causes: ofSymptom(await of('cause', 'causes'), within),
      questions: ofSymptom(await of('question', 'questions'), within),
      days: isOf('days', within) ? await counts.byDay() : [],
    }
  })

/** What the figures of the time before are made of. */
const countsBefore = (db: Database, range: Range, within: Within) =>
  readCounts(db, range, async (counts) => {
    const of = countsFor(counts, within)
    return {
      searches: isOf('days', within)
        ? await counts.of('day')
        : inLetters(await of('query', 'unanswered'), within),
      causes: ofSymptom(await of('cause', 'causes'), within),
      pages: await of('page', 'led-here'),
    }
  })

/** Reads a time, or a part of what happened in it. */
export async function readInsight(
  db: Database,
  range: Range,
  { promised, now, within = {} }: Reading,
): Promise<Insight> {
  const earlier = before(range)
  const isWhole = isOf('days', within)
  const [counts, then, calls] = await Promise.all([
    countsOf(db, range, within),
    countsBefore(db, earlier, within),
    readCalls(db, range, { within, now }),
  ])
  const searches = isWhole ? counts.days : counts.queries
  const [current, previous, articles, replies, led] = await Promise.all([
    readFigures(db, range, { ...counts, searches, calls, within }),
    readFigures(db, earlier, { ...then, calls: calls.before, within }),
    articleTables(db, range, { pages: counts.pages, within }),
    replyTables(db, range, promised, now),
    within.page === undefined ? undefined : ledHereTable(db, range, within),
  ])
  const totals = buildTable(
    {
      id: 'figures',
      title: 'This time and the one before',
      counted:
        'Visits that are known, each query once a day. Who asked not to be counted is not in it.',
      columns: [
        { id: 'figure', title: 'Figure' },
        { id: 'now', title: 'This time' },
        { id: 'before', title: 'The time before' },
      ],
    },
    [...current].map(([name, cell]) => [name, cell, previous.get(name) ?? null]),
  )
  const spans = isWhole ? spansOf(counts.days, range) : []
  const tables = [
    totals,
    seriesTable(spans),
    ...searchTables(askedQueries(counts.queries)),
    ...(led ? [led] : []),
    ...articles,
    ...fixTables(counts),
    ...calls.tables,
    ...replies,
  ]
  return { tables: tables.filter(({ id }) => isOf(id, within)), spans }
}
