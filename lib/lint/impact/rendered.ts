// The articles of a context as they will be read, without a compiled page.
import { buildArticle, markdownOf, type Article, type ArticleContext } from '@/lib/articles/article'
import { withoutCode } from '@/lib/articles/documents'
import type { Draft } from '@/lib/lint/draft'
import type { Passages } from '@/lib/markdown/includes'
import { resolveTree } from '@/lib/markdown/resolve-text'

/** What the words of a draft are taken from, and the passages that it may include. */
export interface DraftContext extends ArticleContext {
  readonly passages?: Passages
}

interface Rendered {
  readonly context: DraftContext
  readonly article: Article | undefined
}
const rendered = new WeakMap<Draft, Rendered>()

/**
 * The article of a draft in the words of a policy and a site, made once for all who ask with the
 * same; undefined when its front matter or text cannot be read. Throws on a name that the policy
 * does not have.
 */
export function renderDraft(draft: Draft, context: DraftContext): Article | undefined {
  const known = rendered.get(draft)
  const { policy, site, passages } = context
  if (
    known?.context.policy === policy &&
    known.context.site === site &&
    known.context.passages === passages
  )
    return known.article
  const article = articleOf(draft, context)
  rendered.set(draft, { context, article })
  return article
}

function articleOf(
  { slug, tree, frontMatter: { data } }: Draft,
  { passages = new Map(), ...context }: DraftContext,
): Article | undefined {
  return (
    data &&
    tree &&
    buildArticle({ ...data, slug, read: () => withoutCode(resolveTree(tree, passages)) }, context)
  )
}

/** A draft as plain Markdown; undefined where renderDraft is. Throws as it does. */
export function renderedMarkdown(draft: Draft, context: DraftContext): string | undefined {
  const article = renderDraft(draft, context)
  return article && markdownOf(article, () => undefined, context.site.siteUrl)
}
