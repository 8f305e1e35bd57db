import {
  CATEGORIES_PAGE,
  CONTACT_PAGE,
  SEARCH_PAGE,
  categoryRoute,
  fixRoute,
} from '@/lib/core/routes'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { pageMetadata } from '@/components/document/page-metadata'
import { StructuredData } from '@/components/document/structured-data'
import { categories } from '@/lib/articles/collection'
import { signOf } from '@/lib/site/sign-of'
import { faqPage } from '@/lib/site/structured-data'
import { findWizard } from '@/lib/wizard/published'
import { LinkList } from '@/components/document/link-list'
import { Cards } from '@/components/cards/cards'
import { WIDE } from '@/components/look/layout'
import { LEDE } from '@/components/look/text'
import { questionsWords } from '@/components/wizard/questions-words'

type Props = { readonly params: Promise<{ category: string }> }

export const dynamicParams = false

const findCategory = async (params: Props['params']) => {
  const { category } = await params
  return categories().find(({ id }) => id === category)
}

export const generateStaticParams = () => categories().map(({ id }) => ({ category: id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const category = await findCategory(params)
  return category
    ? pageMetadata({
        title: category.title,
        description: category.description,
        url: categoryRoute(category.id),
      })
    : {}
}

export default async function CategoryPage({ params }: Props) {
  const category = await findCategory(params)
  if (!category) notFound()
  const symptoms = [...new Set(category.articles.flatMap(({ wizard }) => wizard ?? []))].flatMap(
    (symptom) => findWizard(symptom) ?? [],
  )
  return (
    <>
      <Breadcrumbs trail={[{ label: 'All topics', url: CATEGORIES_PAGE }]} here={category.title} />
      <StructuredData data={[faqPage(category.articles)]} />
      <h1>{category.title}</h1>
      <p className={LEDE}>{category.description}</p>
      {symptoms.length > 0 && (
        <section className={WIDE}>
          <h2>Find the cause</h2>
          <Cards
            cards={symptoms.map((wizard) => ({
              url: fixRoute(wizard.symptom),
              sign: signOf(wizard.symptom) ?? category.sign,
              title: wizard.title,
              line: questionsWords(wizard),
            }))}
          />
        </section>
      )}
      <div className={`${WIDE} gap-x-12 lg:columns-2 [&_li>a]:font-semibold`}>
        {category.groups.map(({ title, articles }) => (
          <section key={title ?? ''} className="break-inside-avoid pt-px">
            <h2>{title ?? (category.groups.length > 1 ? 'More' : 'Answers')}</h2>
            <LinkList
              links={articles.map((article) => ({
                url: article.url,
                label: article.title,
                summary: article.summary,
              }))}
            />
          </section>
        ))}
      </div>
      <p className="mt-12">
        Not here? <a href={SEARCH_PAGE}>Search</a>, look at <a href={CATEGORIES_PAGE}>all topics</a>
        , or <a href={CONTACT_PAGE}>write to support</a>.
      </p>
    </>
  )
}
