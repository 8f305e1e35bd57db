// What could be better, and stops nobody: told beside the problems.
import { coverage } from './advice/coverage'
import { findable, type FindSlugs } from './advice/findable'
import { nearDuplicates } from './advice/near-duplicates'
import { staleness } from './advice/staleness'
import { typedDefaults } from './advice/typed-defaults'
import { longSentences, solutionsAsSymptoms, undefinedTerms } from './advice/wording'
import { found, inOrder } from './check-content'
import type { Problem } from './problem'
import type { Rule, Shelf } from './rule'

/** The rules that advise on one article. */
export const advice: readonly Rule[] = [staleness, nearDuplicates, typedDefaults, longSentences, undefinedTerms, solutionsAsSymptoms]

/** The rules that look at everything at once, for those who want them explained. */
export const wholeAdvice: readonly Pick<Rule, 'id' | 'about'>[] = [
  { id: 'coverage', about: 'Every rule and cause of the policy has an article that explains it, and every permission is named in one.' },
  { id: 'findable', about: 'An article is among the first three results for the words of its own title.' },
]

/** Search as the site has it, and the titles in plain words by slug. */
export interface Finding { readonly findSlugs: FindSlugs; readonly titles: ReadonlyMap<string, string> }

/** All advice on a shelf, by file and place. */
export const advise = (shelf: Shelf, finding?: Finding): Problem[] =>
  inOrder([...found(advice, shelf), ...coverage(shelf), ...(finding ? findable(shelf, finding.titles, finding.findSlugs) : [])])
