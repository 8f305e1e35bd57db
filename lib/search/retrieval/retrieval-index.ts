// What retrieval needs to know of the collection. Part of the search index; built by
// indexing/complete-index.ts.
import type { EnglishRanks } from '@/lib/search/text/hindi-forms'
import type { Embed } from './embedding'
import type { EmbeddedWordings } from './nearest'
import type { Postings } from './postings'

export interface RetrievalIndex {
  readonly documents: readonly unknown[]
  readonly postings: Postings
  readonly wordings: EmbeddedWordings
  readonly embed: Embed
  readonly vectors: EnglishRanks
}
