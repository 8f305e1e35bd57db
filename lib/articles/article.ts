// An article: what its file says, in the words of a policy and a site. Decides nothing about how
// it looks.
import { articleRoute } from '@/lib/core/routes'
import type { Root } from 'mdast'
import type { Policy } from '@/lib/policy/policy'
import { plainText } from '@/lib/policy/wording'
import { expandTree } from '@/lib/markdown/expand/expand'
import type { FrontMatter } from './front-matter'
import type { SiteConfig } from '@/lib/site/schema'
import { articleMarkdown } from '@/lib/markdown/markdown'
import {
  headingsOf,
  sectionsOf,
  type ArticleHeading,
  type ArticleSection,
} from '@/lib/markdown/sections'
import { isComponent } from '@/lib/markdown/tree'
import type { ArticleText } from './documents'
import { findNeededPermission } from './needed-permission'

/** What the words of an article are taken from. */
export interface ArticleContext {
  readonly policy: Policy
  readonly site: SiteConfig
}

/**
 * An article's file: checked front matter, and the text below it as a tree that is whole
 * (lib/markdown/resolve-text.ts) and compiled, read when it is first asked for.
 */
export interface ArticleSource extends FrontMatter {
  readonly slug: string
  /** Why readers do not see it, as the rest of "it …" (publication.ts). */
  readonly hidden?: string | undefined
  readonly read: () => ArticleText
}

export interface Article {
  readonly slug: string
  /** `/articles/{slug}` */
  readonly url: string
  /** Why readers do not see it, as the rest of "it …"; only where drafts are shown. */
  readonly hidden: string | undefined
  /**
   * The title in plain words, marked where readers do not see the article; `titleSource` has its
   * inline tags.
   */
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
  /** Where it says something else than the site: every how many days it is reviewed, by whom. */
  readonly reviewEvery?: number | undefined
  readonly owner?: string | undefined
  readonly facts: readonly string[]
  readonly redirects: readonly string[]
  /** Old addresses of headings, each with the present one. */
  readonly anchors: Readonly<Record<string, string>>
  /** What its reader must be allowed, to do what it says. */
  readonly needs: string | undefined
  /** Whether the text itself leads into the wizard. */
  readonly startsWizard: boolean
  readonly headings: readonly ArticleHeading[]
  readonly sections: readonly ArticleSection[]
  /** The compiled text, for components/article. */
  readonly code: string
  /** The text without components, as a Markdown tree; markdownOf frames it. */
  readonly tree: Root
}

/** Before the title of an article that readers do not see. */
const HIDDEN_MARK = 'Draft: '

/**
 * Builds an article in the words of a policy and a site. The text is read and expanded when
 * somebody first asks for a part of it: a list of a thousand articles costs a thousand titles.
 */
export function buildArticle(source: ArticleSource, { policy, site }: ArticleContext): Article {
  const { slug, title, summary, read, wizard, redirects = [], anchors = {}, ...rest } = source
  const { hidden } = source
  const wording = { policy, supportAddress: site.supportAddress }
  const text = whileHeld(read)
  const tree = whileHeld(() => expandTree(text().tree, { wording, site }))
  return {
    ...rest,
    slug,
    url: articleRoute(slug),
    hidden,
    title: `${hidden === undefined ? '' : HIDDEN_MARK}${plainText(title, wording)}`,
    titleSource: title,
    summary: plainText(summary, wording),
    summarySource: summary,
    wizard,
    redirects,
    anchors,
    get needs() {
      return findNeededPermission(summary, text().tree)
    },
    get startsWizard() {
      return text().tree.children.some((node) => isComponent(node) && node.name === 'StartWizard')
    },
    get headings() {
      return headingsOf(tree())
    },
    get sections() {
      return sectionsOf(tree())
    },
    get code() {
      return text().code
    },
    get tree() {
      return tree()
    },
  }
}

/**
 * Works a tree out when it is first asked for, and again when it was forgotten: who makes thousands
 * of pages holds a few trees at a time.
 */
function whileHeld<T extends object>(build: () => T): () => T {
  let held: WeakRef<T> | undefined
  return () => {
    const known = held?.deref()
    if (known) return known
    const built = build()
    held = new WeakRef(built)
    return built
  }
}

/** The article as plain Markdown. `findArticle` gives the titles of related articles. */
export function markdownOf(
  article: Article,
  findArticle: (slug: string) => Article | undefined,
  siteUrl: string,
): string {
  const related = article.related.flatMap((slug) => findArticle(slug) ?? [])
  return articleMarkdown(
    article.tree,
    { title: article.title, summary: article.summary, verified: article.verified, related },
    siteUrl,
  )
}
