// At which place a search for its own wordings finds an article or a guided fix.
import type { Wording } from '@/components/studio/kept-change'
import { articleRoute, fixRoute } from '@/lib/core/routes'
import { memoize } from '@/lib/core/memoize'
import type { SourceFile } from '@/lib/core/yaml'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { titleOf } from '@/lib/lint/editor/names'
import type { LintContext } from '@/lib/lint/rule'
import { parseWizard } from '@/lib/wizard/parse/parse'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { searchableOf, searchEvidenceOf } from '@/scripts/check/search-evidence'

interface Index {
  readonly wizards: readonly Wizard[]
  readonly results: ReturnType<typeof searchEvidenceOf>['results']
}

/** The index of a context: building one takes seconds. */
const indexes = new WeakMap<LintContext, Index>()

function indexOf(context: LintContext, files: readonly SourceFile[]): Index {
  const { policy, site } = context
  const symptoms = new Map(policy.symptoms.map(({ id }) => [id, buildSymptomModel(policy, id)]))
  const vocabulary = { policy, supportAddress: site.supportAddress, symptoms }
  const wizards = files.flatMap(({ path, text }) =>
    path.startsWith('content/wizards/') ? (parseWizard(path, text, vocabulary).wizard ?? []) : [],
  )
  return { wizards, results: searchEvidenceOf(searchableOf(context, wizards)).results }
}

/** The title and the aliases of a file, each with its place among the first ten results. */
export function wordingsOf(
  file: string,
  context: LintContext,
  files: readonly SourceFile[],
): readonly Wording[] {
  const { wizards, results } = memoize(indexes, context, () => indexOf(context, files))
  const wizard = wizards.find(({ symptom }) => file === `content/wizards/${symptom}.md`)
  const draft = context.drafts.find((one) => one.file === file)
  const data = wizard ?? draft?.frontMatter.data
  if (!data) return []
  const url = draft ? articleRoute(draft.slug) : fixRoute(wizard?.symptom ?? '')
  const title = (draft && titleOf(draft, context)) ?? data.title
  return [title, ...data.aliases].map((words) => {
    const found = results(words)
    const at = found.findIndex((one) => one.url === url)
    return {
      words,
      rank: at < 0 ? undefined : at + 1,
      first: at === 0 ? undefined : found[0]?.title,
    }
  })
}
