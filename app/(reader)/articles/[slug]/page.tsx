import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleView } from '@/components/article/article-view'
import { policy } from '@/lib/access/published'
import { articles, categories, findArticle } from '@/lib/content/collection'
import { house } from '@/lib/content/house'

type Props = { readonly params: Promise<{ slug: string }> }

export const dynamicParams = false

export const generateStaticParams = () => articles().map(({ slug }) => ({ slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = findArticle((await params).slug)
  if (!article) return {}
  return { title: article.title, description: article.summary, alternates: { canonical: article.url, types: { 'text/markdown': `${article.url}.md` } } }
}

export default async function ArticlePage({ params }: Props) {
  const article = findArticle((await params).slug)
  const category = categories().find(({ id }) => id === article?.category)
  if (!article || !category) notFound()
  const related = article.related.flatMap((slug) => findArticle(slug) ?? [])
  return <ArticleView article={article} category={category} related={related} context={{ policy, house }} />
}
