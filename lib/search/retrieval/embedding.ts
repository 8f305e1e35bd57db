// The embedding of a text: two vectors of length 1, one after the other, in bytes. The first is the
// mean of its word vectors, words that are common in English counted less, without the first
// principal component of the collection's wordings (Arora, Liang & Ma, "A simple but tough-to-beat
// baseline for sentence embeddings", 2017). In the second those words count less that are common in
// the collection.
import { int8At } from '@/lib/search/typed-arrays'
import { addTo, firstPrincipalComponent, toUnit, without } from './principal-component'
import { PARTS } from './dot-products'
import { BYTE_SCALE, type WordVectors } from './word-vectors'

/**
 * The embedding of a text from its words: `PARTS` times as many bytes as word vectors have
 * dimensions, each a coordinate times 127.
 */
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

const SAMPLE = 5000

/**
 * The first principal component of the texts of a collection, each given as its words: 5,000 of
 * them tell it. Zero where there are fewer texts than dimensions, which tell nothing.
 */
export function principalComponentOf(
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

/** Embeds the texts of a collection, given its principal component and what a word weighs in it. */
export function buildEmbed(
  vectors: WordVectors,
  principalComponent: Float32Array,
  weightOf: WeightOf,
): Embed {
  const { dimensions } = vectors
  const inEnglish = englishWeights(vectors)
  const toByte = (coordinate: number): number => Math.round(BYTE_SCALE * coordinate)
  return (words) => {
    const embedding = new Int8Array(PARTS * dimensions)
    const general = toUnit(without(meanOf(vectors, words, inEnglish), principalComponent))
    embedding.set(general.map(toByte))
    embedding.set(meanOf(vectors, words, weightOf).map(toByte), dimensions)
    return embedding
  }
}

/** Embeddings, all of one length, one after the other. */
export function joinEmbeddings(embeddings: readonly Int8Array[]): Int8Array {
  const length = embeddings[0]?.length ?? 0
  const joined = new Int8Array(length * embeddings.length)
  embeddings.forEach((embedding, at) => joined.set(embedding, at * length))
  return joined
}

// The parts of an embedding are alike, so that what one says beyond the other is less to store.
// Bytes wrap around, and so nothing is lost.
function changeSecondParts(embeddings: Int8Array, dimensions: number, sign: 1 | -1): Int8Array {
  const changed = embeddings.slice()
  for (let start = 0; start < embeddings.length; start += PARTS * dimensions)
    for (let i = start; i < start + dimensions; i++)
      changed[i + dimensions] = int8At(embeddings, i + dimensions) + sign * int8At(embeddings, i)
  return changed
}

/**
 * Embeddings, one after the other, as they are stored: of the second part what it has beyond the
 * first.
 */
export const packEmbeddings = (embeddings: Int8Array, dimensions: number): Int8Array =>
  changeSecondParts(embeddings, dimensions, -1)

/** The embeddings of `packEmbeddings`. */
export const unpackEmbeddings = (packed: Int8Array, dimensions: number): Int8Array =>
  changeSecondParts(packed, dimensions, 1)

/** The cosine of two parts, of length 1 each, from their dot product; -1 to 1. */
export const toCosine = (product: number): number => product / (BYTE_SCALE * BYTE_SCALE)

/** Cosine of one part (0 or 1) of an embedding with that of another; -1 to 1. */
export function cosineOf(one: Int8Array, other: Int8Array, part = 0): number {
  const half = one.length / PARTS
  let product = 0
  for (let i = part * half; i < (part + 1) * half; i++) product += int8At(one, i) * int8At(other, i)
  return toCosine(product)
}
