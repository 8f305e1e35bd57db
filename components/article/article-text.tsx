import { compileFunction } from 'node:vm'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { ComponentType } from 'react'
import { articleComponents, type StepsOf } from './components'
import { articleHeadings } from './headings'
import type { ArticleContext } from '@/lib/articles/article'

type Content = ComponentType<{ readonly components: object }>

interface Props {
  /** The compiled text (lib/markdown/compile.ts). */
  readonly code: string
  readonly context: ArticleContext
  /** Old addresses of headings, each with the present one. */
  readonly anchors?: Readonly<Record<string, string>>
  readonly steps?: StepsOf
}

/** The text of an article in the words of a policy and a site. */
export function ArticleText({ code, context, anchors = {}, steps }: Props) {
  const Text = contentOf(code)
  return <Text components={{ ...articleComponents(context, steps), ...articleHeadings(anchors) }} />
}

/** The component that a compiled text gives. It runs where pages are made, and ships to nobody. */
function contentOf(code: string): Content {
  const load: unknown = compileFunction(code)
  if (typeof load !== 'function') throw new Error('a compiled text is no function')
  const loaded: unknown = load.call(undefined, { Fragment, jsx, jsxs })
  if (typeof loaded === 'object' && loaded !== null && 'default' in loaded)
    return loaded.default as Content
  throw new Error('a compiled text has no component')
}
