import { pageTitle } from '@/components/document/page-title'
import { buildFeed } from '@/lib/content/feed'
import { house } from '@/lib/content/house'

export const dynamic = 'force-static'

/** What changed, as RSS. */
export function GET(): Response {
  return new Response(buildFeed(house, pageTitle).rss2(), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  })
}
