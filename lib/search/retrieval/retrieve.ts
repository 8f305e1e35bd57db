// Which documents are worth ranking: the union of two retrievers, at every size of a collection.
// FlexSearch finds those that hold the words of the query, embeddings those that say it otherwise.
import type { QueryWord } from '@/lib/search/spelling/query'
import { lexicalCandidates } from './lexical'
import { nearestDocuments } from './nearest'
import type { RetrievalIndex } from './retrieval-index'

/** How many documents are ranked, at most. */
export const CANDIDATES = 200
/** How many of them the embedding may bring, at most. */
export const NEAREST = 50

// A word that neither the collection nor English knows says nothing.
function saysSomething({ vectors }: RetrievalIndex, words: readonly QueryWord[]): boolean {
  return words.some(
    ({ readings, token }) => readings.length > 0 || vectors.rankOf(token.word) !== undefined,
  )
}

/**
 * The numbers of the documents to rank, in ascending order, for a query given as its words and its
 * embedding: at most 200, of which the 50 nearest have their place. None for a query that says
 * nothing.
 */
export function retrieve(
  index: RetrievalIndex,
  words: readonly QueryWord[],
  embedding: Int8Array,
): readonly number[] {
  if (!saysSomething(index, words)) return []
  const { postings, wordings } = index
  const nearest = nearestDocuments(wordings, embedding, NEAREST)
  const lexical = lexicalCandidates(
    { postings, documents: index.documents.length },
    words,
    CANDIDATES,
  )
  return [...new Set([...nearest, ...lexical])].slice(0, CANDIDATES).sort((a, b) => a - b)
}
