import type { Article } from '@/lib/articles/article'
import type { Symptom } from '@/lib/policy/policy'

/**
 * The slugs of the articles about a symptom: of its causes, where it is explained, and those that
 * lead to its guided fix.
 */
export function articlesOfSymptom(
  { id, causes, escalate }: Symptom,
  articles: readonly Pick<Article, 'slug' | 'wizard'>[],
): readonly string[] {
  const leading = articles.flatMap(({ slug, wizard }) => (wizard === id ? slug : []))
  const slugs = [escalate.article, ...causes.map(({ article }) => article), ...leading]
  return [...new Set(slugs.flatMap((slug) => (slug === undefined ? [] : [slug])))]
}
