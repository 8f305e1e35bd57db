// The confidence that a page answers, and below which its list is called the nearest pages.
import type { QueryWord } from '@/lib/search/spelling/query'
import type { Ranked } from './rank'
import type { RankingIndex } from './ranking-index'
import { supportOf } from './support'
import { requireAt } from '@/lib/core/required'

/**
 * Below this the best page is no answer. It is the least at which eight in ten questions that no
 * page answers are refused in each set and language of tests/search/silence, when that set had no
 * say: `npm run bench search -- --silence` prints them.
 */
export const LEAST_CONFIDENCE = 0.12

// What it counts that the page knows every word. A logistic regression over the development
// questions puts score, score of the nearest topic and this share at 20, -20 and 5.
const SUPPORT = 0.25

// What the nearest topic scores by chance: where fewer topics are known, so much is still taken
// off; where none competes, a page has nothing to be surer than, and more.
const BY_CHANCE = 0.13
const ALONE = 0.15

/** Of a ranking what counts: its best page, and its best topic that no page answers. */
export interface Contest {
  readonly page: Ranked
  readonly elsewhere: Ranked | undefined
}

/**
 * The score of a page, and a quarter for the share of the question's words that it is named by;
 * less the score of the nearest topic that no page answers. -1 to 1.13.
 */
export function confidenceOf(
  index: RankingIndex,
  { page, elsewhere }: Contest,
  words: readonly QueryWord[],
): number {
  const entry = requireAt(index.documents, page.number)
  const against = elsewhere ? Math.max(elsewhere.score, BY_CHANCE) : ALONE
  return page.score + SUPPORT * supportOf(index, entry, words) - against
}
