// What changed, as a feed: RSS 2.0 and JSON Feed 1.1 from one list. What changed is plain text; in
// RSS a description is HTML, so there its signs are escaped.
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
    const own = changesRoute(encodeURIComponent(changeId(change, changes)))
    const link = siteUrl + (only !== undefined && more.length === 0 ? only : own)
    const description = [change.what, ...change.pages.flatMap((url) => titleOf(url) ?? [])].join(
      ' ',
    )
    feed.addItem({
      // The package ends a section of XML at the second of these.
      title: change.what.replaceAll(']]>', ']] >'),
      id: siteUrl + own,
      link,
      description: escaped(description),
      published: dayOf(change),
      date: dayOf(change),
    })
  })
  return feed
}

/** The feed as JSON Feed 1.1. The package writes 1.0, of which every part means the same in 1.1. */
export const jsonFeed = (feed: Feed): string =>
  feed.json1().replace('"https://jsonfeed.org/version/1"', '"https://jsonfeed.org/version/1.1"')

/**
 * The id of a change on the page of changes, among all of them, the newest first: its day and its
 * first words. Of two that begin alike the newer is numbered, so that no id changes later.
 */
export function changeId(change: Change, all: readonly Change[]): string {
  const id = firstWords(change)
  const older = all.slice(all.indexOf(change) + 1).filter((other) => firstWords(other) === id)
  return older.length === 0 ? id : `${id}-${older.length + 1}`
}

function firstWords({ on, what }: Change): string {
  const words = what.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [on, ...words.slice(0, 4)].join('-')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)

const dayOf = ({ on }: Change): Date => new Date(`${on}T00:00:00Z`)
