import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { toHast } from 'mdast-util-to-hast'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Root } from 'mdast'
import { articleComponents } from '@/components/article/components'
import type { ArticleContext } from '@/lib/content/article'

/** The text of an article in the words of a policy and a house. */
export function ArticleText({ text, context }: { readonly text: Root; readonly context: ArticleContext }) {
  const html = toHast(text, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] })
  return toJsxRuntime(html, { Fragment, jsx, jsxs, components: articleComponents(context), tableCellAlignToStyle: false })
}
