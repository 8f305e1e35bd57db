// What customers taught in a time: every table, and the figures of that time beside the one before.
import type { Database } from '@/lib/store/schema'
import { addUp, six, type Count } from './counted/part'
import { readCounts } from './counted/read'
import { articleTables } from './articles'
import { fixTables } from './fixes'
import type { Promised } from '@/lib/support/working-hours'
import { before, type Range } from './range'
import { replyTables } from './replies'
import { searchTables, askedQueries } from './searches'
import { seriesTable, spansOf, type Span } from './series'
import { buildTable, type Cell, type Share, type Table } from './table'

async function feedbackShare(db: Database, { from, until }: Range): Promise<Share> {
  const { yes, all } = await db
    .selectFrom('feedback')
    .select((eb) => [
      eb.fn.sum<number | null>('helpful').as('yes'),
      eb.fn.countAll<number>().as('all'),
    ])
    .where('taken_back_at', 'is', null)
    .where('created_at', '>=', from)
    .where('created_at', '<', until)
    .executeTakeFirstOrThrow()
  return { part: Number(yes ?? 0), whole: Number(all) }
}

async function requestCount(db: Database, { from, until }: Range): Promise<number> {
  const { all } = await db
    .selectFrom('request')
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .where('created_at', '>=', from)
    .where('created_at', '<', until)
    .executeTakeFirstOrThrow()
  return Number(all)
}

/** The figures of a time, each by its name. */
async function figures(
  db: Database,
  range: Range,
  days: readonly Count[],
  causes: readonly Count[],
): Promise<ReadonlyMap<string, Cell>> {
  const [all] = addUp(days.map((count) => ({ ...count, name: '', detail: '' })))
  const [fixes] = addUp(causes.map((count) => ({ ...count, name: '', detail: '' })))
  const [times, visits, missed, opened] = all?.numbers ?? six([])
  const [told, fixed] = fixes?.numbers ?? six([])
  const [helped, requests] = await Promise.all([feedbackShare(db, range), requestCount(db, range)])
  return new Map<string, Cell>([
    ['Searches', times],
    ['Without an answer', { part: missed, whole: visits }],
    ['A result opened', { part: opened, whole: visits }],
    ['An article or a step helped', helped],
    ['A guided fix fixed it', { part: fixed, whole: told }],
    ['Support requests', requests],
  ])
}

/** What a time taught: every table, the figures first, and the days or weeks of it. */
export interface Insight {
  readonly tables: readonly Table[]
  readonly spans: readonly Span[]
}

/** Reads a time. `now` in milliseconds. */
export async function readInsight(
  db: Database,
  range: Range,
  { promised, now }: { readonly promised: Promised; readonly now: number },
): Promise<Insight> {
  const earlier = before(range)
  const [counts, then] = await Promise.all([
    readCounts(db, range, async ({ of, byDay }) => ({
      queries: await of('query'),
      pages: await of('page'),
      fixes: await of('fix'),
      causes: await of('cause'),
      questions: await of('question'),
      days: await byDay(),
    })),
    readCounts(db, earlier, async ({ of }) =>
      figures(db, earlier, await of('day'), await of('cause')),
    ),
  ])
  const [current, articles, replies] = await Promise.all([
    figures(db, range, counts.days, counts.causes),
    articleTables(db, range, counts.pages),
    replyTables(db, range, promised, now),
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
    [...current].map(([name, cell]) => [name, cell, then.get(name) ?? null]),
  )
  const spans = spansOf(counts.days, range)
  const searches = searchTables(askedQueries(counts.queries))
  return {
    tables: [
      totals,
      seriesTable(spans),
      ...searches,
      ...articles,
      ...fixTables(counts),
      ...replies,
    ],
    spans,
  }
}
