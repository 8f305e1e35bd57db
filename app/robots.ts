import { SEARCH_PAGE } from '@/lib/core/routes'
import type { MetadataRoute } from 'next'
import { site } from '@/lib/site/site'
import { REQUESTS_PAGE } from '@/lib/support/request-routes'

export const dynamic = 'force-static'

/**
 * Everything may be read by robots but the results of a search, which have no end, the API, and the
 * requests of customers.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', `${SEARCH_PAGE}?`, `${REQUESTS_PAGE}/`],
    },
    sitemap: `${site.siteUrl}/sitemap.xml`,
  }
}
