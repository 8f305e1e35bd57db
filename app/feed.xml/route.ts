import { pageTitle } from '@/components/document/page-title'
import { buildFeed } from '@/lib/site/feed'
import { site } from '@/lib/site/site'

export const dynamic = 'force-static'

/** What changed, as RSS. */
export function GET(): Response {
  return new Response(buildFeed(site, pageTitle).rss2(), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  })
}
