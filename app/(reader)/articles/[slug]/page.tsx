import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleView } from '@/components/article/article-view'
import { pageMetadata, previewOf } from '@/components/document/page-metadata'
import { StructuredData } from '@/components/document/structured-data'
import { policy } from '@/lib/policy/published'
import { changesNaming, lastChanged } from '@/lib/site/change'
import { articles, categories, findArticle } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'
import { articleData } from '@/lib/site/structured-data'

type Props = { readonly params: Promise<{ slug: string }> }

export const dynamicParams = false

export const generateStaticParams = () => articles().map(({ slug }) => ({ slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = findArticle((await params).slug)
  if (!article) return {}
  const { title, summary: description, url, hidden } = article
  return {
    ...pageMetadata({
      title,
      description,
      url,
      picture: previewOf(url),
      type: 'article',
      markdown: `${url}.md`,
    }),
    ...(hidden === undefined ? {} : { robots: { index: false } }),
  }
}

export default async function ArticlePage({ params }: Props) {
  const article = findArticle((await params).slug)
  const category = categories().find(({ id }) => id === article?.category)
  if (!article || !category) notFound()
  const related = article.related.flatMap((slug) => findArticle(slug) ?? [])
  const { title, summary, url, verified } = article
  const changed = lastChanged(site.changes, url, verified) ?? verified
  return (
    <>
      <StructuredData
        data={[
          articleData(site.siteUrl, {
            title,
            summary,
            url,
            changed,
            picture: previewOf(url),
            publisher: site.name,
          }),
        ]}
      />
      <ArticleView
        article={article}
        category={category}
        related={related}
        changes={changesNaming(site.changes, url)}
        context={{ policy, site }}
      />
    </>
  )
}
