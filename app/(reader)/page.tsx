import { CHANGES_PAGE, CHECK_UP_PAGE, categoryRoute, fixRoute } from '@/lib/core/routes'
import { ChangeList } from '@/components/document/change-list'
import { LinkList } from '@/components/document/link-list'
import { pageMetadata } from '@/components/document/page-metadata'
import { StructuredData } from '@/components/document/structured-data'
import { SearchForm } from '@/components/search/search-form'
import { categories, findArticle } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'
import type { PopularSymptom } from '@/lib/site/schema'
import { webSite } from '@/lib/site/structured-data'
import { wizards } from '@/lib/wizard/published'
import { CATEGORIES, CATEGORY, CATEGORY_LINK } from '@/components/look/lists'
import { WIDE } from '@/components/look/layout'
import { COUNT } from '@/components/look/text'

export const metadata = pageMetadata({ url: '/' })

const SHOWN_CHANGES = 4

/**
 * Where a sentence of the home page leads: to the wizard or the article that answers it, if that is
 * published.
 */
function answerTo(entry: PopularSymptom): string | undefined {
  if ('article' in entry) return findArticle(entry.article)?.url
  return wizards.some((wizard) => wizard.symptom === entry.symptom)
    ? fixRoute(entry.symptom)
    : undefined
}

export default function HomePage() {
  const symptoms = site.popularSymptoms.map((entry) => ({
    url: answerTo(entry),
    label: entry.sentence,
  }))
  const asked = site.mostAsked.map((slug) => findArticle(slug))
  return (
    <>
      <StructuredData data={[webSite(site.siteUrl, site.name)]} />
      <h1 className={`${WIDE} mt-2 text-4xl sm:mt-10`}>{site.tagline}</h1>
      <SearchForm large />
      <div className={`${WIDE} grid gap-x-10 lg:grid-cols-2`}>
        <section>
          <h2>What is happening?</h2>
          <LinkList
            large
            links={symptoms.flatMap(({ url, label }) => (url ? { url, label } : []))}
          />
        </section>
        <section>
          <h2>Asked most</h2>
          <LinkList
            links={asked.flatMap((article) =>
              article ? { url: article.url, label: article.title } : [],
            )}
          />
        </section>
      </div>
      <p className="mt-8">
        Looking after many users? <a href={CHECK_UP_PAGE}>Check up the whole account</a> at once:
        the list stays on your device.
      </p>
      <section className={WIDE} id="categories">
        <h2>All categories</h2>
        <ul className={CATEGORIES}>
          {categories().map((category) => (
            <li key={category.id} className={CATEGORY}>
              <a className={CATEGORY_LINK} href={categoryRoute(category.id)}>
                {category.title}
              </a>
              <span className={COUNT}>
                {category.articles.length}
                <span className="sr-only">
                  {' '}
                  {category.articles.length === 1 ? 'article' : 'articles'}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>What changed lately</h2>
        <ChangeList changes={site.changes.slice(0, SHOWN_CHANGES)} />
        <p>
          <a href={CHANGES_PAGE}>All changes</a>
        </p>
      </section>
    </>
  )
}
