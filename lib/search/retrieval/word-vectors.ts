// Word vectors of general English (GloVe): words that are used alike point alike. From them come
// the embeddings of texts (embedding.ts).
import { randomFrom } from '@/lib/core/random'
import { int8At } from '@/lib/search/typed-arrays'
import { toUnit } from './principal-component'
import { stem } from '@/lib/search/text/stem'

/** Words as they are stored, commonest first, with their vectors one after the other. */
export interface StoredWordVectors {
  readonly dimensions: number
  /** With spaces between them: no word holds one. */
  readonly words: string
  /** `dimensions` bytes for each word: a vector of length 1, times 127. */
  readonly vectors: Int8Array
}

/** The vectors of words. */
export interface WordVectors {
  readonly dimensions: number
  /** All general words, commonest first. */
  readonly words: readonly string[]
  /** How many words are commoner; undefined for a word that is not general. */
  rankOf(word: string): number | undefined
  /**
   * A vector of length 1 or so; a word that is not general has the one of its stem, at right angles
   * to all others or nearly so.
   */
  vectorOf(word: string): Float32Array
}

/** What a vector of length 1 is multiplied by to be kept in bytes. */
export const BYTE_SCALE = 127

const BETWEEN = ' '

// From a seed of FNV-1a: the same direction for the same word everywhere (random indexing: Kanerva,
// Kristofersson & Holst 2000).
function ownDirection(word: string, dimensions: number): Float32Array {
  let seed = 0x811c9dc5
  for (let i = 0; i < word.length; i++) seed = Math.imul(seed ^ word.charCodeAt(i), 0x01000193)
  const random = randomFrom(seed)
  const direction = new Float32Array(dimensions)
  for (let i = 0; i < dimensions; i++) direction[i] = random() - 0.5
  return toUnit(direction)
}

/** Makes words, commonest first, with their vectors of length 1 ready to be stored. */
export function storeWordVectors(
  dimensions: number,
  words: readonly string[],
  vectors: readonly Float32Array[],
): StoredWordVectors {
  const bytes = new Int8Array(words.length * dimensions)
  vectors.forEach((vector, number) =>
    bytes.set(
      vector.map((value) => Math.round(value * BYTE_SCALE)),
      number * dimensions,
    ),
  )
  return { dimensions, words: words.join(BETWEEN), vectors: bytes }
}

/** The vectors of words that `storeWordVectors` stored. */
export function loadWordVectors({ dimensions, words, vectors }: StoredWordVectors): WordVectors {
  const ranks = new Map(words === '' ? [] : words.split(BETWEEN).map((word, rank) => [word, rank]))
  return {
    dimensions,
    words: [...ranks.keys()],
    rankOf: (word) => ranks.get(word),
    vectorOf(word) {
      const rank = ranks.get(word)
      if (rank === undefined) return ownDirection(stem(word), dimensions)
      const vector = new Float32Array(dimensions)
      const start = rank * dimensions
      for (let i = 0; i < dimensions; i++) vector[i] = int8At(vectors, start + i) / BYTE_SCALE
      return vector
    },
  }
}

/** No general words: every word is like itself alone. */
export const NO_WORD_VECTORS: WordVectors = loadWordVectors({
  dimensions: 100,
  words: '',
  vectors: new Int8Array(),
})
