// An index as records for a file: everything that takes time to work out, so that a process that
// answers searches reads no article. What is quick to work out is not in it.
import { ownKeys } from '@/lib/core/own'
import * as z from 'zod'
import { completeIndex, placeDocuments, type AnalysedCollection } from './complete-index'
import type { SearchIndex } from './search-index'
import type { SearchDocument } from '@/lib/search/document'
import { loadPostings, type StoredPostings } from '@/lib/search/retrieval/postings'
import type { Meaning } from '@/lib/search/spelling/meanings'
import type { Lists, Vectors } from '@/lib/search/retrieval/vector'
import { NO_WORD_VECTORS, type WordVectors } from '@/lib/search/retrieval/word-vectors'

/** What the first record says of those after it; it changes whenever their shape does. */
const FORMAT = 'signpost search index 5'
/** So many documents make one record: none comes near to what a record may hold. */
const DOCUMENTS_OF_A_RECORD = 1000

const head = z.object({ format: z.literal(FORMAT), documents: z.number(), postings: z.number() })

const lists: z.ZodType<Lists> = z.object({
  starts: z.instanceof(Int32Array),
  numbers: z.instanceof(Int32Array),
})
const vectors: z.ZodType<Vectors> = z.object({
  starts: z.instanceof(Int32Array),
  numbers: z.instanceof(Int32Array),
  values: z.instanceof(Float32Array),
})
// The entries are not looked at: there are as many as words.
const numberOf = z.custom<ReadonlyMap<string, number>>((value) => value instanceof Map)

type Rest = Omit<AnalysedCollection, 'documents' | 'postings' | 'vectors'>
const rest = z.object({
  occurrences: vectors,
  profiles: vectors,
  wordings: z.object({
    terms: vectors,
    embeddings: z.instanceof(Int8Array),
    cells: z.object({ centroids: z.instanceof(Int8Array), members: lists }),
  }),
  intents: z.instanceof(Float32Array),
  sections: z.object({ titles: lists, texts: lists }),
  vocabulary: z.object({
    documents: z.number(),
    words: numberOf,
    terms: numberOf,
    holding: z.instanceof(Float64Array),
  }),
  trigrams: numberOf,
  spellable: z.custom<readonly string[]>(Array.isArray),
  names: z.instanceof(Set<string>),
  people: z.instanceof(Set<string>),
  meanings: z.custom<readonly Meaning[]>(Array.isArray),
  principalComponent: z.instanceof(Float32Array),
}) satisfies z.ZodType<Rest>
// Each is a record of its own: an array that V8 gives back as a view of its record keeps no other
// in memory.
const NAMES: readonly (keyof Rest)[] = ownKeys(rest.shape)

/** The records of an index: a head, the documents, the postings, and all the rest. */
export function* indexRecords(index: SearchIndex): Generator<unknown, void> {
  const documents = index.documents.map(({ document }) => document)
  const postings = index.postings.store()
  yield { format: FORMAT, documents: documents.length, postings: postings.length }
  for (let at = 0; at < documents.length; at += DOCUMENTS_OF_A_RECORD)
    yield documents.slice(at, at + DOCUMENTS_OF_A_RECORD)
  yield* postings
  const { owners: _, ...wordings } = index.wordings
  const all: Rest = { ...index, wordings }
  for (const name of NAMES) yield all[name]
}

function requireNext(records: Iterator<unknown>): unknown {
  const next = records.next()
  if (next.done) throw new RangeError('the records of a search index end before it is whole')
  return next.value
}

// Documents were checked when they were made, and are as many as the articles.
const pieceOfDocuments = z.custom<readonly SearchDocument[]>(Array.isArray)
const pieceOfPostings = z.tuple([z.string(), z.string()])

/**
 * Takes an index from records that `indexRecords` made: with the vectors that it was built with it
 * answers every search as the first one does. Throws where the records are of another shape or end
 * too soon.
 */
export function loadIndex(
  records: Iterator<unknown>,
  wordVectors: WordVectors = NO_WORD_VECTORS,
): SearchIndex {
  const counts = head.parse(requireNext(records))
  const documents: SearchDocument[] = []
  while (documents.length < counts.documents)
    for (const document of pieceOfDocuments.parse(requireNext(records))) documents.push(document)
  const postings: StoredPostings = Array.from({ length: counts.postings }, () =>
    pieceOfPostings.parse(requireNext(records)),
  )
  return completeIndex({
    ...rest.parse(Object.fromEntries(NAMES.map((name) => [name, requireNext(records)]))),
    documents: placeDocuments(documents),
    postings: loadPostings(postings, documents.length),
    vectors: wordVectors,
  })
}
