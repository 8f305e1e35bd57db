// A question in, the contract's answer out: read, retrieve, rank, trust, excerpt.
import type { DocumentKind, Found, SearchResult } from './document'
import { buildExcerpt } from './excerpt'
import { correctedText, readQuery, type QueryWord } from './query'
import { rank, type Ranked } from './rank'
import { retrieve } from './retrieve'
import type { SearchIndex } from './search-index'
import { findSection } from './section'
import { confidenceOf, LEAST_CONFIDENCE } from './trust'

/**
 * `limit` counts results (10 unless told) from the one at `offset` (0), `kind` and `category` (an id) keep one kind and category, `literal` searches for
 * unknown words as they stand.
 */
export interface SearchRequest {
  readonly q: string
  readonly limit?: number | undefined
  readonly offset?: number | undefined
  readonly kind?: DocumentKind | undefined
  readonly category?: string | undefined
  readonly literal?: boolean | undefined
}

const DEFAULT_LIMIT = 10
const MOST_CHARACTERS = 1000
const NEAREST = 3
// A page with less than this share of the best score is noise below the answer.
const WORTH_SHOWING = 0.4

function isWanted(index: SearchIndex, { number }: Ranked, { kind, category }: SearchRequest): boolean {
  const { document } = index.documents[number]!
  return (kind === undefined || document.kind === kind) && (category === undefined || document.category.id === category)
}

function buildResult(index: SearchIndex, { number, score }: Ranked, words: readonly QueryWord[], isFirst: boolean): SearchResult {
  const { document } = index.documents[number]!
  const section = findSection(index, document, words)
  return {
    kind: document.kind,
    slug: document.slug,
    url: section ? `${document.url}#${section.id}` : document.url,
    title: document.title,
    category: document.category.title,
    section: section ? { id: section.id, title: section.title } : null,
    excerpt: buildExcerpt(index, section?.text || document.summary || document.sections[0]?.text || '', words),
    ...(isFirst && document.question && { question: document.question }),
    score: Math.round(score * 1000) / 1000,
  }
}

/** What answers `q`, of which the first 1,000 characters count. Any string is a question; one without a word has no results. */
export function search(index: SearchIndex, request: SearchRequest): Found {
  const { q, limit = DEFAULT_LIMIT, offset = 0, literal } = request
  const query = q.slice(0, MOST_CHARACTERS).toWellFormed()
  const words = readQuery(index, query, { literal })
  const ranked = rank(index, words, retrieve(index, words)).filter((candidate) => isWanted(index, candidate, request))
  const best = ranked[0]?.score ?? 0
  const answerable = confidenceOf(best, words) >= LEAST_CONFIDENCE
  const shown = ranked.filter(({ score }) => score >= WORTH_SHOWING * best).slice(0, answerable ? undefined : NEAREST)
  return {
    query,
    corrected: correctedText(query, words),
    answerable,
    total: shown.length,
    offset,
    results: shown.slice(offset, offset + limit).map((candidate) => buildResult(index, candidate, words, candidate === shown[0])),
  }
}
