// What could be better, and stops nobody: told beside the problems.
import { coverage, coverageExplained } from '@/lib/lint/warnings/coverage'
import { findable, findableExplained, type Find } from '@/lib/lint/warnings/findable'
import { nearDuplicates } from '@/lib/lint/warnings/near-duplicates'
import { readingLevel } from '@/lib/lint/warnings/reading-level'
import { searches, searchesExplained, type Searches } from '@/lib/lint/warnings/searches'
import { staleness } from '@/lib/lint/warnings/staleness'
import { typedDefaults } from '@/lib/lint/warnings/typed-defaults'
import { longSentences, solutionsAsSymptoms, undefinedTerms } from '@/lib/lint/warnings/wording'
import { siteExplained } from '@/lib/lint/site/check-site'
import { found, inOrder } from './check-content'
import type { Explanation } from './explanation'
import type { Problem } from '@/lib/core/diagnostic'
import type { Rule, LintContext } from './rule'

/** The rules that advise on one article. */
export const advice: readonly Rule[] = [
  staleness,
  nearDuplicates,
  typedDefaults,
  longSentences,
  readingLevel,
  undefinedTerms,
  solutionsAsSymptoms,
]

/**
 * The rules that look at everything at once, for those who want them explained. `site` is one of
 * the rules that stop a build.
 */
export const wholeRules: readonly Explanation[] = [
  coverageExplained,
  findableExplained,
  searchesExplained,
  siteExplained,
]

/**
 * Search as the site has it, the titles in plain words by slug, and what people searched for, if
 * that is known.
 */
export interface Finding {
  readonly find: Find
  readonly titles: ReadonlyMap<string, string>
  readonly searched?: Searches | undefined
}

/** All advice on a context, by file and place. */
export function advise(context: LintContext, finding?: Finding): Problem[] {
  const ofSearch = finding
    ? [
        ...findable(context, finding.titles, finding.find),
        ...(finding.searched ? searches(context, finding.searched, finding.find) : []),
      ]
    : []
  return inOrder([...found(advice, context), ...coverage(context), ...ofSearch])
}
