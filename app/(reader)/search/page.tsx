import { SEARCH_PAGE } from '@/lib/core/routes'
import { Island } from '@/components/document/island'
import { LinkList } from '@/components/document/link-list'
import { pageMetadata } from '@/components/document/page-metadata'
import { OtherWays } from '@/components/search/other-ways'
import { SearchForm } from '@/components/search/search-form'
import { WIDE } from '@/components/look/layout'
import { RESULTS_PAGE } from '@/components/look/results'
import { findArticle } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'

export const metadata = pageMetadata({
  title: 'Search',
  description:
    'Search articles, guided fixes and the role matrix in your own words, in English or Hindi.',
  url: SEARCH_PAGE,
})

/**
 * The shell of the results page. With a question in the address the container is filled on request;
 * without one it offers what is asked most.
 */
export default function SearchPage() {
  const asked = site.startHere.map((slug) => findArticle(slug))
  return (
    <>
      <h1>Search</h1>
      <SearchForm large />
      <Island tag="sp-results">
        <div id="search-results" className={`mt-6 ${WIDE}`} suppressHydrationWarning>
          <section className={RESULTS_PAGE}>
            <div>
              <h2 className="mt-4">Start here</h2>
              <LinkList
                links={asked.flatMap((article) =>
                  article ? { url: article.url, label: article.title } : [],
                )}
              />
            </div>
            <OtherWays />
          </section>
        </div>
      </Island>
    </>
  )
}
