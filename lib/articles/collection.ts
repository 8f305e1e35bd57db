// The articles of this site, as the build listed them. The one door to articles: nothing else lists
// or finds them.
import listed from '@/.generated/articles.json'
import { policy } from '@/lib/policy/published'
import { buildArticle, markdownOf, type Article } from './article'
import { parseList } from './article-list'
import { readDocument } from './documents'
import { site } from '@/lib/site/site'
import type { Category } from '@/lib/site/schema'

/** A category with its articles, in order of title. */
export interface CategoryWithArticles extends Category {
  readonly articles: readonly Article[]
}

const collection: readonly Article[] = parseList(listed)
  .map(({ document, digest: _, ...article }) =>
    buildArticle({ ...article, read: () => readDocument(document) }, { policy, site }),
  )
  .sort((one, other) => one.title.localeCompare(other.title, 'en'))

const bySlug = new Map(collection.map((article) => [article.slug, article]))

/** Every article, in order of title. */
export function articles(): readonly Article[] {
  return collection
}

/** The article with this slug. */
export function findArticle(slug: string): Article | undefined {
  return bySlug.get(slug)
}

/**
 * The categories in the order of the site. One without articles is not there yet: its page would
 * be a dead end.
 */
export function categories(): readonly CategoryWithArticles[] {
  return site.categories
    .map((category) => ({
      ...category,
      articles: collection.filter((article) => article.category === category.id),
    }))
    .filter((category) => category.articles.length > 0)
}

/** An article as plain Markdown, with absolute links. */
export function articleMarkdownFor(article: Article): string {
  return markdownOf(article, findArticle, site.siteUrl)
}
