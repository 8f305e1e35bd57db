// A question in, the contract's answer out: read, retrieve, rank, trust, excerpt.
import type { DocumentKind, SearchAnswer, SearchResult } from './document'
import { buildExcerpt } from './excerpt'
import { correctedText, readQuery, type QueryWord } from './query'
import { rank, type Ranked } from './rank'
import { retrieve } from './retrieve'
import type { SearchIndex } from './search-index'
import { findSection } from './section'
import { confidenceOf, LEAST_CONFIDENCE } from './trust'

/** `limit` counts results (10 unless told), `kind` keeps one kind, `literal` searches for unknown words as they stand. */
export interface SearchRequest {
  readonly q: string
  readonly limit?: number
  readonly kind?: DocumentKind
  readonly literal?: boolean
}

const DEFAULT_LIMIT = 10
const MOST_CHARACTERS = 1000
const NEAREST = 3
// A page with less than this share of the best score is noise below the answer.
const WORTH_SHOWING = 0.4

function isOfKind(index: SearchIndex, { number }: Ranked, kind: DocumentKind | undefined): boolean {
  return kind === undefined || index.documents[number]!.document.kind === kind
}

function buildResult(index: SearchIndex, { number, score }: Ranked, words: readonly QueryWord[]): SearchResult {
  const { document } = index.documents[number]!
  const section = findSection(index, document, words)
  return {
    kind: document.kind,
    slug: document.slug,
    url: section ? `${document.url}#${section.id}` : document.url,
    title: document.title,
    category: document.category,
    section: section ? { id: section.id, title: section.title } : null,
    excerpt: buildExcerpt(index, section?.text || document.summary || document.sections[0]?.text || '', words),
    score: Math.round(score * 1000) / 1000,
  }
}

/** The answer to `q`, of which the first 1,000 characters count. Any string is a question; one without a word has no results. */
export function search(index: SearchIndex, { q, limit = DEFAULT_LIMIT, kind, literal }: SearchRequest): SearchAnswer {
  const query = q.slice(0, MOST_CHARACTERS).toWellFormed()
  const words = readQuery(index, query, { literal })
  const ranked = rank(index, words, retrieve(index, words)).filter((candidate) => isOfKind(index, candidate, kind))
  const best = ranked[0]?.score ?? 0
  const answerable = confidenceOf(best, words) >= LEAST_CONFIDENCE
  const shown = ranked.filter(({ score }) => score >= WORTH_SHOWING * best).slice(0, answerable ? undefined : NEAREST)
  return {
    query,
    corrected: correctedText(query, words),
    answerable,
    total: shown.length,
    results: shown.slice(0, limit).map((candidate) => buildResult(index, candidate, words)),
  }
}
