// What a text means, as one direction: the mean of its words, common words counted less, without what the texts of the collection share
// (Arora, Liang & Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017).
import { addTo, firstComponent, toUnit, without } from './component'
import { BYTE_SCALE, type WordVectors } from './word-vectors'

/** The meaning of a text from its words, in bytes: the direction times 127. */
export type MeaningOf = (words: readonly string[]) => Int8Array

// Arora et al.: a / (a + p), p the share of all running words that a word is, which by Zipf's law falls with its rank; the first ten are of one size.
const A = 0.001
const ZIPF = 12.5
const FLAT = 10
const RARE = 1

function weightOf(rank: number | undefined): number {
  return rank === undefined ? RARE : A / (A + 1 / (ZIPF * (rank + FLAT)))
}

function meanOf(vectors: WordVectors, words: readonly string[]): Float32Array {
  const sum = new Float32Array(vectors.dimensions)
  for (const word of words) addTo(sum, vectors.vectorOf(word), weightOf(vectors.rankOf(word)))
  return toUnit(sum)
}

const SAMPLE = 5000

/** What the texts of a collection share, each given as its words; 5,000 of them tell it, and fewer than there are dimensions tell nothing. */
export function sharedMeaning(vectors: WordVectors, texts: readonly (readonly string[])[]): Float32Array {
  if (texts.length < vectors.dimensions) return new Float32Array(vectors.dimensions)
  const every = Math.ceil(texts.length / SAMPLE)
  return firstComponent(texts.filter((_, at) => at % every === 0).map((words) => meanOf(vectors, words)), vectors.dimensions)
}

/** Tells meanings apart from what they share. */
export function buildMeaning(vectors: WordVectors, shared: Float32Array): MeaningOf {
  return (words) => {
    const direction = toUnit(without(meanOf(vectors, words), shared))
    const bytes = new Int8Array(direction.length)
    for (let i = 0; i < bytes.length; i++) bytes[i] = Math.round(direction[i]! * BYTE_SCALE)
    return bytes
  }
}

/** Meanings, all of one length, one after the other. */
export function joinMeanings(meanings: readonly Int8Array[]): Int8Array {
  const length = meanings[0]?.length ?? 0
  const joined = new Int8Array(length * meanings.length)
  meanings.forEach((meaning, at) => joined.set(meaning, at * length))
  return joined
}

/** Cosine of a meaning with another, which is number `at` of several one after the other; -1 to 1. */
export function likenessOf(one: Int8Array, others: Int8Array, at = 0): number {
  const start = at * one.length
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i]! * others[start + i]!
  return sum / (BYTE_SCALE * BYTE_SCALE)
}
