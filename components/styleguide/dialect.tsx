import { ArticleText } from '@/components/article/article-text'
import { policy } from '@/lib/access/published'
import { house } from '@/lib/content/house'
import { layOut } from '@/lib/content/lay-out'
import { requireTree } from '@/lib/content/tree'

/** A text in the dialect of articles, drawn as an article draws it. */
export function Dialect({ text }: { readonly text: string }) {
  return (
    <div className="prose">
      <ArticleText text={layOut(requireTree(text))} context={{ policy, house }} />
    </div>
  )
}
