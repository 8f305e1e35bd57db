// The published site as search knows it, analysed by the build. It is read from disk with the first
// question: pages are made without it, and no program carries it.
import { statSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { search, type SearchRequest } from './search'
import type { SearchAnswer } from './search-answer'
import { buildFindAnswer, type FindAnswer } from '@/lib/search/answers/direct-answer'
import { buildFindActions, type FindActions } from '@/lib/search/answers/find-actions'
import type { DirectAnswer, Statements } from '@/lib/search/answers/statement'
import { readRecords, writeRecords } from '@/lib/search/indexing/record-file'
import type { SearchIndex } from '@/lib/search/indexing/search-index'
import { indexRecords, loadIndex } from '@/lib/search/indexing/stored-index'
import { readWordVectors, WORD_VECTOR_FILE } from '@/lib/search/indexing/word-vector-file'
import { readQuery, spellQuery } from '@/lib/search/spelling/query'

const FILE = '.generated/search.v8'
/** What a release takes along, under the same names. */
export const SEARCH_FILES = [FILE, WORD_VECTOR_FILE] as const

const cell = z.object({
  role: z.string(),
  words: z.string(),
  limit: z.string().optional(),
  status: z.enum(['yes', 'limited', 'no', 'unknown']),
  url: z.string(),
})
const answer = z.object({
  text: z.string(),
  reason: z.string(),
  url: z.string(),
  differs: z.boolean(),
})
const storedStatements: z.ZodType<Statements> = z.object({
  roles: z.array(z.object({ id: z.string(), names: z.array(z.string()) })),
  permissions: z.array(
    z.object({
      id: z.string(),
      area: z.string(),
      wordings: z.array(z.string()),
      figure: z.object({ action: z.string(), cells: z.array(cell) }),
      answers: z.record(z.string(), answer),
    }),
  ),
})

/** A site that can be searched. */
export interface SearchableSite {
  readonly index: SearchIndex
  readonly findAnswer: FindAnswer
  readonly findActions: FindActions
}

interface Published extends SearchableSite {
  readonly writtenAt: number
}

// One for the process, not one for each program in it: the server that fills documents and Next's
// routes are bundled apart, and an index is the largest thing that either would hold.
const PUBLISHED: unique symbol = Symbol.for('signpost.published-search')
const RELEASE: unique symbol = Symbol.for('signpost.published-search.release')
const shared: typeof globalThis & { [PUBLISHED]?: Published; [RELEASE]?: string } = globalThis

// What the files hold is not traced: they stay where they are.
const placeOf = (file: string): string => path.join(/* turbopackIgnore: true */ process.cwd(), file)

/**
 * From now on this process searches what a release holds. That never changes, whatever is built
 * beside it: it is read once.
 */
export function searchRelease(folder: string): void {
  shared[RELEASE] = folder
  delete shared[PUBLISHED]
}

/** Where a file of SEARCH_FILES is read. */
const sourceOf = (file: string): string =>
  shared[RELEASE] === undefined
    ? placeOf(file)
    : path.join(/* turbopackIgnore: true */ shared[RELEASE], path.basename(file))

/** Leaves for searching what the build worked out. */
export function writePublished({
  index,
  statements,
}: {
  readonly index: SearchIndex
  readonly statements: Statements
}): void {
  function* records(): Generator<unknown, void> {
    yield statements
    yield* indexRecords(index)
  }
  writeRecords(placeOf(FILE), records())
}

function readPublished(writtenAt: number): Published {
  try {
    return { writtenAt, ...readFiles() }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`${sourceOf(FILE)} cannot be read: ${why}. "npm run build" makes it anew.`, {
      cause,
    })
  }
}

function readFiles(): SearchableSite {
  const records = readRecords(sourceOf(FILE))
  const statements = parseStatements(records.next().value)
  return searchableSite(loadIndex(records, readWordVectors(sourceOf(WORD_VECTOR_FILE))), statements)
}

/** What the policy states as a file holds it. Throws for anything else. */
export const parseStatements = (stored: unknown): Statements => storedStatements.parse(stored)

/** An index, and what the policy states in its words. */
export const searchableSite = (index: SearchIndex, statements: Statements): SearchableSite => ({
  index,
  findAnswer: buildFindAnswer(statements, index.analyse),
  findActions: buildFindActions(statements, index.analyse),
})

/**
 * Without a release, it is read again when it was written anew, as it is whenever a writer saves an
 * article during development. Throws when there is no build or it is another version's.
 */
function requirePublished(): Published {
  const known = shared[PUBLISHED]
  if (known && shared[RELEASE] !== undefined) return known
  const writtenAt = statSync(sourceOf(FILE)).mtimeMs
  if (known?.writtenAt === writtenAt) return known
  const read = readPublished(writtenAt)
  shared[PUBLISHED] = read
  return read
}

/** Every article and wizard of the site. */
export const siteIndex = (): SearchIndex => requirePublished().index

const withoutCells = (direct: DirectAnswer): DirectAnswer => ({
  ...direct,
  figure: { ...direct.figure, cells: [] },
})

/** The answer of the whole published site to a search. */
export const searchSite = (request: SearchRequest): SearchAnswer =>
  searchIn(requirePublished(), request)

/** The answer of a whole site to a search. */
export function searchIn(
  { index, findAnswer, findActions }: SearchableSite,
  request: SearchRequest,
): SearchAnswer {
  const found = search(index, request)
  const direct = findAnswer(spellQuery(index, found.query, request))
  return {
    ...found,
    answerable: found.answerable || direct !== null,
    answer: request.brief && direct ? withoutCells(direct) : direct,
    ...(request.actions && { actions: findActions(readQuery(index, found.query, request)) }),
  }
}
