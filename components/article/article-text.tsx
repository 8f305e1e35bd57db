import { getMDXComponent } from 'next-contentlayer2/hooks'
import { articleComponents } from '@/components/article/components'
import type { ArticleContext } from '@/lib/content/article'

/** The compiled text of an article in the words of a policy and a house. */
export function ArticleText({ code, context }: { readonly code: string; readonly context: ArticleContext }) {
  const Text = getMDXComponent(code)
  return <Text components={articleComponents(context)} />
}
