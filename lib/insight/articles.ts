// Articles and their steps: whether they helped, why not, and who asked anyway.
import { articleRoute } from '@/lib/core/routes'
import type { Database } from '@/lib/store/schema'
import { articleOfPage } from '@/lib/support/feedback/asked-about'
import type { Range } from './range'
import type { Count } from './counted/part'
import { buildTable, type Table } from './table'
import { pageIn, type Within } from './within'

/** Of an article, or of one of its steps, how often it helped and not. */
interface Rated {
  readonly article: string
  readonly step: string | null
  readonly yes: number
  readonly no: number
  readonly comments: number
}

async function ratings(
  db: Database,
  { from, until }: Range,
  article: string | undefined,
): Promise<readonly Rated[]> {
  const rows = await db
    .selectFrom('feedback')
    .select((eb) => [
      'article',
      'step',
      eb.fn.sum<number>('helpful').as('yes'),
      eb.fn.countAll<number>().as('all'),
      eb.fn.count<number>('comment').as('comments'),
    ])
    .where('taken_back_at', 'is', null)
    .where('created_at', '>=', from)
    .where('created_at', '<', until)
    .$if(article !== undefined, (query) => query.where('article', '=', article ?? ''))
    .groupBy(['article', 'step'])
    .execute()
  return rows.map(({ article, step, yes, all, comments }) => ({
    ...{ article, step },
    yes: Number(yes),
    no: Number(all) - Number(yes),
    comments: Number(comments),
  }))
}

/** Requests by the article that they were written from. */
async function requestsByArticle(
  db: Database,
  { from, until }: Range,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('request')
    .select((of) => ['page', of.fn.countAll<number>().as('times')])
    .where('created_at', '>=', from)
    .where('created_at', '<', until)
    .where('page', 'is not', null)
    .groupBy('page')
    .execute()
  const counts = new Map<string, number>()
  for (const { page, times } of rows) {
    const slug = articleOfPage(page)
    if (slug !== undefined) counts.set(slug, (counts.get(slug) ?? 0) + Number(times))
  }
  return counts
}

const sum = (rated: readonly Rated[], of: (each: Rated) => number): number =>
  rated.reduce((total, each) => total + of(each), 0)

/** Articles and steps, those first that most said did not help; of a page, its own. */
export async function articleTables(
  db: Database,
  range: Range,
  { pages, within }: { readonly pages: readonly Count[]; readonly within: Within },
): Promise<readonly Table[]> {
  const { article: own } = pageIn(within)
  const [rated, asked] = await Promise.all([ratings(db, range, own), requestsByArticle(db, range)])
  const opened = new Map(pages.map(({ name, numbers: [times] }) => [name, times]))
  const known = new Set([...rated.map(({ article }) => article), ...asked.keys()])
  const slugs = own === undefined ? [...known] : [own]
  const articles = slugs
    .map((slug) => {
      const all = rated.filter(({ article }) => article === slug)
      const [yes, no] = [sum(all, (each) => each.yes), sum(all, (each) => each.no)]
      return { slug, yes, no, comments: sum(all, (each) => each.comments) }
    })
    .map((each) => ({ ...each, requests: asked.get(each.slug) ?? 0 }))
    .toSorted(
      (one, other) =>
        other.no + other.requests - one.no - one.requests || (one.slug < other.slug ? -1 : 1),
    )
  const steps = rated
    .filter(({ step, no }) => step !== null && no > 0)
    .toSorted((one, other) => other.no - one.no || (one.article < other.article ? -1 : 1))
  return [
    buildTable(
      {
        id: 'articles',
        title: 'Articles',
        counted: 'What readers said of an article and its steps, and requests written from it.',
        columns: [
          { id: 'article', title: 'Article' },
          { id: 'helpful', title: 'It helped' },
          { id: 'comments', title: 'With words' },
          { id: 'opened', title: 'Opened from a search' },
          { id: 'requests', title: 'Asked anyway' },
        ],
      },
      articles.map(({ slug, yes, no, comments, requests: anyway }) => [
        slug,
        { part: yes, whole: yes + no },
        comments,
        opened.get(articleRoute(slug)) ?? 0,
        anyway,
      ]),
    ),
    buildTable(
      {
        id: 'steps',
        title: 'Steps that people are stuck at',
        counted: 'Steps of which somebody said that they did not help.',
        columns: [
          { id: 'article', title: 'Article' },
          { id: 'step', title: 'Step' },
          { id: 'helpful', title: 'It helped' },
          { id: 'comments', title: 'With words' },
        ],
      },
      steps.map(({ article, step, yes, no, comments }) => [
        article,
        step,
        { part: yes, whole: yes + no },
        comments,
      ]),
    ),
  ]
}
