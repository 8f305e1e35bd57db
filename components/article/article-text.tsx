import { getMDXComponent } from 'next-contentlayer2/hooks'
import { articleComponents } from '@/components/article/components'
import { articleHeadings } from '@/components/article/headings'
import type { ArticleContext } from '@/lib/content/article'

interface Props {
  readonly code: string
  readonly context: ArticleContext
  /** Old addresses of headings, each with the present one. */
  readonly anchors?: Readonly<Record<string, string>>
}

/** The compiled text of an article in the words of a policy and a house. */
export function ArticleText({ code, context, anchors = {} }: Props) {
  const Text = getMDXComponent(code)
  return <Text components={{ ...articleComponents(context), ...articleHeadings(anchors) }} />
}
