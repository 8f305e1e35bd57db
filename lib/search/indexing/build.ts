// Documents to an index: analysed, counted, and put where a query will look.
import { analyse, type Token } from '@/lib/search/text/analyse'
import { completeIndex, placeDocuments } from './complete-index'
import type { SearchDocument } from '@/lib/search/results/document'
import { buildPostings } from '@/lib/search/retrieval/postings'
import type { SearchIndex } from './search-index'
import { buildIntents, intentOf } from '@/lib/search/ranking/intent'
import {
  buildEmbedding,
  joinEmbeddings,
  sharedDirection,
  type Embed,
} from '@/lib/search/retrieval/embedding'
import { repeatedHeadings, withoutBoilerplate } from '@/lib/search/text/boilerplate'
import { buildSpelling } from '@/lib/search/spelling/spelling'
import { stem } from '@/lib/search/text/stem'
import { weightOf, weightsIn } from '@/lib/search/text/stop-words'
import { buildProfile, numberTrigrams, trigramsOf } from '@/lib/search/ranking/trigrams'
import { buildVector, joinLists, joinVectors, type Vector } from '@/lib/search/retrieval/vector'
import { buildVocabulary, idf, type Vocabulary } from '@/lib/search/retrieval/vocabulary'
import { NO_WORD_VECTORS, type WordVectors } from '@/lib/search/retrieval/word-vectors'

const FIELDS = ['title', 'headings', 'aliases', 'body'] as const
type Field = (typeof FIELDS)[number]

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

// What a page is about stands in its title, its wordings and its headings. A word that every page
// mentions, and few are about, is not a common one.
const NAMING: readonly Field[] = ['title', 'headings', 'aliases']
const MENTIONED = 0.25

const WRITTEN: readonly Field[] = ['title', 'headings', 'body']

/** Where a token stood is no longer asked: one for each word serves all articles. */
type Held = Pick<Token, 'word' | 'term'>
type Tokens = readonly Held[]
type Analyser = (text: string) => Tokens
interface Analysed {
  readonly document: SearchDocument
  readonly fields: Readonly<Record<Field, Tokens>>
  readonly title: Tokens
  readonly aliases: readonly Tokens[]
  /** Of each section, title and text; of the summary, which comes first, the text alone. */
  readonly sections: readonly { readonly title: Tokens; readonly text: Tokens }[]
}

type TextsOf = (document: SearchDocument) => Readonly<Record<Field, readonly string[]>>

function buildTextsOf(documents: readonly SearchDocument[]): TextsOf {
  const repeated = repeatedHeadings(documents)
  const headingsOf = (sections: SearchDocument['sections']): string[] =>
    sections.map((section) => section.title).filter((title) => !repeated.has(title))
  return ({ title, aliases, summary, sections }) => ({
    title: [title],
    aliases,
    headings: headingsOf(sections),
    body: [summary, ...sections.map((section) => section.text)],
  })
}

// A form like "wifi" for "wi fi" exists if somebody writes it as one word; that is known only after
// every text was read once.
function writtenWords(documents: readonly SearchDocument[], textsOf: TextsOf): ReadonlySet<string> {
  const written = new Set<string>()
  for (const document of documents) {
    for (const text of Object.values(textsOf(document)).flat())
      for (const { word } of analyse(text)) written.add(word)
  }
  return written
}

function analyseDocument(document: SearchDocument, textsOf: TextsOf, tokensOf: Analyser): Analysed {
  const texts = textsOf(document)
  const title = tokensOf(document.title)
  const aliases = texts.aliases.map(tokensOf)
  const titles = ['', ...document.sections.map((section) => section.title)].map(tokensOf)
  const sections = texts.body.map((text, at) => ({ title: titles[at]!, text: tokensOf(text) }))
  return {
    document,
    fields: {
      title,
      aliases: aliases.flat(),
      headings: texts.headings.flatMap(tokensOf),
      body: sections.flatMap(({ text }) => text),
    },
    title,
    aliases,
    sections,
  }
}

const wordsOf = ({ fields }: Analysed, from: readonly Field[]): ReadonlySet<string> =>
  new Set(from.flatMap((field) => fields[field].map(({ word }) => word)))

function termsOf({ fields }: Analysed): ReadonlyMap<string, number> {
  const held = new Map<string, number>(fields.body.map(({ term }) => [term, MENTIONED]))
  for (const field of NAMING) for (const { term } of fields[field]) held.set(term, 1)
  return held
}

// How many documents hold each word in these fields.
function holdersOf(
  all: readonly Analysed[],
  fields: readonly Field[],
): ReadonlyMap<string, number> {
  return buildVocabulary(
    all.map((analysed) => ({ words: wordsOf(analysed, fields), terms: new Map() })),
  ).words
}

// The aliases, titles left alone, as they would be spelt right.
function spellAliases(all: readonly Analysed[]): readonly Analysed[] {
  const spelling = buildSpelling(holdersOf(all, WRITTEN), holdersOf(all, ['aliases']))
  const spell = (tokens: Tokens): Tokens =>
    tokens.map((token) => {
      const word = spelling(token.word)
      return word === token.word ? token : { ...token, word, term: stem(word) }
    })
  return all.map((analysed) => {
    const aliases = analysed.aliases.map(spell)
    return { ...analysed, fields: { ...analysed.fields, aliases: aliases.flat() }, aliases }
  })
}

function vocabularyOf(all: readonly Analysed[]): Vocabulary {
  return buildVocabulary(
    all.map((analysed) => ({ words: wordsOf(analysed, FIELDS), terms: termsOf(analysed) })),
  )
}

function meanLength(all: readonly Analysed[], field: Field): number {
  return Math.max(1, all.reduce((sum, { fields }) => sum + fields[field].length, 0) / all.length)
}

function occurrencesOf(
  { fields }: Analysed,
  mean: Readonly<Record<Field, number>>,
  vocabulary: Vocabulary,
): Vector {
  const weights = new Map<number, number>()
  for (const field of FIELDS) {
    const tokens = fields[field]
    const share =
      BOOST[field] / (1 - DILUTION[field] + DILUTION[field] * (tokens.length / mean[field]))
    for (const { term } of tokens) {
      const number = vocabulary.terms.get(term)!
      weights.set(number, (weights.get(number) ?? 0) + share)
    }
  }
  return buildVector(weights)
}

/** What a text is measured by. */
interface Measures {
  readonly vocabulary: Vocabulary
  readonly trigrams: Map<string, number>
  readonly meaningOf: Embed
}

/** One way of saying what a document answers. */
interface Wording {
  readonly terms: Vector
  readonly trigrams: Int32Array
  readonly meaning: Int8Array
}

function wordingOf(tokens: Tokens, { vocabulary, trigrams, meaningOf }: Measures): Wording {
  const weights = new Map<number, number>()
  for (const { term, word } of tokens)
    weights.set(vocabulary.terms.get(term)!, weightOf(word, idf(vocabulary, term)))
  const length = Math.hypot(...weights.values()) || 1
  for (const [number, weight] of weights) weights.set(number, weight / length)
  const words = tokens.map(({ word }) => word)
  return {
    terms: buildVector(weights),
    trigrams: numberTrigrams(trigramsOf(words), trigrams),
    meaning: meaningOf(words),
  }
}

const wordingsOf = ({ title, aliases }: Analysed): readonly Tokens[] => [title, ...aliases]

// A heading that many pages repeat may hold a term that no page is found by.
function numbersOf(tokens: Tokens, { terms }: Vocabulary): Int32Array {
  return Int32Array.from(new Set(tokens.flatMap(({ term }) => terms.get(term) ?? []))).sort()
}

function indexDocuments(
  all: readonly Analysed[],
  measures: Measures,
): Pick<
  SearchIndex,
  'documents' | 'occurrences' | 'profiles' | 'wordings' | 'intents' | 'sections'
> {
  const { vocabulary } = measures
  const mean = {
    title: meanLength(all, 'title'),
    headings: meanLength(all, 'headings'),
    aliases: meanLength(all, 'aliases'),
    body: meanLength(all, 'body'),
  }
  const byDocument = all.map((analysed) =>
    wordingsOf(analysed).map((tokens) => wordingOf(tokens, measures)),
  )
  const wordings = byDocument.flat()
  const sections = all.flatMap((analysed) => analysed.sections)
  return {
    documents: placeDocuments(all.map(({ document }) => document)),
    occurrences: joinVectors(all.map((analysed) => occurrencesOf(analysed, mean, vocabulary))),
    profiles: joinVectors(
      byDocument.map((own) => buildProfile(own.map(({ trigrams }) => trigrams))),
    ),
    wordings: {
      terms: joinVectors(wordings.map(({ terms }) => terms)),
      trigrams: joinLists(wordings.map(({ trigrams }) => trigrams)),
      meanings: joinEmbeddings(wordings.map(({ meaning }) => meaning)),
    },
    intents: buildIntents(all.map((analysed) => wordingsOf(analysed).map(intentOf))),
    sections: {
      titles: joinLists(sections.map(({ title }) => numbersOf(title, vocabulary))),
      texts: joinLists(sections.map(({ text }) => numbersOf(text, vocabulary))),
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

/**
 * The index of a collection: 400 articles take a second of CPU, 34 a few milliseconds. The order of
 * the documents decides nothing but ties.
 */
export function buildIndex(
  collection: readonly SearchDocument[],
  vectors: WordVectors = NO_WORD_VECTORS,
): SearchIndex {
  const documents = withoutBoilerplate(collection)
  const textsOf = buildTextsOf(documents)
  const written = writtenWords(documents, textsOf)
  const held = new Map<string, Held>()
  const hold = ({ word, term }: Token): Held =>
    held.get(word) ?? held.set(word, { word, term }).get(word)!
  const tokensOf: Analyser = (text) => analyse(text, (joined) => written.has(joined)).map(hold)
  const all = spellAliases(
    documents.map((document) => analyseDocument(document, textsOf, tokensOf)),
  )
  const vocabulary = vocabularyOf(all)
  const postings = buildPostings()
  all.forEach((analysed, number) => postings.add(number, termsOf(analysed).keys()))
  const shared = sharedDirection(
    vectors,
    all.flatMap(wordingsOf).map((tokens) => tokens.map(({ word }) => word)),
  )
  const trigrams = new Map<string, number>()
  return completeIndex({
    ...indexDocuments(all, {
      vocabulary,
      trigrams,
      meaningOf: buildEmbedding(vectors, shared, weightsIn(vocabulary)),
    }),
    vocabulary,
    postings,
    trigrams,
    spellable: spellableOf(vocabulary, vectors),
    vectors,
    shared,
  })
}
