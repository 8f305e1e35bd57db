// What a text means, as two directions one after the other. The first is the mean of its words,
// those that are common in English counted less, without what the texts of the collection share
// (Arora, Liang & Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017). In the
// second those count less that are common here.
import { addTo, firstPrincipalComponent, toUnit, without } from './principal-component'
import { BYTE_SCALE, type WordVectors } from './word-vectors'

/** The meaning of a text from its words, in bytes: its directions times 127. */
export type Embed = (words: readonly string[]) => Int8Array

// Arora et al.: a / (a + p), p the share of all running words that a word is, which by Zipf's law
// falls with its rank; the first ten are of one size.
const A = 0.001
const ZIPF = 12.5
const FLAT = 10
const RARE = 1

/** What a word weighs in a collection. */
export type WeightOf = (word: string) => number

function englishWeight(rank: number | undefined): number {
  return rank === undefined ? RARE : A / (A + 1 / (ZIPF * (rank + FLAT)))
}

function meanOf(vectors: WordVectors, words: readonly string[], weightOf: WeightOf): Float32Array {
  const sum = new Float32Array(vectors.dimensions)
  for (const word of words) addTo(sum, vectors.vectorOf(word), weightOf(word))
  return toUnit(sum)
}

const englishWeights =
  (vectors: WordVectors): WeightOf =>
  (word) =>
    englishWeight(vectors.rankOf(word))

/** How many directions a meaning has. */
export const DIRECTIONS = 2
const SAMPLE = 5000

/**
 * What the texts of a collection share, each given as its words; 5,000 of them tell it, and fewer
 * than there are dimensions tell nothing.
 */
export function sharedDirection(
  vectors: WordVectors,
  texts: readonly (readonly string[])[],
): Float32Array {
  if (texts.length < vectors.dimensions) return new Float32Array(vectors.dimensions)
  const every = Math.ceil(texts.length / SAMPLE)
  return firstPrincipalComponent(
    texts
      .filter((_, at) => at % every === 0)
      .map((words) => meanOf(vectors, words, englishWeights(vectors))),
    vectors.dimensions,
  )
}

/** Tells meanings in a collection, from what its texts share and what a word weighs there. */
export function buildEmbedding(
  vectors: WordVectors,
  shared: Float32Array,
  weightOf: WeightOf,
): Embed {
  const { dimensions } = vectors
  const inEnglish = englishWeights(vectors)
  return (words) => {
    const general = toUnit(without(meanOf(vectors, words, inEnglish), shared))
    const here = meanOf(vectors, words, weightOf)
    return Int8Array.from({ length: DIRECTIONS * dimensions }, (_, at) =>
      Math.round(BYTE_SCALE * (at < dimensions ? general[at]! : here[at - dimensions]!)),
    )
  }
}

/** Meanings, all of one length, one after the other. */
export function joinEmbeddings(meanings: readonly Int8Array[]): Int8Array {
  const length = meanings[0]?.length ?? 0
  const joined = new Int8Array(length * meanings.length)
  meanings.forEach((meaning, at) => joined.set(meaning, at * length))
  return joined
}

/**
 * Cosine of a direction (0 or 1) of a meaning with that of another, which is number `at` of several
 * one after the other; -1 to 1.
 */
export function similarityOf(one: Int8Array, others: Int8Array, at = 0, direction = 0): number {
  const { length } = one
  const half = length / DIRECTIONS
  const start = at * length
  let sum = 0
  for (let i = direction * half; i < (direction + 1) * half; i++)
    sum += one[i]! * others[start + i]!
  return sum / (BYTE_SCALE * BYTE_SCALE)
}
