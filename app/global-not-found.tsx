import type { Metadata, Viewport } from 'next'
import ReaderLayout from '@/app/(reader)/layout'
import { Island } from '@/components/document/island'
import { LinkList } from '@/components/document/link-list'
import { siteViewport } from '@/components/document/page-metadata'
import { OtherWays } from '@/components/search/other-ways'
import { SearchForm } from '@/components/search/search-form'
import { LostSignpost } from '@/components/home/signpost'
import { OPENING, WIDE } from '@/components/look/layout'
import { RESULTS_PAGE } from '@/components/look/results'
import { LEDE } from '@/components/look/text'
import { findArticle } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'

export const metadata: Metadata = {
  title: `Page not found - ${site.name}`,
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
}

/** The frame of other pages gives this one its parts, and not what its head says. */
export const viewport: Viewport = siteViewport

export default function NotFound() {
  const asked = site.startHere.flatMap((slug) => findArticle(slug) ?? [])
  return (
    <ReaderLayout>
      {process.env.NODE_ENV === 'development' && (
        <>
          <meta httpEquiv="refresh" content="3" />
          <p role="note">
            <strong>A new file is read within seconds:</strong> this page asks for it again.
          </p>
        </>
      )}
      <div className={`${WIDE} ${OPENING}`}>
        <div>
          <h1>This page does not exist</h1>
          <p className={LEDE}>
            The address may be mistyped, or the page may have moved. Search for what you came for:
          </p>
          <SearchForm large />
        </div>
        <LostSignpost />
      </div>
      <div className={`${WIDE} mt-10 ${RESULTS_PAGE}`}>
        <div className="[&_h2]:mt-0">
          <Island tag="sp-nearest" className="block empty:hidden">
            <section suppressHydrationWarning>
              <h2>Start here</h2>
              <LinkList
                links={asked.map((article) => ({ url: article.url, label: article.title }))}
              />
            </section>
          </Island>
        </div>
        <OtherWays />
      </div>
    </ReaderLayout>
  )
}
