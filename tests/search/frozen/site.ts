// The site as it was on one day, searched by the code as it is. What is measured of search is
// measured here: a page that a writer adds may rightly go before another, or answer what nothing
// answered. Of what is published `npm run bench search -- --own` and `-- --silence` tell the same.
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { KINDS, type SearchDocument } from '@/lib/search/document'
import { buildIndex } from '@/lib/search/indexing/build'
import { readWordVectors, WORD_VECTOR_FILE } from '@/lib/search/indexing/word-vector-file'
import { parseStatements, searchableSite, searchIn } from '@/lib/search/results/published'
import type { SearchRequest } from '@/lib/search/results/search'
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { FROZEN_FILE } from './file'

const text = z.string()
const strings = z.array(text)
const known = z.object({
  jargon: z.object({
    names: strings,
    people: strings,
    meanings: z.array(z.object({ said: strings, means: text })),
  }),
  articlesOf: z.array(z.tuple([text, strings])),
  wordings: z.array(z.tuple([text, text])),
})
const document: z.ZodType<SearchDocument> = z.object({
  id: text,
  kind: z.enum(KINDS),
  slug: text,
  url: text,
  title: text,
  summary: text,
  category: z.object({ id: text, title: text }),
  aliases: strings,
  sections: z.array(z.object({ id: text, title: text, text })),
  question: z
    .object({ text, answers: z.array(z.object({ label: text, url: text })) })
    .exactOptional(),
  elsewhere: z.object({ line: text, ask: text.optional() }).exactOptional(),
})

const [first, second, ...rest] = readFileSync(FROZEN_FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): unknown => JSON.parse(line))
const { jargon, articlesOf, wordings } = known.parse(first)

/** What can be found there, and what no page answers. */
export const frozenDocuments: readonly SearchDocument[] = rest.map((line) => document.parse(line))

const frozen = searchableSite(
  buildIndex(frozenDocuments, readWordVectors(WORD_VECTOR_FILE), jargon),
  parseStatements(second),
)

/** Its index. */
export const frozenIndex = frozen.index

/** The slugs of the articles of each of its symptoms. */
export const frozenArticlesOf: ReadonlyMap<string, readonly string[]> = new Map(articlesOf)

/** What its writers wrote as other wordings, each with the slug of its page. */
export const frozenWordings = wordings

/** Its whole answer to a search. */
export const searchFrozen = (request: SearchRequest): SearchAnswer => searchIn(frozen, request)
