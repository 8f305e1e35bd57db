// Documents to an index: what their words weigh, and where a query will look them up.
import { normalise } from '@/lib/search/text/normalise'
import {
  analyseDocuments,
  FIELDS,
  isPage,
  vocabularyOf,
  wordingsOf,
  type AnalysedDocument,
  type Field,
  type Tokens,
} from './analysed-document'
import { withoutBoilerplate } from './boilerplate'
import { completeIndex, placeDocuments, type AnalysedCollection } from './complete-index'
import type { SearchIndex } from './search-index'
import type { SearchDocument } from '@/lib/search/document'
import { buildIntents, intentOf } from '@/lib/search/ranking/intent'
import { buildProfile, numberTrigrams, trigramsOf } from '@/lib/search/ranking/trigrams'
import {
  buildEmbed,
  joinEmbeddings,
  principalComponentOf,
  type Embed,
} from '@/lib/search/retrieval/embedding'
import { buildCells } from '@/lib/search/retrieval/embedding-cells'
import { buildVector, joinLists, joinVectors, type Vector } from '@/lib/search/retrieval/vector'
import { NO_WORD_VECTORS, type WordVectors } from '@/lib/search/retrieval/word-vectors'
import { buildMeanings } from '@/lib/search/spelling/meanings'
import { analyse } from '@/lib/search/text/analyse'
import { stem } from '@/lib/search/text/stem'
import { isStopWord, weightsIn } from '@/lib/search/text/stop-words'
import type { Vocabulary } from '@/lib/search/text/vocabulary'

// Where a word stands tells how much it says about the page.
const BOOST: Readonly<Record<Field, number>> = { title: 3, aliases: 2.5, headings: 2, body: 1 }
// How strongly a long field dilutes its words (BM25F's b): less in the short fields, where every
// word was chosen.
const DILUTION: Readonly<Record<Field, number>> = {
  title: 0.5,
  aliases: 0.6,
  headings: 0.5,
  body: 0.75,
}

function meanLength(all: readonly AnalysedDocument[], field: Field): number {
  return Math.max(1, all.reduce((sum, { fields }) => sum + fields[field].length, 0) / all.length)
}

// BM25F's pseudo-frequency of each term, by its number (Robertson, Zaragoza & Taylor 2004).
function occurrencesOf(
  { fields }: AnalysedDocument,
  mean: Readonly<Record<Field, number>>,
  vocabulary: Vocabulary,
): Vector {
  const weights = new Map<number, number>()
  for (const field of FIELDS) {
    const tokens = fields[field]
    const share =
      BOOST[field] / (1 - DILUTION[field] + DILUTION[field] * (tokens.length / mean[field]))
    for (const number of numbersOf(tokens, vocabulary))
      weights.set(number, (weights.get(number) ?? 0) + share)
  }
  return buildVector(weights)
}

/** What a text is measured by. */
interface Measures {
  readonly vocabulary: Vocabulary
  readonly trigrams: Map<string, number>
  readonly embed: Embed
}

/** One way of saying what a document answers. */
interface Wording {
  readonly terms: Int32Array
  readonly isStop: Uint8Array
  readonly trigrams: Int32Array
  readonly embedding: Int8Array
}

function wordingOf(tokens: Tokens, { vocabulary, trigrams, embed }: Measures): Wording {
  const held = new Map<number, boolean>()
  for (const { term, word } of tokens) {
    const number = vocabulary.terms.get(term)
    if (number !== undefined) held.set(number, isStopWord(word))
  }
  const terms = Int32Array.from(held.keys()).sort()
  const words = tokens.map(({ word }) => word)
  return {
    terms,
    isStop: Uint8Array.from(terms, (number) => (held.get(number) ? 1 : 0)),
    trigrams: numberTrigrams(trigramsOf(words), trigrams),
    embedding: embed(words),
  }
}

// In reading order. A heading that many pages repeat may hold a term that no page is found by.
function numbersOf(tokens: Tokens, { terms }: Vocabulary): readonly number[] {
  return tokens.flatMap(({ term }) => terms.get(term) ?? [])
}

const distinct = (numbers: readonly number[]): Int32Array =>
  Int32Array.from(new Set(numbers)).sort()

function indexDocuments(
  all: readonly AnalysedDocument[],
  measures: Measures,
): Pick<
  AnalysedCollection,
  'documents' | 'occurrences' | 'profiles' | 'wordings' | 'intents' | 'sections'
> {
  const { vocabulary } = measures
  const pages = all.filter(isPage)
  const mean = {
    title: meanLength(pages, 'title'),
    headings: meanLength(pages, 'headings'),
    aliases: meanLength(pages, 'aliases'),
    body: meanLength(pages, 'body'),
  }
  const byDocument = all.map((analysed) =>
    wordingsOf(analysed).map((tokens) => wordingOf(tokens, measures)),
  )
  const wordings = byDocument.flat()
  const embeddings = joinEmbeddings(wordings.map(({ embedding }) => embedding))
  const sections = all.flatMap((analysed) => analysed.sections)
  return {
    documents: placeDocuments(all.map(({ document }) => document)),
    occurrences: joinVectors(all.map((analysed) => occurrencesOf(analysed, mean, vocabulary))),
    profiles: joinVectors(
      byDocument.map((own) => buildProfile(own.map(({ trigrams }) => trigrams))),
    ),
    wordings: {
      terms: joinLists(wordings.map(({ terms }) => terms)),
      isStop: Uint8Array.from(wordings.flatMap(({ isStop }) => [...isStop])),
      embeddings,
      cells: buildCells(embeddings, wordings[0]?.embedding.length ?? 0),
    },
    intents: buildIntents(all.map((analysed) => wordingsOf(analysed).map(intentOf))),
    sections: {
      titles: joinLists(sections.map(({ title }) => Int32Array.from(numbersOf(title, vocabulary)))),
      texts: joinLists(sections.map(({ text }) => distinct(numbersOf(text, vocabulary)))),
    },
  }
}

// A misspelt word is most often an everyday one, whether the collection holds it or not. Of rarer
// words only the other forms of what it holds.
const EVERYDAY = 20_000

function spellableOf({ words, terms }: Vocabulary, vectors: WordVectors): readonly string[] {
  return vectors.words.filter(
    (word, rank) => !words.has(word) && (rank < EVERYDAY || terms.has(stem(word))),
  )
}

/** What is known of the field of a collection beside its documents; see lib/site/schema.ts. */
export interface Jargon {
  readonly names: readonly string[]
  readonly people: readonly string[]
  readonly meanings: readonly { readonly said: readonly string[]; readonly means: string }[]
}

/**
 * The index of a collection; `names` are words of its field that it need not hold, `people` those
 * of persons in examples, `meanings` what people call what it calls otherwise. 400 articles take a
 * second of CPU, 34 a few milliseconds. The order of the documents decides nothing but ties.
 */
export function buildIndex(
  collection: readonly SearchDocument[],
  vectors: WordVectors = NO_WORD_VECTORS,
  { names, people, meanings }: Jargon = { names: [], people: [], meanings: [] },
): SearchIndex {
  const all = analyseDocuments(withoutBoilerplate(collection))
  const vocabulary = vocabularyOf(all)
  const principalComponent = principalComponentOf(
    vectors,
    all
      .filter(isPage)
      .flatMap(wordingsOf)
      .map((tokens) => tokens.map(({ word }) => word)),
  )
  const trigrams = new Map<string, number>()
  return completeIndex({
    ...indexDocuments(all, {
      vocabulary,
      trigrams,
      embed: buildEmbed(vectors, principalComponent, weightsIn(vocabulary)),
    }),
    vocabulary,
    trigrams,
    spellable: spellableOf(vocabulary, vectors),
    names: new Set(names.map(normalise)),
    people: new Set(people.map(normalise)),
    meanings: buildMeanings(meanings, (text) =>
      analyse(text, (whole) => vocabulary.words.has(whole)),
    ),
    vectors,
    principalComponent,
  })
}
