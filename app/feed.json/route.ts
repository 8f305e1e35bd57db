import { pageTitle } from '@/components/document/page-title'
import { buildFeed } from '@/lib/content/feed'
import { house } from '@/lib/content/house'

export const dynamic = 'force-static'

/** What changed, as JSON Feed. */
export function GET(): Response {
  return new Response(buildFeed(house, pageTitle).json1(), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  })
}
