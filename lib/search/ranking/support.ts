// How far a page speaks of what was asked: of each word of a question whether the page is named by
// it, mentions it or does not know it. The order of pages is rank.ts.
import type { QueryWord } from '@/lib/search/spelling/query'
import type { IndexedDocument, RankingIndex } from './ranking-index'
import { holds, includes } from '@/lib/search/retrieval/vector'

// What a word counts that stands in the text of a page alone.
const MENTIONED = 0.5

/** Whether a wording of a document, its title or an alias, holds a term, given by its number. */
export function inWordings(
  { wordings }: RankingIndex,
  { document, wordings: first }: IndexedDocument,
  id: number,
): boolean {
  for (let at = first; at <= first + document.aliases.length; at++)
    if (holds(wordings.terms, at, id)) return true
  return false
}

function supportOfTerm(index: RankingIndex, entry: IndexedDocument, term: string): number {
  const id = index.vocabulary.terms.get(term)
  if (id === undefined) return 0
  if (inWordings(index, entry, id)) return 1
  const { titles, texts } = index.sections
  const end = entry.sections + 1 + entry.document.sections.length
  for (let at = entry.sections; at < end; at++) if (includes(titles, at, id)) return 1
  for (let at = entry.sections; at < end; at++) if (holds(texts, at, id)) return MENTIONED
  return 0
}

/**
 * The share of the content words of a question (of all, where there are no others) that a page is
 * named by, 0 to 1. A word that it only mentions counts half, and each in its likeliest reading
 * that the page holds.
 */
export function supportOf(
  index: RankingIndex,
  entry: IndexedDocument,
  words: readonly QueryWord[],
): number {
  const content = words.filter(({ isStop }) => !isStop)
  const asked = content.length > 0 ? content : words
  const held = asked.map(({ readings }) =>
    Math.max(
      0,
      ...readings.map(({ term, likelihood }) => likelihood * supportOfTerm(index, entry, term)),
    ),
  )
  return asked.length === 0 ? 0 : held.reduce((sum, share) => sum + share, 0) / asked.length
}
