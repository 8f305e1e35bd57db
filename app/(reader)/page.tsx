import {
  CATEGORIES_PAGE,
  FIXES_PAGE,
  categoryRoute,
  fixRoute,
  searchRoute,
} from '@/lib/core/routes'
import { CheckUpPanel } from '@/components/home/check-up-panel'
import { Signpost } from '@/components/home/signpost'
import { Cards, Tiles } from '@/components/cards/cards'
import { LinkList } from '@/components/document/link-list'
import { pageMetadata } from '@/components/document/page-metadata'
import { StructuredData } from '@/components/document/structured-data'
import { SearchForm } from '@/components/search/search-form'
import { questionsWords } from '@/components/wizard/questions-words'
import { articles, categories, findArticle } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'
import type { PopularSymptom } from '@/lib/site/schema'
import { webSite } from '@/lib/site/structured-data'
import { findWizard, wizards } from '@/lib/wizard/published'
import { OPENING, SECTION, SECTION_HEAD, SECTION_LINK, WIDE } from '@/components/look/layout'

export const metadata = pageMetadata({ url: '/' })

/**
 * Where a sentence of the home page leads, and what it costs: the wizard or the article that
 * answers it, if that is published.
 */
function answerTo(entry: PopularSymptom): { url: string; line: string } | undefined {
  if ('article' in entry) {
    const article = findArticle(entry.article)
    return article && { url: article.url, line: 'A short answer' }
  }
  const wizard = findWizard(entry.symptom)
  return wizard && { url: fixRoute(entry.symptom), line: questionsWords(wizard) }
}

const cards = () =>
  site.popularSymptoms.flatMap((entry) => {
    const answer = answerTo(entry)
    return answer ? [{ ...answer, sign: entry.sign, title: entry.sentence }] : []
  })

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** Not seen on a phone while one searches: what is found needs the room. */
const AWAY = 'max-sm:[&:has(~form:focus-within)]:sr-only'

export default function HomePage() {
  const first = site.startHere.flatMap((slug) => findArticle(slug) ?? [])
  const half = Math.ceil(first.length / 2)
  return (
    <>
      <StructuredData data={[webSite(site.siteUrl, site.name)]} />
      <div className={`${WIDE} ${OPENING}`}>
        <div>
          <h1 className={`mt-2 mb-4 text-4xl sm:mt-8 ${AWAY}`}>{site.tagline}</h1>
          <p className={`mb-6 max-w-measure text-lg text-balance text-muted ${AWAY}`}>
            {counted(articles().length, 'short answer', 'short answers')},{' '}
            {counted(wizards.length, 'guided fix', 'guided fixes')}, and a plain list of who can do
            what.
          </p>
          <SearchForm large />
          {site.examples.length > 0 && (
            <p className="m-0 flex flex-wrap items-center gap-x-5 text-sm text-muted print:hidden">
              For example
              {site.examples.map((query) => (
                <a
                  key={query}
                  className="inline-flex min-h-11 items-center"
                  href={searchRoute([['q', query]])}
                >
                  {query}
                </a>
              ))}
            </p>
          )}
        </div>
        <Signpost />
      </div>
      <section className={`${WIDE} ${SECTION}`}>
        <div className={SECTION_HEAD}>
          <h2 className="m-0">What is happening?</h2>
          <a className={SECTION_LINK} href={FIXES_PAGE}>
            All {counted(wizards.length, 'guided fix', 'guided fixes')}
          </a>
        </div>
        <Cards cards={cards()} />
      </section>
      <CheckUpPanel />
      <section className={`${WIDE} ${SECTION}`}>
        <h2 className="mt-0">Start here</h2>
        <div className="grid gap-x-10 md:grid-cols-2">
          {[first.slice(0, half), first.slice(half)].map((column, at) => (
            <LinkList
              key={at}
              links={column.map(({ url, title }) => ({ url, label: title }))}
              joined={at > 0}
            />
          ))}
        </div>
      </section>
      <section className={`${WIDE} ${SECTION}`} id="categories">
        <div className={SECTION_HEAD}>
          <h2 className="m-0">All topics</h2>
          <a className={SECTION_LINK} href={CATEGORIES_PAGE}>
            All {counted(articles().length, 'answer', 'answers')}
          </a>
        </div>
        <Tiles
          cards={categories().map(({ id, title, line, sign, articles: own }) => ({
            url: categoryRoute(id),
            sign,
            title,
            line: `${line}\u00a0·\u00a0${own.length}`,
          }))}
        />
      </section>
    </>
  )
}
