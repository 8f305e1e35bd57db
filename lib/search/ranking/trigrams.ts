// How alike texts are letter by letter: what is left to go by when the words themselves differ, and
// the shape of a question besides.
import { float32At, int32At, uint8At } from '@/lib/search/typed-arrays'
import { buildVector, type Vector, type Vectors } from '@/lib/search/retrieval/vector'

/** Letters of a trigram, in UTF-16 units. */
export const TRIGRAM = 3

/** Trigram -> its number. */
export type TrigramNumbers = ReadonlyMap<string, number>

/** The trigrams of a question: which of the collection's it has, and how many it has in all. */
export interface Letters {
  readonly has: Uint8Array
  readonly count: number
}

/**
 * The distinct trigrams of words; words are set apart by spaces, so that their beginnings and ends
 * count.
 */
export function trigramsOf(words: readonly string[]): ReadonlySet<string> {
  const text = ` ${words.join(' ')} `
  const found = new Set<string>()
  for (let i = 0; i + TRIGRAM <= text.length; i++) found.add(text.slice(i, i + TRIGRAM))
  return found
}

/** The numbers of trigrams in ascending order; one that has none gets the next. */
export function numberTrigrams(
  trigrams: ReadonlySet<string>,
  numbers: Map<string, number>,
): Int32Array {
  return Int32Array.from(trigrams, (trigram) => {
    const number = numbers.get(trigram) ?? numbers.size
    numbers.set(trigram, number)
    return number
  }).sort()
}

/** The trigrams of a question, given as its words. */
export function lettersOf(words: readonly string[], numbers: TrigramNumbers): Letters {
  const trigrams = trigramsOf(words)
  const has = new Uint8Array(numbers.size)
  for (const trigram of trigrams) {
    const number = numbers.get(trigram)
    if (number !== undefined) has[number] = 1
  }
  return { has, count: trigrams.size }
}

/**
 * What several texts have in common: the sum of their trigrams, each text and the whole of length 1
 * (Rocchio's centroid).
 */
export function buildProfile(texts: readonly Int32Array[]): Vector {
  const sums = new Map<number, number>()
  for (const trigrams of texts)
    for (const number of trigrams)
      sums.set(number, (sums.get(number) ?? 0) + 1 / Math.sqrt(trigrams.length))
  const length = Math.hypot(...sums.values()) || 1
  return buildVector(new Map([...sums].map(([number, sum]) => [number, sum / length])))
}

/** Cosine of a question with profile `at`, 0 to 1. */
export function profileSimilarity(
  { starts, numbers, values }: Vectors,
  at: number,
  { has, count }: Letters,
): number {
  if (count === 0) return 0
  const end = int32At(starts, at + 1)
  let sum = 0
  for (let i = int32At(starts, at); i < end; i++)
    if (uint8At(has, int32At(numbers, i)) === 1) sum += float32At(values, i)
  return sum / Math.sqrt(count)
}
