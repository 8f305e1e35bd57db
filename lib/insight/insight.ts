// What customers taught in a time: every table, and the figures of that time beside the one before.
import type { Database } from '@/lib/store/schema'
import { articleTables } from './articles'
import { fixTables } from './fixes'
import { before, type Range } from './range'
import { replyTables } from './replies'
import { askedQueries, searchTables, type AskedQuery } from './searches'
import { buildTable, type Cell, type Share, type Table } from './table'

const sum = (asked: readonly AskedQuery[], of: (query: AskedQuery) => number): number =>
  asked.reduce((total, query) => total + of(query), 0)

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

async function fixShare(db: Database, { from, until }: Range): Promise<Share> {
  const { yes, all } = await db
    .selectFrom('event')
    .select((eb) => [
      eb.fn
        .sum<number | null>(eb.case().when('outcome', '=', 'fixed').then(1).else(0).end())
        .as('yes'),
      eb.fn.countAll<number>().as('all'),
    ])
    .where('kind', '=', 'fix-outcome')
    .where('at', '>=', from)
    .where('at', '<', until)
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
  asked: readonly AskedQuery[],
): Promise<ReadonlyMap<string, Cell>> {
  const visits = sum(asked, (query) => query.visits)
  const [helped, fixed, requests] = await Promise.all([
    feedbackShare(db, range),
    fixShare(db, range),
    requestCount(db, range),
  ])
  return new Map<string, Cell>([
    ['Searches', sum(asked, ({ times }) => times)],
    ['Without an answer', { part: sum(asked, ({ missed }) => missed), whole: visits }],
    ['A result opened', { part: sum(asked, ({ opened }) => opened), whole: visits }],
    ['An article or a step helped', helped],
    ['A guided fix fixed it', fixed],
    ['Support requests', requests],
  ])
}

/** Every table of a time: the figures first. */
export async function readInsight(db: Database, range: Range): Promise<readonly Table[]> {
  const earlier = before(range)
  const asked = await askedQueries(db, range)
  const [now, then, articles, fixes, replies] = await Promise.all([
    figures(db, range, asked),
    askedQueries(db, earlier).then((queries) => figures(db, earlier, queries)),
    articleTables(db, range),
    fixTables(db, range),
    replyTables(db, range),
  ])
  const totals = buildTable(
    {
      id: 'figures',
      title: 'This time and the one before',
      counted: 'Visits that are known, each query once. Who asked not to be counted is not in it.',
      columns: [
        { id: 'figure', title: 'Figure' },
        { id: 'now', title: 'This time' },
        { id: 'before', title: 'The time before' },
      ],
    },
    [...now].map(([name, cell]) => [name, cell, then.get(name) ?? null]),
  )
  return [totals, ...searchTables(asked), ...articles, ...fixes, ...replies]
}
