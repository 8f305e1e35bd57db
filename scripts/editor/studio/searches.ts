// At which place a search for its own wordings finds an article.
import type { Wording } from '@/components/studio/kept-change'
import { memoize } from '@/lib/core/memoize'
import type { SearchEvidence } from '@/lib/lint/advise'
import { titleOf } from '@/lib/lint/editor/completion'
import type { LintContext } from '@/lib/lint/rule'
import { searchEvidenceOf } from '@/scripts/check/search-evidence'

/** The index of a context: building one takes seconds. */
const indexes = new WeakMap<LintContext, SearchEvidence>()

/** The title and the aliases of an article, each with its place among the first ten results. */
export function wordingsOf(file: string, context: LintContext): readonly Wording[] {
  const draft = context.drafts.find((one) => one.file === file)
  const data = draft?.frontMatter.data
  if (!draft || !data) return []
  const { find, titles } = memoize(indexes, context, () => searchEvidenceOf(context))
  return [titleOf(draft, context) ?? data.title, ...data.aliases].map((words) => {
    const { slugs } = find(words)
    const at = slugs.indexOf(draft.slug)
    const [first = ''] = slugs
    return {
      words,
      rank: at < 0 ? undefined : at + 1,
      first: at === 0 ? undefined : titles.get(first),
    }
  })
}
