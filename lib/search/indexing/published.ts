// The published site as search knows it, analysed by the build. It is read from disk with the first
// question: pages are made without it, and no program carries it.
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildFindAnswer } from '@/lib/search/answers/direct-answer'
import type { DirectAnswer, SearchAnswer } from '@/lib/search/results/document'
import { unpackIndex, type PackedIndex } from './packed-index'
import { spellQuery } from '@/lib/search/spelling/query'
import { search, type SearchRequest } from '@/lib/search/results/search'
import type { SearchIndex } from './search-index'
import type { Statements } from '@/lib/search/answers/statement'
import { unpackWordVectors, type PackedWordVectors } from '@/lib/search/retrieval/word-vectors'

/** What the build leaves for searching. */
export interface PackedSearch {
  readonly index: PackedIndex
  readonly statements: Statements
}

const FILE = '.generated/search.json'
const VECTORS = '.generated/word-vectors.json'

interface Published {
  readonly writtenAt: number
  readonly index: SearchIndex
  readonly findAnswer: ReturnType<typeof buildFindAnswer>
}
let published: Published | undefined

// The build wrote both, so their shapes are known. What they hold is not traced: they stay where
// they are.
const placeOf = (file: string): string => path.join(/* turbopackIgnore: true */ process.cwd(), file)
const read = (file: string): unknown => JSON.parse(readFileSync(placeOf(file), 'utf8'))

/**
 * Read again when it was written anew, as it is whenever a writer saves an article during
 * development.
 */
function requirePublished(): Published {
  const writtenAt = statSync(placeOf(FILE)).mtimeMs
  if (published?.writtenAt !== writtenAt) {
    const packed = read(FILE) as PackedSearch
    const index = unpackIndex(packed.index, unpackWordVectors(read(VECTORS) as PackedWordVectors))
    published = { writtenAt, index, findAnswer: buildFindAnswer(packed.statements, index.analyse) }
  }
  return published
}

/** Every article and wizard of the site. */
export const siteIndex = (): SearchIndex => requirePublished().index

const withoutCells = (answer: DirectAnswer): DirectAnswer => ({
  ...answer,
  figure: { ...answer.figure, cells: [] },
})

/** The answer of the whole site to a search. */
export function searchSite(request: SearchRequest): SearchAnswer {
  const { index, findAnswer } = requirePublished()
  const found = search(index, request)
  const answer = findAnswer(spellQuery(index, found.query, request))
  return {
    ...found,
    answerable: found.answerable || answer !== null,
    answer: request.brief && answer ? withoutCells(answer) : answer,
  }
}
