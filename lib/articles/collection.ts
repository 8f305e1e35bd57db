// The articles of this site, as the build listed them. The one door to articles: nothing else lists
// or finds them.
import listed from '@/.generated/articles.json'
import { policy } from '@/lib/policy/published'
import { buildArticle, markdownOf, type Article } from './article'
import { parseList } from './article-list'
import { readDocument } from './documents'
import { heldBack } from './publication'
import { site } from '@/lib/site/site'
import type { Category } from '@/lib/site/schema'

/** Articles of one task; without a title where a category is not parted, or has some left over. */
export interface ArticleGroup {
  readonly title?: string
  readonly articles: readonly Article[]
}

/** A category with its articles by task, and all of them in the same order. */
export interface CategoryWithArticles extends Omit<Category, 'groups'> {
  readonly groups: readonly ArticleGroup[]
  readonly articles: readonly Article[]
}

/** A site that shows drafts marks them as of the day on which it was built or asked. */
const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)

const collection: readonly Article[] = parseList(listed)
  .map(({ document, digest: _, ...article }) =>
    buildArticle(
      { ...article, hidden: heldBack(article, today), read: () => readDocument(document) },
      { policy, site },
    ),
  )
  .sort((one, other) => one.title.localeCompare(other.title, 'en'))

const published: readonly CategoryWithArticles[] = site.categories
  .map((category) => {
    const groups = groupsOf(category)
    return { ...category, groups, articles: groups.flatMap(({ articles }) => articles) }
  })
  .filter(({ articles }) => articles.length > 0)

/** By task as the site says, and last, in order of title, what stands in no group. */
function groupsOf({ id, groups }: Category): ArticleGroup[] {
  const own = collection.filter(({ category }) => category === id)
  const named = new Set(groups.flatMap(({ articles }) => articles))
  return [
    ...groups.map(({ title, articles }) => ({
      title,
      articles: articles.flatMap((slug) => own.find((article) => article.slug === slug) ?? []),
    })),
    { articles: own.filter(({ slug }) => !named.has(slug)) },
  ].filter(({ articles }) => articles.length > 0)
}

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
  return published
}

/** The category of an article, and its place there. Throws where it has none. */
export function categoryOf({ slug, category }: Article): CategoryWithArticles {
  const found = published.find(({ id }) => id === category)
  if (!found) throw new Error(`the article ${slug} has no category`)
  return found
}

/** An article as plain Markdown, with absolute links. */
export function articleMarkdownFor(article: Article): string {
  return markdownOf(article, findArticle, site.siteUrl)
}
