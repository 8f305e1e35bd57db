// What changed, as a feed: RSS 2.0 and JSON Feed 1.1 from one list.
import { CHANGES_PAGE, changesRoute } from '@/lib/core/routes'
import { Feed } from 'feed'
import type { Change, SiteConfig } from './schema'

/** The feed of a site's changes, the newest first. `titleOf` names a page by its address. */
export function buildFeed(site: SiteConfig, titleOf: (url: string) => string | undefined): Feed {
  const { name, tagline, siteUrl, changes } = site
  const feed = new Feed({
    title: `${name}: what changed`,
    description: tagline,
    id: `${siteUrl}/`,
    link: siteUrl + CHANGES_PAGE,
    language: 'en',
    favicon: `${siteUrl}/favicon.svg`,
    generator: name,
    copyright: '',
    ...(changes[0] ? { updated: dayOf(changes[0]) } : {}),
    feedLinks: { rss: `${siteUrl}/feed.xml`, json: `${siteUrl}/feed.json` },
  })
  changes.forEach((change) => {
    const [only, ...more] = change.pages
    const link =
      siteUrl + (only !== undefined && more.length === 0 ? only : changesRoute(changeId(change)))
    const description = [change.what, ...change.pages.flatMap((url) => titleOf(url) ?? [])].join(
      ' ',
    )
    feed.addItem({
      title: change.what,
      id: siteUrl + changesRoute(changeId(change)),
      link,
      description,
      date: dayOf(change),
    })
  })
  return feed
}

/** The id of a change on the page of changes: its day and its first words. */
export function changeId({ on, what }: Change): string {
  const words = what.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [on, ...words.slice(0, 4)].join('-')
}

const dayOf = ({ on }: Change): Date => new Date(`${on}T00:00:00Z`)
