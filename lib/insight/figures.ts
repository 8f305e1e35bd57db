// The figures of a time: few numbers, each beside that of the time before.
import type { Database } from '@/lib/store/schema'
import type { CallFigures } from './calls'
import { addUp, six, type Count, type Six } from './counted/part'
import type { Range } from './range'
import type { Cell, Share } from './table'
import { pageIn, type Within } from './within'

async function feedbackShare(
  db: Database,
  { from, until }: Range,
  article: string | undefined,
): Promise<Share> {
  const { yes, all } = await db
    .selectFrom('feedback')
    .select((eb) => [
      eb.fn.sum<number | null>('helpful').as('yes'),
      eb.fn.countAll<number>().as('all'),
    ])
    .where('taken_back_at', 'is', null)
    .where('created_at', '>=', from)
    .where('created_at', '<', until)
    .$if(article !== undefined, (query) => query.where('article', '=', article ?? ''))
    .executeTakeFirstOrThrow()
  return { part: Number(yes ?? 0), whole: Number(all) }
}

/** Requests, of a page those that were written from it, whatever its address said besides. */
async function requestCount(
  db: Database,
  { from, until }: Range,
  page: string | undefined,
): Promise<number> {
  const { all } = await db
    .selectFrom('request')
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .where('created_at', '>=', from)
    .where('created_at', '<', until)
    .$if(page !== undefined, (query) =>
      query.where((of) =>
        of.or([
          of('page', '=', page ?? ''),
          of('page', 'like', `${page}?%`),
          of('page', 'like', `${page}#%`),
        ]),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(all)
}

const sumOf = (counts: readonly Count[]): Six =>
  addUp(counts.map((count) => ({ ...count, name: '', detail: '' })))[0]?.numbers ?? six([])

/** What the figures of a time are made of; of a part, what is counted of that part. */
interface Given {
  readonly searches: readonly Count[]
  readonly pages: readonly Count[]
  readonly causes: readonly Count[]
  readonly calls: CallFigures
  readonly within: Within
}

/** The figures of a time, each by its name: those that say something of the part. */
export async function readFigures(
  db: Database,
  range: Range,
  { searches, pages, causes, calls, within }: Given,
): Promise<ReadonlyMap<string, Cell>> {
  const { letters, page } = within
  const { article, symptom } = pageIn(within)
  const [times, visits, missed, opened] = sumOf(searches)
  const [told, fixed] = sumOf(causes)
  const [here] = sumOf(pages.filter(({ name }) => name === page))
  const isAll = page === undefined && letters === undefined
  const [helped, requests] = await Promise.all([
    feedbackShare(db, range, article),
    requestCount(db, range, page),
  ])
  const rows: readonly (readonly [boolean, string, Cell])[] = [
    [page === undefined, 'Searches', times],
    [page === undefined, 'Without an answer', { part: missed, whole: visits }],
    [page === undefined, 'A result opened', { part: opened, whole: visits }],
    [page !== undefined, 'Opened from a search', here],
    [isAll || article !== undefined, 'An article or a step helped', helped],
    [isAll || symptom !== undefined, 'A guided fix fixed it', { part: fixed, whole: told }],
    [isAll || page !== undefined, 'Support requests', requests],
    [isAll || symptom !== undefined, 'Cases at the desk', calls.cases],
    [isAll || symptom !== undefined, 'Called again in seven days', calls.again],
  ]
  return new Map(rows.flatMap(([isShown, name, cell]) => (isShown ? [[name, cell]] : [])))
}
