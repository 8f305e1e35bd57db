// An article: what its file says, in the words of a policy and a house. Decides nothing about how it looks.
import type { Root } from 'mdast'
import type { Policy } from '@/lib/access/policy'
import { plainText } from '@/lib/access/wording'
import { expandTree } from './expand'
import type { FrontMatter } from './front-matter'
import type { House } from './house-shape'
import { articleMarkdown } from './markdown'
import { headingsOf, sectionsOf, type ArticleHeading, type ArticleSection } from './sections'
import { isElement } from './tree'

/** What the words of an article are taken from. */
export interface ArticleContext { readonly policy: Policy; readonly house: House }

/** An article's file: checked front matter, the text below it as a tree (requireTree), and as a compiled page. */
export interface ArticleSource extends FrontMatter {
  readonly slug: string
  readonly tree: Root
  /** The text compiled by Contentlayer, for components/article. */
  readonly code: string
}

export interface Article {
  readonly slug: string
  /** `/articles/{slug}` */
  readonly url: string
  /** The title in plain words; `titleSource` has its inline tags. */
  readonly title: string
  readonly titleSource: string
  /** The short answer in plain words; `summarySource` has its inline tags. */
  readonly summary: string
  readonly summarySource: string
  readonly category: string
  readonly audience: FrontMatter['audience']
  readonly aliases: readonly string[]
  /** Slugs. */
  readonly related: readonly string[]
  /** A symptom. */
  readonly wizard: string | undefined
  /** YYYY-MM-DD */
  readonly verified: string
  readonly facts: readonly string[]
  readonly redirects: readonly string[]
  /** Old addresses of headings, each with the present one. */
  readonly anchors: Readonly<Record<string, string>>
  readonly code: string
  /** Whether the text itself leads into the wizard. */
  readonly startsWizard: boolean
  readonly headings: readonly ArticleHeading[]
  readonly sections: readonly ArticleSection[]
  /** The text without components, as a Markdown tree; markdownOf frames it. */
  readonly tree: Root
}

/** Builds an article with every component expanded. Throws on a component that does not exist, which the checker has ruled out before. */
export function buildArticle(source: ArticleSource, { policy, house }: ArticleContext): Article {
  const { slug, title, summary, tree: written, wizard, redirects = [], anchors = {}, ...rest } = source
  const wording = { policy, supportAddress: house.supportAddress }
  const tree = expandTree(written, { wording, house })
  return {
    ...rest,
    slug,
    url: `/articles/${slug}`,
    title: plainText(title, wording),
    titleSource: title,
    summary: plainText(summary, wording),
    summarySource: summary,
    wizard,
    redirects,
    anchors,
    startsWizard: written.children.some((node) => isElement(node) && node.name === 'StartWizard'),
    headings: headingsOf(tree),
    sections: sectionsOf(tree),
    tree,
  }
}

/** The article as plain Markdown. `findArticle` gives the titles of related articles. */
export function markdownOf(article: Article, findArticle: (slug: string) => Article | undefined, siteUrl: string): string {
  const related = article.related.flatMap((slug) => findArticle(slug) ?? [])
  return articleMarkdown(article.tree, { title: article.title, summary: article.summary, verified: article.verified, related }, siteUrl)
}
