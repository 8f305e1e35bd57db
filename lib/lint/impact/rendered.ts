// The articles of a context as they will be read, without a compiled page.
import { buildArticle, markdownOf, type Article, type ArticleContext } from '@/lib/articles/article'
import type { Draft } from '@/lib/lint/draft'

/**
 * The article of a draft in the words of a policy and a site; undefined when its front matter or
 * text cannot be read. Throws on a name that the policy does not have.
 */
export function renderDraft(
  { slug, tree, frontMatter: { data } }: Draft,
  context: ArticleContext,
): Article | undefined {
  return data && tree && buildArticle({ ...data, slug, read: () => structuredClone(tree) }, context)
}

/** A draft as plain Markdown; undefined where renderDraft is. Throws as it does. */
export function renderedMarkdown(draft: Draft, context: ArticleContext): string | undefined {
  const article = renderDraft(draft, context)
  return article && markdownOf(article, () => undefined, context.site.siteUrl)
}
