// The confidence in a ranking, and below which its first document is no answer.
import type { QueryWord } from '@/lib/search/spelling/query'

/**
 * Below this the best page is not an answer. Measured on the queries in tests/search, which hold
 * it: nine in ten questions that nobody can answer fall under it, and nine in ten of those that a
 * page answers stay above.
 */
export const LEAST_CONFIDENCE = 0.67

// In a collection about calls "call" is on every page and weighs next to nothing; as a question it
// is still one.
const LEAST_CONTENT_WEIGHT = 2

// A word that no page holds makes a question no surer, however rare it is.
function weightOf({ weight, isStop, readings }: QueryWord): number {
  if (isStop) return weight
  return readings.length === 0 ? LEAST_CONTENT_WEIGHT : Math.max(weight, LEAST_CONTENT_WEIGHT)
}

/**
 * Score times ln(1 + weight of the query's words): a perfect match of "what is it" says little. 0
 * or more, without an upper bound.
 */
export function confidenceOf(score: number, words: readonly QueryWord[]): number {
  return score * Math.log(1 + words.reduce((sum, word) => sum + weightOf(word), 0))
}
