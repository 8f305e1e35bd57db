// The order of the candidates: five views of how well a document answers, each between 0 and 1,
// added up. The weights are round numbers near those that a regression over ten sets of questions
// gives, each set left out once; docs/decisions/0021 has the table and what did not help.
import { requireAt } from '@/lib/core/required'
import { float64At, int32At } from '@/lib/search/typed-arrays'
import { pairsIn, pairsOf, type Pairs } from './headings'
import { agreement, intentOf, type Intent } from './intent'
import { match, queryTerms, type QueryTerms } from './match'
import { dotProducts, PARTS } from '@/lib/search/retrieval/dot-products'
import { toCosine } from '@/lib/search/retrieval/embedding'
import type { QueryWord } from '@/lib/search/spelling/query'
import type { RankingIndex, Wordings } from './ranking-index'
import { lettersOf, profileSimilarity, type Letters } from './trigrams'

/** A candidate with its score, 0 to 1. */
export interface Ranked {
  readonly number: number
  readonly score: number
}

/**
 * What each view counts: words against the whole document, words against its best wording, letters
 * against all wordings, embeddings against the nearest wordings, and neighbouring words against
 * headings.
 */
export interface Views {
  readonly words: number
  readonly wording: number
  readonly profile: number
  readonly embedding: number
  readonly headings: number
}

/** The views as search counts them; the bench takes them away one by one. */
export const VIEWS: Views = {
  words: 0.5,
  wording: 0.1,
  profile: 0.2,
  embedding: 0.2,
  headings: 0.1,
}
const SATURATION = 6
// What each intent that question and document share changes in the score. Little: it decides
// between pages that say nearly the same, and more of it costs all sets first places.
const AGREEMENT = 0.05
// A guided diagnosis answers complaints: there it comes before an article that answers as well, and
// behind it where somebody asks how something is done.
const GUIDED = { complaint: 1.05, question: 0.85 }

/** A query as it is ranked by: its words and its embedding. */
export interface RankedQuery {
  readonly words: readonly QueryWord[]
  readonly embedding: Int8Array
}

interface Question {
  readonly terms: QueryTerms
  readonly weights: Float64Array
  readonly length: number
  readonly pairs: Pairs
  readonly letters: Letters
  readonly embedding: Int8Array
  readonly intent: Intent
}

function prepare(index: RankingIndex, { words, embedding }: RankedQuery): Question {
  const read = words.map(({ readings, token }) => readings[0] ?? token)
  const weights = Float64Array.from(words, ({ weight }) => weight)
  return {
    terms: queryTerms(index.vocabulary, words),
    weights,
    length: Math.hypot(...weights),
    pairs: pairsOf(weights),
    letters: lettersOf(
      read.map(({ word }) => word),
      index.trigrams,
    ),
    embedding,
    intent: intentOf(read),
  }
}

function weighted(held: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let word = 0; word < held.length; word++)
    sum += float64At(held, word) * float64At(weights, word)
  return sum
}

const total = (weights: Float64Array): number => weights.reduce((sum, weight) => sum + weight, 0)
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/**
 * How alike a question and the wordings of a document are. The best wording for each view by
 * itself: one rarely is the best for all.
 */
interface Likeness {
  readonly wording: number
  /** The mean of the two nearest: one alone is often near by accident. */
  readonly embedding: number
}

// The mean over the parts of the embedding of the two nearest wordings.
function nearness(
  { embeddings }: Wordings,
  from: number,
  to: number,
  embedding: Int8Array,
): number {
  let sum = 0
  for (let part = 0; part < PARTS; part++) {
    let nearest = -1
    let second = -1
    const products = dotProducts(embeddings, embedding, part, { from, to })
    for (let at = 0; at < products.length; at++) {
      const near = toCosine(int32At(products, at))
      if (near > nearest) {
        second = nearest
        nearest = near
      } else if (near > second) second = near
    }
    sum += to - from > 1 ? (nearest + second) / 2 : nearest
  }
  return sum / PARTS
}

// Of the wordings from one number to before another.
function likenessTo(
  wordings: Wordings,
  from: number,
  to: number,
  { terms, weights, length, embedding }: Question,
): Likeness {
  let wording = 0
  for (let at = from; at < to; at++)
    if (match(wordings.terms, at, terms)) wording = Math.max(wording, weighted(terms.held, weights))
  return {
    wording: share(wording, length),
    embedding: nearness(wordings, from, to, embedding),
  }
}

/** The candidates by score, best first; of those alike the one that was given first. */
export function rank(
  index: RankingIndex,
  query: RankedQuery,
  candidates: readonly number[],
  views: Views = VIEWS,
): readonly Ranked[] {
  const question = prepare(index, query)
  const most = total(question.weights)
  const guided = question.intent.isComplaint ? GUIDED.complaint : GUIDED.question
  const { documents, intents, occurrences, profiles, sections, wordings } = index
  const { held } = question.terms
  const scoreOf = (number: number): number => {
    const { document, wordings: first, sections: from } = requireAt(documents, number)
    // BM25F (Robertson, Zaragoza & Taylor 2004), as a share of what a document with every word
    // without end would reach.
    const holds = match(occurrences, number, question.terms, SATURATION)
    const byWords = holds ? views.words * share(weighted(held, question.weights), most) : 0
    const likeness = likenessTo(wordings, first, first + 1 + document.aliases.length, question)
    const byWording = views.wording * likeness.wording + views.embedding * likeness.embedding
    // Headings stand in for the other wordings that nobody gave: the more there are of these, the
    // less is left to headings.
    const byHeadings =
      (views.headings / (1 + document.aliases.length)) *
      pairsIn(
        sections.titles,
        { from: from + 1, to: from + 1 + document.sections.length },
        question.terms,
        question.pairs,
      )
    const byIntent = 1 + AGREEMENT * agreement(intents, number, question.intent)
    return (
      (byWords +
        byWording +
        byHeadings +
        views.profile * profileSimilarity(profiles, number, question.letters)) *
      byIntent *
      (document.kind === 'wizard' ? guided : 1)
    )
  }
  return candidates
    .map((number) => ({ number, score: scoreOf(number) }))
    .sort((a, b) => b.score - a.score)
}
