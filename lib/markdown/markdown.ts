// An article as plain Markdown: what /articles/{slug}.md answers and "Copy as Markdown" copies.
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from '@/lib/markdown/syntax/visit'

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })
  .freeze()

/** An expanded text as plain Markdown. Ends in a line break. */
export const markdownText = (tree: Root): string => writer.stringify(tree)

/** What the text is headed and closed with. `related` are titles with addresses. */
export interface MarkdownFrame {
  readonly title: string
  readonly summary: string
  readonly verified: string
  readonly related: readonly { readonly title: string; readonly url: string }[]
}

/**
 * The expanded text of an article under its title and short answer, links to other pages made
 * absolute. Ends in a line break.
 */
export function articleMarkdown(
  tree: Root,
  { title, summary, verified, related }: MarkdownFrame,
  siteUrl: string,
): string {
  const links = related.map(({ title: other, url }) => `- [${other}](${siteUrl}${url})`)
  const parts = [
    `# ${title}`,
    `> ${summary}`,
    writer.stringify(withAbsoluteLinks(tree, siteUrl)).trim(),
    ...(links.length > 0 ? [`## Related\n\n${links.join('\n')}`] : []),
    `Last reviewed on ${verified}.`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** A copy in which what leads to another page of the site names the site; code stays as it is. */
function withAbsoluteLinks(tree: Root, siteUrl: string): Root {
  const copy = structuredClone(tree)
  visit(copy, ['link', 'definition', 'image'], (node) => {
    if ('url' in node && node.url.startsWith('/')) node.url = siteUrl + node.url
  })
  return copy
}
