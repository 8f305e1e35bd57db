// The confidence that a page answers, and below which its list is called the nearest pages.
import type { QueryWord } from '@/lib/search/spelling/query'
import type { Ranked } from './rank'
import type { RankingIndex } from './ranking-index'
import { supportOf } from './support'
import { requireAt } from '@/lib/core/required'

/**
 * Below this the best page is no answer. Chosen on the development half of the questions in
 * tests/search/silence: `npm run bench search -- --silence` prints both halves.
 */
export const LEAST_CONFIDENCE = 0.15

// What it counts that the page knows every word. A logistic regression over the development
// questions puts score, score of the nearest topic and this share at 20, -20 and 5.
const SUPPORT = 0.25

// What the nearest topic scores by chance: where fewer topics are known, or none, so much is still
// taken off.
const BY_CHANCE = 0.12

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
  const against = Math.max(elsewhere?.score ?? 0, BY_CHANCE)
  return page.score + SUPPORT * supportOf(index, entry, words) - against
}
