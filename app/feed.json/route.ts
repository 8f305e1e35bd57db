import { pageTitle } from '@/components/document/page-title'
import { buildFeed, jsonFeed } from '@/lib/site/feed'
import { site } from '@/lib/site/site'

export const dynamic = 'force-static'

/** What changed, as JSON Feed. */
export function GET(): Response {
  return new Response(jsonFeed(buildFeed(site, pageTitle)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  })
}
