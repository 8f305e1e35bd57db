import type { MetadataRoute } from 'next'
import { THEME_COLOURS } from '@/components/document/page-metadata'
import { HOME_PAGE } from '@/lib/core/routes'
import { site } from '@/lib/site/site'

export const dynamic = 'force-static'

/** What a phone calls the site, and shows of it, once it is kept on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: site.name,
    short_name: site.name,
    description: site.tagline,
    start_url: HOME_PAGE,
    scope: HOME_PAGE,
    display: 'minimal-ui',
    background_color: THEME_COLOURS.light,
    theme_color: THEME_COLOURS.light,
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  }
}
