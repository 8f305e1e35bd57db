import { CATEGORIES_PAGE, categoryRoute } from '@/lib/core/routes'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { LinkList } from '@/components/document/link-list'
import { pageMetadata } from '@/components/document/page-metadata'
import { Sign } from '@/components/cards/sign'
import { categories } from '@/lib/articles/collection'
import { SECTION, SECTION_HEAD, SECTION_LINK, WIDE } from '@/components/look/layout'
import { LEDE } from '@/components/look/text'

export const metadata = pageMetadata({
  title: 'All topics',
  description: 'Every topic of this help centre, with the first answers of each.',
  url: CATEGORIES_PAGE,
})

/** As many answers of a topic as show what is in it. */
const SHOWN = 4

export default function CategoriesPage() {
  return (
    <>
      <Breadcrumbs trail={[]} here="All topics" />
      <h1>All topics</h1>
      <p className={LEDE}>Every topic, with the first answers of each.</p>
      <div className={`${WIDE} grid gap-x-12 md:grid-cols-2`}>
        {categories().map(({ id, title, description, sign, articles }) => (
          <section key={id} className={SECTION}>
            <div className={SECTION_HEAD}>
              <h2 className="m-0 flex items-center gap-3 text-lg [--sign-ground:var(--color-tint)]">
                <Sign name={sign} className="size-6 text-accent" />
                <a
                  className="text-inherit [text-decoration:none] hover:underline"
                  href={categoryRoute(id)}
                >
                  {title}
                </a>
              </h2>
            </div>
            <p className="text-sm text-muted">{description}</p>
            <LinkList
              links={articles.slice(0, SHOWN).map((article) => ({
                url: article.url,
                label: article.title,
              }))}
            />
            {articles.length > SHOWN && (
              <p className="m-0">
                <a className={SECTION_LINK} href={categoryRoute(id)}>
                  All {articles.length}
                  <span className="sr-only"> answers on {title}</span>
                </a>
              </p>
            )}
          </section>
        ))}
      </div>
    </>
  )
}
