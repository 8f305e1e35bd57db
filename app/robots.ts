import type { MetadataRoute } from 'next'
import { house } from '@/lib/content/house'

export const dynamic = 'force-static'

/** Everything may be read by robots but the results of a search, which have no end, and the API. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/search?'] },
    sitemap: `${house.siteUrl}/sitemap.xml`,
  }
}
