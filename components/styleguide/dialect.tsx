import { ArticleText } from '@/components/article/article-text'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { compileTree } from '@/lib/markdown/compile'
import { resolveText } from '@/lib/markdown/resolve-text'
import { PROSE } from '@/components/look/text'

/** A text in the dialect of articles, drawn as an article draws it. */
export function Dialect({ text }: { readonly text: string }) {
  return (
    <div className={PROSE}>
      <ArticleText code={compileTree(resolveText(text))} context={{ policy, site }} />
    </div>
  )
}
