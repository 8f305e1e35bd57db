// Our search as the search bench drives it: its documents in, ids in rank order with the confidence
// out.
import { requireAt } from '@/lib/core/required'
import { buildIndex } from '../lib/search/indexing/build'
import type { SearchDocument } from '../lib/search/document'
import { readQuery } from '../lib/search/spelling/query'
import { rankedDocuments } from '../lib/search/ranking/ranked-documents'
import { confidenceOf } from '../lib/search/ranking/confidence'
import { wordVectors } from './word-vectors'

/** A document as the bench gives it. */
export interface BenchDocument {
  readonly id: string
  readonly title: string
  readonly headings: readonly string[]
  readonly body: string
  readonly aliases: readonly string[]
}

interface BenchHit {
  readonly id: string
  readonly confidence: number
}

/** An engine as the bench drives it. */
export interface BenchEngine {
  build(documents: readonly BenchDocument[]): void
  search(query: string, limit: number): readonly BenchHit[]
}

// The bench gives headings and text apart, so the text is one section without a heading.
/** A document of the bench as ours. */
export function searchDocument({
  id,
  title,
  headings,
  body,
  aliases,
}: BenchDocument): SearchDocument {
  const sections = [
    { id: '', title: '', text: body },
    ...headings.map((heading, at) => ({ id: `${at}`, title: heading, text: '' })),
  ]
  return {
    id,
    kind: 'article',
    slug: id,
    url: id,
    title,
    summary: '',
    category: { id: '', title: '' },
    aliases,
    sections,
  }
}

/**
 * The engine under test: the pipeline up to the ranking, for the bench judges order and confidence
 * alone.
 */
export function createEngine(): BenchEngine {
  const vectors = wordVectors()
  let index = buildIndex([])
  return {
    build(documents) {
      index = buildIndex(documents.map(searchDocument), vectors)
    },
    search(query, limit) {
      const words = readQuery(index, query)
      const ranked = rankedDocuments(index, words).slice(0, limit)
      const [page] = ranked
      // Asked for the first page alone, as search asks.
      const confidence = page ? confidenceOf(index, { page, elsewhere: undefined }, words) : 0
      return ranked.map(({ number }) => ({
        id: requireAt(index.documents, number).document.id,
        confidence,
      }))
    },
  }
}
