// The announcements that stand, known to each process without asking the database for a page: it
// looks every few seconds. While the database cannot be asked, what was known holds.
import { articleRoute, categoryRoute, SEARCH_PAGE } from '@/lib/core/routes'
import { findArticle } from '@/lib/articles/collection'
import type { Store } from '@/lib/store/store'
import {
  findAnnouncements,
  standing,
  type Announcement,
} from '@/lib/support/announcements/announcement'
import { concerning } from '@/lib/support/announcements/concerns'
import type { Target } from '@/server/edge/target'
import { shortId, type Notice } from './notices'

/** Milliseconds; put up or taken down, it is so on every page within twice that. */
const LOOK_EVERY = 4000

/** What a reader is told on a page, but for what they dismissed. */
export type NoticesFor = (
  target: Pick<Target, 'path' | 'query'>,
  dismissed: readonly string[],
) => readonly Notice[]

/** Agents know of incidents before readers do, and have no room on the desk. */
const WITHOUT = /^\/(?:desk|offline)(?:\/|$)/
const [ARTICLE, CATEGORY] = [articleRoute(''), categoryRoute('')]

function categoryOfPage(path: string): string | undefined {
  if (path.startsWith(ARTICLE)) return findArticle(path.slice(ARTICLE.length))?.category
  return path.startsWith(CATEGORY) ? path.slice(CATEGORY.length) : undefined
}

/** Chooses among announcements. */
export const noticesAmong =
  (announcements: () => readonly Announcement[], now: () => number): NoticesFor =>
  ({ path, query }, dismissed) => {
    const all = announcements()
    // As a rule there are none, and nothing is to be looked at.
    if (all.length === 0 || WITHOUT.test(path)) return []
    const words = path === SEARCH_PAGE ? (new URLSearchParams(query).get('q') ?? '') : ''
    return concerning(standing(all, now()), { category: categoryOfPage(path), query: words })
      .filter((each) => !dismissed.includes(shortId(each)))
      .map(({ id, severity, title, text }) => ({ id, severity, title, text }))
  }

/** Keeps what stands up to date, and chooses among it. */
export function watchAnnouncements(store: Store): NoticesFor {
  let known: readonly Announcement[] = []
  const look = async (): Promise<void> => {
    if (store.state.status !== 'open') return
    // What fails is told by the store.
    known = await store.run((db) => findAnnouncements(db, Date.now())).catch(() => known)
  }
  setInterval(() => void look(), LOOK_EVERY).unref()
  void look()
  return noticesAmong(() => known, Date.now)
}
