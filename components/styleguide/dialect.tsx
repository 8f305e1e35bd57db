import { ArticleText } from '@/components/article/article-text'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { resolveHeadings } from '@/lib/markdown/resolve-headings'
import { requireTree } from '@/lib/markdown/tree'

/** A text in the dialect of articles, drawn as an article draws it. */
export function Dialect({ text }: { readonly text: string }) {
  return (
    <div className="prose">
      <ArticleText text={resolveHeadings(requireTree(text))} context={{ policy, site }} />
    </div>
  )
}
