// The syntax of articles for the parser: Markdown with tables, our small tags and fences
// (`:::note`). Knows none of them by name.
import { directiveFromMarkdown } from 'mdast-util-directive'
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression'
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx'
import { directive } from 'micromark-extension-directive'
import { mdxExpression } from 'micromark-extension-mdx-expression'
import { mdxJsx } from 'micromark-extension-mdx-jsx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'

type Extension = ReturnType<typeof directive>

/**
 * Of the three kinds of directives only the one that encloses: ":" and "::" are what people type
 * between words and numbers ("10:30").
 */
function fences(): Extension {
  const constructs = [directive().flow?.[58] ?? []].flat()
  const container = constructs.filter(({ concrete }) => concrete)
  if (container.length !== 1)
    throw new Error(
      'micromark-extension-directive has another shape than the one that fences are ' +
        'read with; see lib/markdown/syntax.ts',
    )
  return { flow: { 58: container } }
}

/** A tag takes the place of HTML, `<https://…>` and indented code, as in MDX. */
const withoutHtml: Extension = {
  disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] },
}

function articleSyntax(this: Processor, { braces }: { readonly braces: boolean }): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    withoutHtml,
    fences(),
    mdxJsx(),
    ...(braces ? [mdxExpression()] : []),
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    directiveFromMarkdown(),
    mdxJsxFromMarkdown(),
    ...(braces ? [mdxExpressionFromMarkdown()] : []),
  ]
}

const reader = (braces: boolean) =>
  unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(articleSyntax, { braces })
    .freeze()

/** Reads the text of a `.md`, in which a brace is a brace. */
export const markdownReader = reader(false)

/**
 * Reads the text of a `.mdx`, in which braces hold an expression, so that the checker can refuse
 * it.
 */
export const mdxReader = reader(true)
