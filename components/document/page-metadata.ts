import type { Metadata, Viewport } from 'next'
import { site } from '@/lib/site/site'

/** What all pages of readers share: where the site is, how titles end, its sign. */
export const siteMetadata: Metadata = {
  metadataBase: new URL(site.siteUrl),
  title: { default: `${site.name}: ${site.tagline}`, template: `%s - ${site.name}` },
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
}

/** The colours of the header (app/tokens.css, card), given to what is around the page. */
export const THEME_COLOURS = { light: '#fffefc', dark: '#211f1c' } as const

/** A reader who chose a theme is sent the colour of that one alone (server/front/theme.ts). */
export const siteViewport: Viewport = {
  themeColor: (['light', 'dark'] as const).map((theme) => ({
    media: `(prefers-color-scheme: ${theme})`,
    color: THEME_COLOURS[theme],
  })),
}

/**
 * What a page tells the outside of itself. `picture` is the address of its preview; the home page's
 * where it has none of its own.
 */
export interface PageWords {
  readonly title?: string
  readonly description?: string
  readonly url: string
  readonly picture?: string
  readonly type?: 'website' | 'article'
  readonly markdown?: string
}

/** The size of a preview picture, in pixels: what Open Graph's readers ask for. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const

/** The preview picture of a page: those of articles and guided fixes show their title. */
export const previewOf = (url: string): string => `/previews${url === '/' ? '/home' : url}.png`

/** Title, description, canonical address, languages and preview of a page. */
export function pageMetadata({
  title,
  description,
  url,
  picture = previewOf('/'),
  type = 'website',
  markdown,
}: PageWords): Metadata {
  const shared = { title: title ?? site.name, description: description ?? site.tagline }
  const images = [{ url: picture, ...PREVIEW_SIZE, alt: shared.title }]
  return {
    ...(title === undefined ? {} : { title }),
    description: shared.description,
    alternates: {
      canonical: url,
      languages: { en: url, 'x-default': url },
      types: {
        'application/rss+xml': [{ url: '/feed.xml', title: `${site.name}: what changed` }],
        ...(markdown === undefined ? {} : { 'text/markdown': markdown }),
      },
    },
    openGraph: { ...shared, type, url, siteName: site.name, locale: 'en_IN', images },
    twitter: { card: 'summary_large_image' },
  }
}
