// What readers hold against an article since a writer last looked it over: counts, and none of
// their words.
import type { Database } from '@/lib/store/schema'
import { REASONS } from './reasons'

const ARTICLE = /^\/articles\/([\w-]+)/

/** The slug of the article that a page of the site is. */
export const articleOfPage = (page: string | null): string | undefined =>
  ARTICLE.exec(page ?? '')?.[1]

/** How often readers asked about an article. */
export interface AskedAbout {
  /** How often it, or a step of it, was said not to help. */
  readonly failed: number
  /** Of these how many gave which reason, in the reader's words, the most frequent first. */
  readonly reasons: readonly { readonly words: string; readonly count: number }[]
  /** Support requests that were written from it. */
  readonly requests: number
}

/** Articles that were asked about, by slug; `since` is from when it counts, in milliseconds. */
export async function askedAbout(
  db: Database,
  since: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, AskedAbout>> {
  const from = Math.min(...since.values())
  if (since.size === 0) return new Map()
  const [failed, requests] = await Promise.all([
    db
      .selectFrom('feedback')
      .select(['article', 'reason', 'created_at'])
      .where('helpful', '=', 0)
      .where('taken_back_at', 'is', null)
      .where('created_at', '>=', from)
      .execute(),
    db
      .selectFrom('request')
      .select(['page', 'created_at'])
      .where('page', 'is not', null)
      .where('created_at', '>=', from)
      .execute(),
  ])
  const asked = new Map<string, { readonly reasons: (string | null)[]; requests: number }>()
  const countedOf = (slug: string | undefined, at: number) => {
    const counts = slug === undefined ? undefined : since.get(slug)
    if (slug === undefined || counts === undefined || at < counts) return undefined
    const counted = asked.get(slug) ?? { reasons: [], requests: 0 }
    asked.set(slug, counted)
    return counted
  }
  for (const { article, reason, created_at } of failed)
    countedOf(article, created_at)?.reasons.push(reason)
  for (const { page, created_at } of requests) {
    const counted = countedOf(articleOfPage(page), created_at)
    if (counted) counted.requests++
  }
  return new Map(
    [...asked].map(([slug, counted]) => [
      slug,
      {
        failed: counted.reasons.length,
        reasons: REASONS.map(({ id, words }) => ({
          words,
          count: counted.reasons.filter((reason) => reason === id).length,
        }))
          .filter(({ count }) => count > 0)
          .toSorted((one, other) => other.count - one.count),
        requests: counted.requests,
      },
    ]),
  )
}
