// The articles of this site. The only reader of Contentlayer's output, and the one door to articles: nothing else lists or finds them.
import { allArticles, allPassages } from 'contentlayer/generated'
import { policy } from '@/lib/access/published'
import { buildArticle, markdownOf, type Article } from './article'
import type { FrontMatter } from './front-matter'
import { house } from './house'
import type { Category } from './house-shape'
import type { Passages } from './passages'
import { requireTree } from './tree'

/** A category with its articles, in order of title. */
export interface CategoryWithArticles extends Category { readonly articles: readonly Article[] }

const passages: Passages = new Map(allPassages.map(({ file, body }) => [file, requireTree(body.raw)]))

const collection: readonly Article[] = allArticles
  .map(({ title, summary, category, audience, aliases, related, wizard, verified, facts, redirects, anchors, body, slug }) =>
    buildArticle({ title, summary, category, audience: audience as FrontMatter['audience'], aliases, related, wizard, verified: verified.slice(0, 10), facts, redirects, anchors: anchors as FrontMatter['anchors'], slug, read: () => requireTree(body.raw) }, { policy, house, passages }))
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

/** The categories in the order of the house. One without articles is not there yet: its page would be a dead end. */
export function categories(): readonly CategoryWithArticles[] {
  return house.categories
    .map((category) => ({ ...category, articles: collection.filter((article) => article.category === category.id) }))
    .filter((category) => category.articles.length > 0)
}

/** An article as plain Markdown, with absolute links. */
export function articleMarkdownFor(article: Article): string {
  return markdownOf(article, findArticle, house.siteUrl)
}
