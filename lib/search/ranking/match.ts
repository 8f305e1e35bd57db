// The words of a question against the terms of a text. Each word counts in the likeliest of its
// readings that the text holds.
import { requireAt } from '@/lib/core/required'
import { float32At, float64At, int32At, uint16At } from '@/lib/search/typed-arrays'
import type { QueryWord } from '@/lib/search/spelling/query'
import type { Vectors } from '@/lib/search/retrieval/vector'
import type { Vocabulary } from '@/lib/search/text/vocabulary'

/** A word of the question and how likely a term stands for it. */
interface Meant {
  readonly word: number
  readonly likelihood: number
}

/** The words of a question by the terms that they may stand for. */
export interface QueryTerms {
  /**
   * By term number: 0 for a term that nobody asked for, otherwise one more than its place in
   * `meant`.
   */
  readonly places: Uint16Array
  readonly meant: readonly (readonly Meant[])[]
  /** How much each word is held, filled anew by `match`. */
  readonly held: Float64Array
}

/** Prepares the words of a question. */
export function queryTerms(vocabulary: Vocabulary, words: readonly QueryWord[]): QueryTerms {
  const places = new Uint16Array(vocabulary.holding.length)
  const meant: Meant[][] = []
  words.forEach(({ readings }, word) => {
    for (const { term, likelihood } of readings) {
      const id = vocabulary.terms.get(term)
      if (id === undefined) continue
      const place = uint16At(places, id)
      if (place === 0) places[id] = meant.push([{ word, likelihood }])
      else requireAt(meant, place - 1).push({ word, likelihood })
    }
  })
  return { places, meant, held: new Float64Array(words.length) }
}

/**
 * Fills `held` with how much each word is held by text `at`: likelihood times value, or times value
 * / (saturation + value) where a saturation is given. False, and `held` stays as it was, when none
 * is.
 */
export function match(
  { starts, numbers, values }: Vectors,
  at: number,
  { places, meant, held }: QueryTerms,
  saturation = 0,
): boolean {
  const end = int32At(starts, at + 1)
  let any = false
  for (let i = int32At(starts, at); i < end; i++) {
    const place = uint16At(places, int32At(numbers, i))
    if (place === 0) continue
    // Most texts hold nothing of what was asked: only the others are cleared for.
    if (!any) for (let word = 0; word < held.length; word++) held[word] = 0
    any = true
    const weight = float32At(values, i)
    const value = saturation === 0 ? weight : weight / (saturation + weight)
    for (const { word, likelihood } of requireAt(meant, place - 1)) {
      if (likelihood * value > float64At(held, word)) held[word] = likelihood * value
    }
  }
  return any
}
