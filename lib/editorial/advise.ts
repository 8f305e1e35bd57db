// What could be better, and stops nobody: told beside the problems.
import { coverage, coverageExplained } from './advice/coverage'
import { findable, findableExplained, type Find } from './advice/findable'
import { nearDuplicates } from './advice/near-duplicates'
import { readingLevel } from './advice/reading-level'
import { searches, searchesExplained, type Searches } from './advice/searches'
import { staleness } from './advice/staleness'
import { typedDefaults } from './advice/typed-defaults'
import { longSentences, solutionsAsSymptoms, undefinedTerms } from './advice/wording'
import { houseExplained } from './check-house'
import { found, inOrder } from './check-content'
import type { Explanation } from './explanation'
import type { Problem } from './problem'
import type { Rule, Shelf } from './rule'

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
 * The rules that look at everything at once, for those who want them explained. `house` is one of
 * the rules that stop a build.
 */
export const wholeRules: readonly Explanation[] = [
  coverageExplained,
  findableExplained,
  searchesExplained,
  houseExplained,
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

/** All advice on a shelf, by file and place. */
export function advise(shelf: Shelf, finding?: Finding): Problem[] {
  const ofSearch = finding
    ? [
        ...findable(shelf, finding.titles, finding.find),
        ...(finding.searched ? searches(shelf, finding.searched, finding.find) : []),
      ]
    : []
  return inOrder([...found(advice, shelf), ...coverage(shelf), ...ofSearch])
}
