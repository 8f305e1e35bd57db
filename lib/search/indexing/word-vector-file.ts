// The file in which the build leaves the word vectors: .generated/word-vectors.v8.
import * as z from 'zod'
import { readRecords, writeRecords } from './record-file'
import {
  loadWordVectors,
  type StoredWordVectors,
  type WordVectors,
} from '@/lib/search/retrieval/word-vectors'

export const WORD_VECTOR_FILE = '.generated/word-vectors.v8'

// `from` says what they were made of, so that they are made again when that changes.
const stored = z.object({
  from: z.string(),
  dimensions: z.number(),
  words: z.string(),
  vectors: z.instanceof(Int8Array),
})

/** Writes word vectors, and what they were made of. */
export function writeWordVectors(file: string, from: string, vectors: StoredWordVectors): void {
  writeRecords(file, [{ from, ...vectors }])
}

const read = (file: string): z.infer<typeof stored> => stored.parse(readRecords(file).next().value)

/** What the word vectors of a file were made of. Throws when there are none. */
export const originOfWordVectors = (file: string): string => read(file).from

/** Reads word vectors. Throws when the file is missing or holds something else. */
export const readWordVectors = (file: string): WordVectors => loadWordVectors(read(file))
