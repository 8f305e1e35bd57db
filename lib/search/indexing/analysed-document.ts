// A document cut into tokens, field by field, with the misspelt words of its aliases put right.
// What its words weigh is no matter of this module but of build.ts.
import { repeatedHeadings } from './boilerplate'
import type { SearchDocument } from '@/lib/search/document'
import { buildSpelling } from '@/lib/search/spelling/spelling'
import { analyse, type Token } from '@/lib/search/text/analyse'
import { stem } from '@/lib/search/text/stem'
import { buildVocabulary, type Vocabulary } from '@/lib/search/text/vocabulary'

export const FIELDS = ['title', 'headings', 'aliases', 'body'] as const
export type Field = (typeof FIELDS)[number]

// What a page is about stands in its title, its wordings and its headings. A word that every page
// mentions, and few are about, is not a common one.
const NAMING: readonly Field[] = ['title', 'headings', 'aliases']
const MENTIONED = 0.25

const WRITTEN: readonly Field[] = ['title', 'headings', 'body']

/**
 * Words with their terms. Where one stood is no longer asked: one for each word serves all pages.
 */
export type Tokens = readonly Pick<Token, 'word' | 'term'>[]

export interface AnalysedDocument {
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

// A compound like "wifi" for "wi fi" exists if somebody writes it as one word; that is known only
// after every text was read once.
function writtenWords(documents: readonly SearchDocument[], textsOf: TextsOf): ReadonlySet<string> {
  const written = new Set<string>()
  for (const document of documents) {
    for (const text of Object.values(textsOf(document)).flat())
      for (const { word } of analyse(text)) written.add(word)
  }
  return written
}

function analyseDocument(
  document: SearchDocument,
  textsOf: TextsOf,
  tokensOf: (text: string) => Tokens,
): AnalysedDocument {
  const texts = textsOf(document)
  const title = tokensOf(document.title)
  const aliases = texts.aliases.map(tokensOf)
  const titles = document.sections.map((section) => tokensOf(section.title))
  const sections = texts.body.map((text, at) => ({
    title: titles[at - 1] ?? [],
    text: tokensOf(text),
  }))
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

const wordsOf = ({ fields }: AnalysedDocument, from: readonly Field[]): ReadonlySet<string> =>
  new Set(from.flatMap((field) => fields[field].map(({ word }) => word)))

/** The terms of a document with how far it is about each: 1 where it is named, else a quarter. */
export function termsOf({ fields }: AnalysedDocument): ReadonlyMap<string, number> {
  const held = new Map<string, number>(fields.body.map(({ term }) => [term, MENTIONED]))
  for (const field of NAMING) for (const { term } of fields[field]) held.set(term, 1)
  return held
}

/** The wordings of a document: its title, then its aliases. */
export const wordingsOf = ({ title, aliases }: AnalysedDocument): readonly Tokens[] => [
  title,
  ...aliases,
]

// How many documents hold each word in these fields.
function holdersOf(
  all: readonly AnalysedDocument[],
  fields: readonly Field[],
): ReadonlyMap<string, number> {
  return buildVocabulary(
    all.map((analysed) => ({ words: wordsOf(analysed, fields), terms: new Map() })),
  ).words
}

// The aliases, titles left alone, as they would be spelt right.
function spellAliases(all: readonly AnalysedDocument[]): readonly AnalysedDocument[] {
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

/** Analyses documents; their boilerplate has been taken out. */
export function analyseDocuments(
  documents: readonly SearchDocument[],
): readonly AnalysedDocument[] {
  const textsOf = buildTextsOf(documents)
  const written = writtenWords(documents, textsOf)
  const held = new Map<string, Tokens[number]>()
  const hold = ({ word, term }: Token): Tokens[number] => {
    const token = held.get(word) ?? { word, term }
    held.set(word, token)
    return token
  }
  const tokensOf = (text: string): Tokens =>
    analyse(text, (compound) => written.has(compound)).map(hold)
  return spellAliases(documents.map((document) => analyseDocument(document, textsOf, tokensOf)))
}

/** Whether a document is a page of the collection, and not what no page answers. */
export const isPage = ({ document }: AnalysedDocument): boolean => !document.elsewhere

/**
 * The words and terms of analysed documents. What no page answers leaves the weights of words, and
 * so the order of pages, as they are.
 */
export function vocabularyOf(all: readonly AnalysedDocument[]): Vocabulary {
  return buildVocabulary(
    all.map((analysed) => ({
      words: wordsOf(analysed, FIELDS),
      terms: termsOf(analysed),
      isCounted: isPage(analysed),
    })),
  )
}
