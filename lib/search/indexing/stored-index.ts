// An index as records for a file: everything that takes time to work out, so that a process that
// answers searches reads no article. What is quick to work out is not in it.
import { ownKeys } from '@/lib/core/own'
import * as z from 'zod'
import {
  completeIndex,
  ownersOf,
  placeDocuments,
  textOwnersOf,
  type AnalysedCollection,
} from './complete-index'
import {
  packAscending,
  packLists,
  packParts,
  packVectors,
  unpackAscending,
  unpackLists,
  unpackParts,
  unpackVectors,
  type PackedLists,
  type PackedVectors,
} from './packed-lists'
import type { SearchIndex } from './search-index'
import type { SearchDocument } from '@/lib/search/document'
import { packEmbeddings, unpackEmbeddings } from '@/lib/search/retrieval/embedding'
import type { Meaning } from '@/lib/search/spelling/meanings'
import { NO_WORD_VECTORS, type WordVectors } from '@/lib/search/retrieval/word-vectors'

/** What the first record says of those after it; it changes whenever their shape does. */
const FORMAT = 'signpost search index 6'
/** So many documents make one record: none comes near to what a record may hold. */
const DOCUMENTS_OF_A_RECORD = 1000

const head = z.object({ format: z.literal(FORMAT), documents: z.number() })

const bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array)
const packedLists: z.ZodType<PackedLists> = z.object({ lengths: bytes, numbers: bytes })
const packedVectors: z.ZodType<PackedVectors> = z.object({
  lengths: bytes,
  numbers: bytes,
  places: bytes,
  distinct: z.object({ lengths: bytes, values: z.instanceof(Float32Array) }),
})
// The entries are not looked at: there are as many as words.
const numberOf = z.custom<ReadonlyMap<string, number>>((value) => value instanceof Map)

type Rest = Omit<
  AnalysedCollection,
  'documents' | 'occurrences' | 'profiles' | 'wordings' | 'sections' | 'vectors'
> & {
  readonly occurrences: PackedVectors
  readonly profiles: PackedVectors
  readonly wordings: {
    readonly terms: PackedLists
    readonly isStop: Uint8Array
    readonly dimensions: number
    readonly embeddings: Int8Array
    readonly cells: { readonly centroids: Int8Array; readonly members: PackedLists }
  }
  readonly sections: { readonly titles: PackedLists; readonly texts: PackedLists }
}
const rest = z.object({
  occurrences: packedVectors,
  profiles: packedVectors,
  wordings: z.object({
    terms: packedLists,
    isStop: bytes,
    dimensions: z.number(),
    embeddings: z.instanceof(Int8Array),
    cells: z.object({ centroids: z.instanceof(Int8Array), members: packedLists }),
  }),
  intents: z.instanceof(Float32Array),
  sections: z.object({ titles: packedLists, texts: packedLists }),
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

function pack(index: SearchIndex): Rest {
  const { documents, occurrences, wordings, sections, vectors } = index
  const { owners, terms, isStop, embeddings, cells } = wordings
  return {
    ...index,
    occurrences: packVectors(occurrences),
    profiles: packVectors(index.profiles),
    wordings: {
      terms: packParts(terms, occurrences, owners),
      isStop,
      dimensions: vectors.dimensions,
      embeddings: packEmbeddings(embeddings, vectors.dimensions),
      cells: { ...cells, members: packAscending(cells.members) },
    },
    sections: {
      titles: packLists(sections.titles),
      texts: packParts(sections.texts, occurrences, textOwnersOf(documents)),
    },
  }
}

function unpack(
  stored: Rest,
  documents: readonly SearchDocument[],
  vectors: WordVectors,
): AnalysedCollection {
  const placed = placeDocuments(documents)
  const occurrences = unpackVectors(stored.occurrences)
  const { terms, isStop, dimensions, embeddings, cells } = stored.wordings
  return {
    ...stored,
    documents: placed,
    occurrences,
    profiles: unpackVectors(stored.profiles),
    wordings: {
      terms: unpackParts(terms, occurrences, ownersOf(placed)),
      isStop,
      embeddings: unpackEmbeddings(embeddings, dimensions),
      cells: { ...cells, members: unpackAscending(cells.members) },
    },
    sections: {
      titles: unpackLists(stored.sections.titles),
      texts: unpackParts(stored.sections.texts, occurrences, textOwnersOf(placed)),
    },
    vectors,
  }
}

/** The records of an index: a head, the documents, and all the rest. */
export function* indexRecords(index: SearchIndex): Generator<unknown, void> {
  const documents = index.documents.map(({ document }) => document)
  yield { format: FORMAT, documents: documents.length }
  for (let at = 0; at < documents.length; at += DOCUMENTS_OF_A_RECORD)
    yield documents.slice(at, at + DOCUMENTS_OF_A_RECORD)
  const packed = pack(index)
  for (const name of NAMES) yield packed[name]
}

function requireNext(records: Iterator<unknown>): unknown {
  const next = records.next()
  if (next.done) throw new RangeError('the records of a search index end before it is whole')
  return next.value
}

// Documents were checked when they were made, and are as many as the articles.
const pieceOfDocuments = z.custom<readonly SearchDocument[]>(Array.isArray)

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
  const stored = rest.parse(Object.fromEntries(NAMES.map((name) => [name, requireNext(records)])))
  return completeIndex(unpack(stored, documents, wordVectors))
}
