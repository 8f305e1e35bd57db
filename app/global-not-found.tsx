import type { Metadata } from 'next'
import ReaderLayout from '@/app/(reader)/layout'
import { Island } from '@/components/document/island'
import { LinkList } from '@/components/document/link-list'
import { SearchForm } from '@/components/search/search-form'
import { findArticle } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'

export const metadata: Metadata = {
  title: `Page not found - ${site.name}`,
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
}

export default function NotFound() {
  const asked = site.mostAsked.flatMap((slug) => findArticle(slug) ?? [])
  return (
    <ReaderLayout>
      <h1>This page does not exist</h1>
      <p>The address may be mistyped, or the page may have moved. Search for what you came for:</p>
      <SearchForm large />
      <Island tag="sp-nearest" className="block empty:hidden">
        <section suppressHydrationWarning>
          <h2>Asked most</h2>
          <LinkList links={asked.map((article) => ({ url: article.url, label: article.title }))} />
        </section>
      </Island>
      <p>
        Or see <a href="/#categories">all categories</a>.
      </p>
    </ReaderLayout>
  )
}
