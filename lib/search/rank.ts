// The order of the candidates: five views of how well a document answers, each between 0 and 1, added up. The weights are round numbers from the
// middle of a plateau: fitted ones gained on the sets they were fitted to and lost on others.
import type { IndexedDocument, SearchIndex } from './search-index'
import { isComplaint } from './complaint'
import type { QueryWord } from './query'
import { profileSimilarity, trigramSimilarity, trigramsOf } from './trigrams'
import { valueAt } from './vector'

/** A candidate with its score, 0 to 1. */
export interface Ranked {
  readonly number: number
  readonly score: number
}

const WEIGHTS = { all: 0.3, content: 0.2, wording: 0.15, letters: 0.15, profile: 0.2 }
const SATURATION = 6
// A guided diagnosis answers complaints: there it comes before an article that answers as well, and behind it where somebody asks how something is done.
const GUIDED = { complaint: 1.05, question: 0.85 }

interface Term {
  readonly id: number
  readonly likelihood: number
}
interface Word {
  readonly terms: readonly Term[]
  readonly weight: number
  readonly isStop: boolean
}

function prepare(index: SearchIndex, words: readonly QueryWord[]): readonly Word[] {
  return words.map(({ readings, weight, isStop }) => ({
    terms: readings.flatMap(({ term, likelihood }) => {
      const id = index.vocabulary.terms.get(term)
      return id === undefined ? [] : [{ id, likelihood }]
    }),
    weight,
    isStop,
  }))
}

// BM25F (Robertson, Zaragoza & Taylor 2004), as a share of what a document with every word without end would reach.
function bm25f(entry: IndexedDocument, words: readonly Word[]): number {
  let sum = 0
  let most = 0
  for (const { terms, weight } of words) {
    most += weight
    let best = 0
    for (const { id, likelihood } of terms) {
      const occurrences = valueAt(entry.occurrences, id)
      best = Math.max(best, (likelihood * occurrences) / (SATURATION + occurrences))
    }
    sum += weight * best
  }
  return most === 0 ? 0 : sum / most
}

// Cosine of the query with one wording; a word counts in the reading that the wording holds.
function cosine(terms: IndexedDocument['wordings'][number]['terms'], words: readonly Word[], length: number): number {
  let sum = 0
  for (const { terms: readings, weight } of words) {
    let best = 0
    for (const { id, likelihood } of readings) best = Math.max(best, likelihood * valueAt(terms, id))
    sum += weight * best
  }
  return length === 0 ? 0 : sum / length
}

// The best over all wordings, for each view by itself.
function bestWording({ wordings }: IndexedDocument, words: readonly Word[], length: number, letters: Int32Array): { wording: number; likeness: number } {
  let wording = 0
  let likeness = 0
  for (const { terms, trigrams } of wordings) {
    wording = Math.max(wording, cosine(terms, words, length))
    likeness = Math.max(likeness, trigramSimilarity(trigrams, letters))
  }
  return { wording, likeness }
}

/** The candidates by score, best first. */
export function rank(index: SearchIndex, queryWords: readonly QueryWord[], candidates: readonly number[]): readonly Ranked[] {
  const words = prepare(index, queryWords)
  const content = words.some((word) => !word.isStop) ? words.filter((word) => !word.isStop) : words
  const length = Math.hypot(...words.map((word) => word.weight))
  const letters = trigramsOf(queryWords.map((word) => word.readings[0]?.word ?? word.token.word))
  const guided = isComplaint(queryWords) ? GUIDED.complaint : GUIDED.question
  const scoreOf = (number: number): number => {
    const entry = index.documents[number]!
    const { wording, likeness } = bestWording(entry, words, length, letters)
    const byWords = WEIGHTS.all * bm25f(entry, words) + WEIGHTS.content * bm25f(entry, content) + WEIGHTS.wording * wording
    const byLetters = WEIGHTS.letters * likeness + WEIGHTS.profile * profileSimilarity(entry.profile, letters)
    return (byWords + byLetters) * (entry.document.kind === 'wizard' ? guided : 1)
  }
  return candidates.map((number) => ({ number, score: scoreOf(number) })).sort((a, b) => b.score - a.score)
}
