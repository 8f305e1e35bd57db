// The shape of everything a search reads: what reading the query, retrieval and ranking need. Built
// once by build.ts or read from disk by stored-index.ts, then only read.
import type { RankingIndex } from '@/lib/search/ranking/ranking-index'
import type { RetrievalIndex } from '@/lib/search/retrieval/retrieval-index'
import type { WordVectors } from '@/lib/search/retrieval/word-vectors'
import type { Meaning } from '@/lib/search/spelling/meanings'
import type { SpellingIndex } from '@/lib/search/spelling/spelling-index'
import type { AnalysedText } from '@/lib/search/text/analysed-text'

export interface SearchIndex extends SpellingIndex, RankingIndex, RetrievalIndex {
  readonly documents: RankingIndex['documents']
  readonly wordings: RankingIndex['wordings']
  /**
   * General words that the collection does not hold and that may still be what a misspelt word was
   * meant to be.
   */
  readonly spellable: readonly string[]
  readonly vectors: WordVectors
  /** What people say, and what the pages call it. */
  readonly meanings: readonly Meaning[]
  /** The first principal component of the wordings, of length 1; it is taken out of embeddings. */
  readonly principalComponent: Float32Array
  /** A text of a document cut as the index was cut; memoized. */
  readonly analysedTextOf: (source: string) => AnalysedText
}
