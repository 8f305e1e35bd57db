import { toJsxRuntime, type Options } from 'hast-util-to-jsx-runtime'
import { toHast } from 'mdast-util-to-hast'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Root } from 'mdast'
import type { ReactElement } from 'react'
import { articleComponents } from './components'
import { articleHeadings } from './headings'
import type { ArticleContext } from '@/lib/articles/article'

type Evaluater = ReturnType<NonNullable<Options['createEvaluater']>>

interface Props {
  readonly text: Root
  readonly context: ArticleContext
  /** Old addresses of headings, each with the present one. */
  readonly anchors?: Readonly<Record<string, string>>
}

/** The text of an article in the words of a policy and a site. */
export function ArticleText({ text, context, anchors = {} }: Props) {
  const components = { ...articleComponents(context), ...articleHeadings(anchors) }
  const html = toHast(text, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] })
  // Its types know React by a namespace that React 19 no longer has.
  const page: unknown = toJsxRuntime(html, {
    Fragment,
    jsx,
    jsxs,
    components,
    createEvaluater: () => evaluaterOf(components),
    tableCellAlignToStyle: false,
  })
  return page as ReactElement
}

/** The only expression in an article is the name of a component. */
function evaluaterOf(components: Readonly<Record<string, unknown>>): Evaluater {
  return {
    evaluateExpression: (expression) => {
      const component = expression.type === 'Identifier' ? components[expression.name] : undefined
      if (component === undefined)
        throw new Error(
          `an article holds an expression (${expression.type}), which the checker has let pass`,
        )
      return component
    },
    evaluateProgram: () => {
      throw new Error('an article holds a module, which the checker has let pass')
    },
  }
}
