// A plain engine to measure search against: BM25F+ over title, other wordings, headings and text,
// words put right by edit distance, and one cosine of word vectors. It shares our cutting of words
// and their vectors, and nothing of our ranking; its weights were chosen to do it well.
import type { WordVectors } from '@/lib/search/retrieval/word-vectors'
import { addTo, toUnit } from '@/lib/search/retrieval/principal-component'
import { editDistance } from '@/lib/search/spelling/edits'
import { analyse } from '@/lib/search/text/analyse'
import { isStopWord } from '@/lib/search/text/stop-words'
import type { BenchDocument, BenchEngine } from '../search-adapter'

// What a word counts by its field, how much length dilutes it, saturation and BM25+'s least share
// of a word that is held (Lv & Zhai 2011; Robertson, Zaragoza & Taylor 2004).
const FIELDS = [
  { boost: 3, dilution: 0.5 },
  { boost: 2.5, dilution: 0.6 },
  { boost: 2, dilution: 0.5 },
  { boost: 1, dilution: 0.75 },
] as const
const SATURATION = 1.2
const LEAST = 0.5
const STOP_WORD = 0.3
// What the cosine counts beside the share of the best score by words.
const COSINE = 1

type Weights = ReadonlyMap<string, number>

function frequencies(documents: readonly BenchDocument[]): readonly Map<string, number>[] {
  const fields = documents.map(({ title, aliases, headings, body }) =>
    [title, aliases.join('\n'), headings.join('\n'), body].map((text) =>
      analyse(text).map(({ term }) => term),
    ),
  )
  const means = FIELDS.map((_, field) =>
    Math.max(1, fields.reduce((sum, own) => sum + (own[field]?.length ?? 0), 0) / fields.length),
  )
  return fields.map((own) => {
    const counts = new Map<string, number>()
    own.forEach((terms, field) => {
      const { boost = 1, dilution = 0 } = FIELDS[field] ?? {}
      const share = boost / (1 - dilution + (dilution * terms.length) / (means[field] ?? 1))
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + share)
    })
    return counts
  })
}

/** The engine as the bench drives it, with a cosine of these vectors; with none, words alone. */
export function plainPeer(vectors: WordVectors | undefined): BenchEngine {
  let ids: readonly string[] = []
  let documents: readonly Map<string, number>[] = []
  let rarity = new Map<string, number>()
  let words: readonly (readonly [string, string])[] = []
  let wordings: readonly (readonly Float32Array[])[] = []
  const embed = (text: string): Float32Array => {
    const sum = new Float32Array(vectors?.dimensions ?? 1)
    for (const { word, term } of analyse(text))
      addTo(sum, vectors?.vectorOf(word) ?? sum, weightOf(word, term))
    return toUnit(sum)
  }
  const weightOf = (word: string, term: string): number =>
    (rarity.get(term) ?? Math.log(1 + 2 * documents.length)) * (isStopWord(word) ? STOP_WORD : 1)
  // The nearest word of the collection, one edit away, two from eight letters on.
  const meantBy = (word: string, term: string): string => {
    if (rarity.has(term) || word.length < 4 || vectors?.rankOf(word) !== undefined) return term
    const most = word.length < 8 ? 1 : 2
    let best = term
    let least = most + 1
    for (const [other, itsTerm] of words) {
      if (Math.abs(other.length - word.length) > most || other[0] !== word[0]) continue
      const edits = editDistance(word, other, most)
      if (edits < least) [best, least] = [itsTerm, edits]
    }
    return best
  }
  return {
    build(collection) {
      ids = collection.map(({ id }) => id)
      documents = frequencies(collection)
      const holding = new Map<string, number>()
      for (const counts of documents)
        for (const term of counts.keys()) holding.set(term, (holding.get(term) ?? 0) + 1)
      const { length } = documents
      rarity = new Map(
        [...holding].map(([term, held]) => [
          term,
          Math.log(1 + (length - held + 0.5) / (held + 0.5)),
        ]),
      )
      words = [
        ...new Map(
          collection.flatMap(({ title, aliases, headings, body }) =>
            analyse([title, ...aliases, ...headings, body].join('\n')).map(
              ({ word, term }) => [word, term] as const,
            ),
          ),
        ),
      ]
      wordings = vectors
        ? collection.map(({ title, aliases }) => [title, ...aliases].map(embed))
        : []
    },
    search(query, limit) {
      const asked: Weights = new Map(
        analyse(query).map(({ word, term }) => {
          const meant = meantBy(word, term)
          return [meant, weightOf(word, meant)]
        }),
      )
      const byWords = documents.map((counts) => {
        let score = 0
        for (const [term, weight] of asked) {
          const count = counts.get(term)
          if (count) score += weight * (LEAST + (count * (SATURATION + 1)) / (count + SATURATION))
        }
        return score
      })
      const most = Math.max(...byWords, 1e-9)
      const direction = embed(query)
      const cosine = (at: number): number =>
        Math.max(
          ...(wordings[at] ?? []).map((wording) =>
            wording.reduce((sum, value, i) => sum + value * (direction[i] ?? 0), 0),
          ),
        )
      return ids
        .map((id, at) => ({
          id,
          confidence: (byWords[at] ?? 0) / most + (vectors ? COSINE * cosine(at) : 0),
        }))
        .sort((one, other) => other.confidence - one.confidence)
        .slice(0, limit)
    },
  }
}
