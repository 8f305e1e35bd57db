// The published site as search knows it, analysed by the build.
import packed from '@/.generated/search.json'
import packedVectors from '@/.generated/word-vectors.json'
import { buildFindAnswer } from './direct-answer'
import type { DirectAnswer, SearchAnswer } from './document'
import { unpackIndex, type PackedIndex } from './packed-index'
import { spellQuery } from './query'
import { search, type SearchRequest } from './search'
import type { SearchIndex } from './search-index'
import type { Statements } from './statement'
import { unpackWordVectors } from './word-vectors'

/** What the build leaves for searching. */
export interface PackedSearch {
  readonly index: PackedIndex
  readonly statements: Statements
}

// JSON widens every string, so the compiler cannot see that the build wrote it.
const published = packed as unknown as PackedSearch

/** Every article and wizard of the site. */
export const siteIndex: SearchIndex = unpackIndex(published.index, unpackWordVectors(packedVectors))

const findAnswer = buildFindAnswer(published.statements, siteIndex.analyse)

const withoutCells = (answer: DirectAnswer): DirectAnswer => ({ ...answer, figure: { ...answer.figure, cells: [] } })

/** The answer of the whole site to a search. */
export function searchSite(request: SearchRequest): SearchAnswer {
  const found = search(siteIndex, request)
  const answer = findAnswer(spellQuery(siteIndex, found.query, request))
  return { ...found, answerable: found.answerable || answer !== null, answer: request.brief && answer ? withoutCells(answer) : answer }
}
