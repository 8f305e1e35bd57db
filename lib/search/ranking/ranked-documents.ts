// A query, read, to the documents in their order: embedded, retrieved, ranked.
import { embedQuery } from '@/lib/search/retrieval/query-embedding'
import type { RetrievalIndex } from '@/lib/search/retrieval/retrieval-index'
import { retrieve } from '@/lib/search/retrieval/retrieve'
import type { QueryWord } from '@/lib/search/spelling/query'
import { rank, VIEWS, type Ranked, type Views } from './rank'
import type { RankingIndex } from './ranking-index'

/** At most 200 documents by score, best first. */
export function rankedDocuments(
  index: RankingIndex & RetrievalIndex,
  words: readonly QueryWord[],
  views: Views = VIEWS,
): readonly Ranked[] {
  const embedding = embedQuery(index.embed, words)
  return rank(index, { words, embedding }, retrieve(index, words, embedding), views)
}
