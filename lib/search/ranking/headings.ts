// Words of a question that stand side by side in a heading of a document, as they do in the
// question: a heading names what one section answers, and words by themselves are found in
// headings that say something else.
import { requireAt } from '@/lib/core/required'
import { float64At, int32At, uint16At } from '@/lib/search/typed-arrays'
import type { Lists } from '@/lib/search/retrieval/vector'
import type { QueryTerms } from './match'

/** The pairs of neighbouring words of a question: pair `n` is that of word `n` and the next. */
export interface Pairs {
  readonly weights: Float64Array
  readonly total: number
  /** How likely each is held, filled anew for each document. */
  readonly held: Float64Array
}

/** The pairs of words that weigh so much, in the order in which they were asked. */
export function pairsOf(words: Float64Array): Pairs {
  const weights = words.slice(1).map((weight, before) => weight + float64At(words, before))
  return {
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    held: new Float64Array(weights.length),
  }
}

/**
 * The share of the pairs, by weight, that stand in headings `from` to before `to`, each given as
 * its terms in reading order; 0 to 1. A pair counts once, in its likeliest readings.
 */
export function pairsIn(
  { starts, numbers }: Lists,
  { from, to }: { readonly from: number; readonly to: number },
  { places, meant }: QueryTerms,
  { weights, total, held }: Pairs,
): number {
  if (total === 0) return 0
  held.fill(0)
  for (let heading = from; heading < to; heading++) {
    const end = int32At(starts, heading + 1)
    let before = 0
    for (let at = int32At(starts, heading); at < end; at++) {
      const place = uint16At(places, int32At(numbers, at))
      if (place > 0 && before > 0)
        for (const left of requireAt(meant, before - 1))
          for (const right of requireAt(meant, place - 1))
            if (right.word === left.word + 1) {
              const likelihood = left.likelihood * right.likelihood
              if (likelihood > float64At(held, left.word)) held[left.word] = likelihood
            }
      before = place
    }
  }
  return (
    held.reduce((sum, likelihood, pair) => sum + likelihood * float64At(weights, pair), 0) / total
  )
}
