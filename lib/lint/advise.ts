// What could be better, and stops nobody: told beside the errors.
import { coverage, coverageExplanation } from '@/lib/lint/warnings/coverage'
import { findable, findableExplanation, type Find } from '@/lib/lint/warnings/findable'
import { nearDuplicates } from '@/lib/lint/warnings/near-duplicates'
import { readingLevel } from '@/lib/lint/warnings/reading-level'
import { searches, searchesExplanation, type Searches } from '@/lib/lint/warnings/searches'
import { spelling, spellingExplanation, type Speller } from '@/lib/lint/warnings/spelling'
import { staleness } from '@/lib/lint/warnings/staleness'
import { typedDefaults } from '@/lib/lint/warnings/typed-defaults'
import { unsupported, unusedFacts } from '@/lib/lint/warnings/support'
import { longSentences, solutionsAsSymptoms, undefinedTerms } from '@/lib/lint/warnings/wording'
import { siteExplanation } from '@/lib/lint/site/check-site'
import { runRules } from './check-content'
import type { Explanation } from './explanation'
import { keep } from './kept'
import { sortDiagnostics, type Diagnostic } from '@/lib/core/diagnostic'
import type { LintContext, OwnRule, Rule } from './rule'

/** The rules that advise on one article, and look at no other article. */
const ownAdvice: readonly OwnRule[] = [
  staleness,
  typedDefaults,
  unsupported,
  unusedFacts,
  longSentences,
  readingLevel,
  undefinedTerms,
  solutionsAsSymptoms,
]

/** The rules that advise on one article. */
export const advice: readonly Rule[] = [...ownAdvice, nearDuplicates]

/**
 * The rules that look at everything at once, for those who want them explained. `site` is one of
 * the rules that stop a build.
 */
export const wholeRules: readonly Explanation[] = [
  coverageExplanation,
  findableExplanation,
  searchesExplanation,
  siteExplanation,
  spellingExplanation,
]

/**
 * Search as the site has it, the titles in plain words by slug, and what people searched for, if
 * that is known.
 */
export interface SearchEvidence {
  readonly find: Find
  readonly titles: ReadonlyMap<string, string>
  readonly searched?: Searches | undefined
}

/** All advice on a context, by file and place; what is not given is not looked at. */
export function advise(
  context: LintContext,
  evidence?: SearchEvidence,
  speller?: Speller,
): Diagnostic[] {
  const ofSearch = evidence
    ? [
        ...findable(context, evidence.titles, evidence.find),
        ...(evidence.searched ? searches(context, evidence.searched, evidence.find) : []),
      ]
    : []
  return sortDiagnostics([
    ...context.drafts.flatMap((draft) =>
      keep(context.kept(draft), 'advice', () => runRules(ownAdvice, context, 'warning', [draft])),
    ),
    ...runRules([nearDuplicates], context, 'warning'),
    ...coverage(context),
    ...ofSearch,
    ...(speller ? spelling(context, speller) : []),
  ])
}
