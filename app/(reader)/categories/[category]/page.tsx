import { categoryRoute, fixRoute } from '@/lib/core/routes'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { pageMetadata } from '@/components/document/page-metadata'
import { StructuredData } from '@/components/document/structured-data'
import { categories } from '@/lib/articles/collection'
import { faqPage } from '@/lib/site/structured-data'
import { findWizard } from '@/lib/wizard/published'
import { LinkList } from '@/components/document/link-list'
import { LEDE } from '@/components/look/text'

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
      <Breadcrumbs trail={[]} />
      <StructuredData data={[faqPage(category.articles)]} />
      <h1>{category.title}</h1>
      <p className={LEDE}>{category.description}</p>
      {symptoms.length > 0 && (
        <section>
          <h2>Find the cause</h2>
          <LinkList
            links={symptoms.map(({ symptom, title, minutes }) => ({
              url: fixRoute(symptom),
              label: title,
              summary: `Guided fix, about ${minutes} minutes.`,
            }))}
          />
        </section>
      )}
      {symptoms.length > 0 && <h2>Articles</h2>}
      <LinkList
        links={category.articles.map(({ url, title, summary }) => ({ url, label: title, summary }))}
      />
    </>
  )
}
