// Aliases tried by search itself, before they are proposed: with them each page comes first, and no
// question that found its page finds it later.
import { buildIndex, type Jargon } from '@/lib/search/indexing/build'
import type { SearchIndex } from '@/lib/search/indexing/search-index'
import type { SearchDocument } from '@/lib/search/document'
import { search } from '@/lib/search/results/search'

/** A wording and the document (`article/slug`, `wizard/symptom`) that it should lead to. */
export interface TriedAlias {
  readonly document: string
  readonly alias: string
}

/** A question with the slugs of the pages that answer it. */
export interface JudgedQuestion {
  readonly query: string
  readonly slugs: readonly string[]
}

/** What trying shows. */
export interface TriedAliases {
  readonly good: readonly TriedAlias[]
  /** Those with which the page still does not come first, or with which another question loses. */
  readonly bad: readonly TriedAlias[]
  readonly judged: number
}

/** So many results are looked at. */
const SHOWN = 5
/** So many rounds of leaving out what harms; where some still harm then, none is good. */
const ROUNDS = 8

/** The documents of an index, with more aliases. */
export const withAliases = (
  documents: readonly SearchDocument[],
  aliases: readonly TriedAlias[],
): readonly SearchDocument[] =>
  documents.map((document) => ({
    ...document,
    aliases: [
      ...document.aliases,
      ...aliases.filter((each) => each.document === document.id).map(({ alias }) => alias),
    ],
  }))

const documentsOf = (index: SearchIndex): readonly SearchDocument[] =>
  index.documents.map(({ document }) => document)

const found = (index: SearchIndex, q: string): readonly string[] =>
  search(index, { q, limit: SHOWN, brief: true }).results.map(({ slug }) => slug)

/** Whether a query is answered by a document, first of all. */
export function isFirst(index: SearchIndex, q: string, document: string): boolean {
  const { answerable, results } = search(index, { q, limit: 1, brief: true })
  const [first] = results
  return answerable && first !== undefined && `${first.kind}/${first.slug}` === document
}

/** The place of the first page that answers, from 1; one more than is looked at where none does. */
function placeOf(index: SearchIndex, { query, slugs }: JudgedQuestion): number {
  const at = found(index, query).findIndex((slug) => slugs.includes(slug))
  return at < 0 ? SHOWN + 1 : at + 1
}

/** So many of them are tried. */
const MOST_OWN = 300

/**
 * The wordings that pages have already, as questions that they answer: of those that share two
 * words with aliases, since others are hardly touched by them.
 */
export function ownQuestions(
  index: SearchIndex,
  aliases: readonly TriedAlias[],
): readonly JudgedQuestion[] {
  const termsIn = (text: string): readonly string[] => index.analyse(text).map(({ term }) => term)
  const tried = new Set(aliases.flatMap(({ alias }) => termsIn(alias)))
  const questions = documentsOf(index)
    .filter(({ elsewhere }) => !elsewhere)
    .flatMap(({ slug, title, aliases: own }) =>
      [title, ...own]
        .filter((wording) => termsIn(wording).filter((term) => tried.has(term)).length > 1)
        .map((query) => ({ query, slugs: [slug] })),
    )
  const every = Math.ceil(questions.length / MOST_OWN)
  return questions.filter((_, at) => at % every === 0)
}

/**
 * Tries aliases together, so that those that are good can all be accepted; those first for which
 * most speaks. Takes seconds: the index is built anew for each round.
 */
export function tryAliases(
  index: SearchIndex,
  jargon: Jargon,
  aliases: readonly TriedAlias[],
  judged: readonly JudgedQuestion[],
): TriedAliases {
  const before = judged.map((question) => placeOf(index, question))
  let good = aliases
  let isHarmless = false
  for (let round = 0; round < ROUNDS && !isHarmless && good.length > 0; round++) {
    const tried = buildIndex(withAliases(documentsOf(index), good), index.vectors, jargon)
    const losing = judged.filter((question, at) => placeOf(tried, question) > (before[at] ?? 0))
    const kept = good
      .filter(({ alias, document }) => isFirst(tried, alias, document))
      .filter((alias) => !losing.some((question) => isAhead(tried, alias, question)))
    isHarmless = kept.length === good.length && losing.length === 0
    good = kept.length < good.length || isHarmless ? kept : withoutAlike(index, good, losing)
  }
  if (!isHarmless) good = []
  return {
    good,
    bad: aliases.filter((alias) => !good.includes(alias)),
    judged: judged.length,
  }
}

/** Whether the page of an alias stands before those that answer a question. */
const isAhead = (index: SearchIndex, { document }: TriedAlias, question: JudgedQuestion): boolean =>
  found(index, question.query)
    .slice(0, placeOf(index, question) - 1)
    .includes(document.replace(/^\w+\//, ''))

/**
 * Where the page of no alias came ahead, it is their words that weigh otherwise now: without those
 * that share one with a question that loses, or without the latter half.
 */
function withoutAlike(
  index: SearchIndex,
  aliases: readonly TriedAlias[],
  losing: readonly JudgedQuestion[],
): readonly TriedAlias[] {
  const lost = new Set(losing.flatMap(({ query }) => index.analyse(query)).map(({ term }) => term))
  const others = aliases.filter(
    ({ alias }) => !index.analyse(alias).some(({ term }) => lost.has(term)),
  )
  return others.length < aliases.length && others.length > 0
    ? others
    : aliases.slice(0, Math.floor(aliases.length / 2))
}
