// A question in, the contract's answer out: read, retrieved and ranked, judged by its confidence,
// and shown with excerpts.
import { requireAt } from '@/lib/core/required'
import { contactTopicRoute } from '@/lib/core/routes'
import { addressOf } from './address'
import { countsOf, isWanted, type Narrowed } from './counts'
import type { DocumentKind, SearchDocument } from '@/lib/search/document'
import type { ElsewhereAnswer, Found, SearchResult } from './search-answer'
import { buildExcerpt } from './excerpt'
import { correctedText, readQuery, type QueryWord } from '@/lib/search/spelling/query'
import { withWordsApart } from '@/lib/search/spelling/apart'
import { withMeanings } from '@/lib/search/spelling/meanings'
import type { Ranked } from '@/lib/search/ranking/rank'
import { rankedDocuments } from '@/lib/search/ranking/ranked-documents'
import type { SearchIndex } from '@/lib/search/indexing/search-index'
import { findSection } from '@/lib/search/ranking/section'
import { confidenceOf, LEAST_CONFIDENCE } from '@/lib/search/ranking/confidence'

/**
 * `limit` counts results (10 unless told) from the one at `offset` (0), `kind` and `category` (an
 * id) keep one kind and category, `literal` searches for unknown words as they stand, `counts`
 * tells how the list could be narrowed, `actions` which rows of the role matrix the words are
 * about, `brief` leaves out what a list of titles does not show: every excerpt but the first.
 */
export interface SearchRequest extends Narrowed {
  readonly q: string
  readonly limit?: number | undefined
  readonly offset?: number | undefined
  readonly literal?: boolean | undefined
  readonly counts?: boolean | undefined
  readonly actions?: boolean | undefined
  readonly brief?: boolean | undefined
}

const DEFAULT_LIMIT = 10
/** Of a longer question the rest is not read. */
export const MOST_CHARACTERS = 1000
const NEAREST = 3
// Below this score a guided fix has next to nothing of what was asked, and would help nobody.
const MAY_HELP = 0.075
// A page with less than this share of the best score is noise below the answer.
const WORTH_SHOWING = 0.4

/** A score as it is shown: to three places. */
const shownScore = (score: number): number => Math.round(score * 1000) / 1000

function buildResult(
  index: SearchIndex,
  { number, score }: Ranked,
  words: readonly QueryWord[],
  {
    query,
    isFirst,
    brief,
  }: { readonly query: string; readonly isFirst: boolean; readonly brief?: boolean | undefined },
): SearchResult {
  const entry = requireAt(index.documents, number)
  const { document } = entry
  const section = findSection(index, entry, words)
  return {
    kind: document.kind,
    slug: document.slug,
    url: addressOf(document, section, query),
    title: document.title,
    category: document.category.title,
    section: section ? { id: section.id, title: section.title } : null,
    excerpt:
      brief && !isFirst
        ? []
        : buildExcerpt(
            index,
            section?.text || document.summary || document.sections[0]?.text || '',
            words,
          ),
    ...(isFirst && document.question && { question: document.question }),
    score: shownScore(score),
  }
}

// Where nothing answers: the nearest pages, and a guided fix that may help even if it is not among
// them. Support is offered to everyone then, and so is no page to be found.
function nearestOf(index: SearchIndex, ranked: readonly Ranked[]): readonly Ranked[] {
  const kindOf = ({ number }: Ranked): DocumentKind =>
    requireAt(index.documents, number).document.kind
  const pages = ranked.filter((candidate) => kindOf(candidate) !== 'contact')
  const nearest = pages.slice(0, NEAREST)
  return nearest.some((candidate) => kindOf(candidate) === 'wizard')
    ? nearest
    : [
        ...nearest,
        ...pages
          .filter((candidate) => kindOf(candidate) === 'wizard' && candidate.score >= MAY_HELP)
          .slice(0, 1),
      ]
}

function elsewhereAnswer({ title, elsewhere }: SearchDocument, query: string): ElsewhereAnswer {
  const ask = elsewhere?.ask
  return {
    title,
    line: elsewhere?.line ?? '',
    ...(ask !== undefined && { url: contactTopicRoute(ask, query) }),
  }
}

/**
 * What answers `q`, of which the first 1,000 characters count. Any string is a question; one
 * without a word has no results.
 */
export function search(index: SearchIndex, request: SearchRequest): Found {
  const { q, limit = DEFAULT_LIMIT, offset = 0, literal, brief } = request
  const query = q.slice(0, MOST_CHARACTERS).toWellFormed()
  const apart = literal ? query : withWordsApart(index, query)
  const written = readQuery(index, apart, { literal })
  const words = literal ? written : withMeanings(index, index.analyse(apart), written)
  const documentOf = ({ number }: Ranked): SearchDocument =>
    requireAt(index.documents, number).document
  const everything = rankedDocuments(index, words)
  const ranked = everything.filter((candidate) => !documentOf(candidate).elsewhere)
  const elsewhere = everything.find((candidate) => documentOf(candidate).elsewhere)
  const scoreOf = (list: readonly Ranked[]): number => list[0]?.score ?? 0
  const isAnswered = ([page]: readonly Ranked[]): boolean =>
    page !== undefined && confidenceOf(index, { page, elsewhere }, words) >= LEAST_CONFIDENCE
  // A score that is shown as 0 is that of a page which has nothing of what was asked.
  const worth = ranked.filter(
    ({ score }) => shownScore(score) > 0 && score >= WORTH_SHOWING * scoreOf(ranked),
  )
  const isFound = isAnswered(worth)
  const all = isFound ? worth : nearestOf(index, worth)
  const shown = all.filter((candidate) => isWanted(documentOf(candidate), request))
  const answerable = shown[0] === worth[0] ? isFound : isAnswered(shown)
  const topic = elsewhere && elsewhere.score > scoreOf(ranked) ? documentOf(elsewhere) : undefined
  return {
    query,
    corrected: correctedText(apart, written),
    answerable,
    total: shown.length,
    offset,
    results: shown
      .slice(offset, offset + limit)
      .map((candidate) =>
        buildResult(index, candidate, words, { query, isFirst: candidate === shown[0], brief }),
      ),
    ...(!answerable && topic && { elsewhere: elsewhereAnswer(topic, query) }),
    ...(request.counts && { counts: countsOf(all.map(documentOf), request) }),
  }
}
