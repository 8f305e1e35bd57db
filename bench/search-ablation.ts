// What each part of search is worth: the sets of the bench and our own judged questions, once as
// search works and once without each part.
import { requireAt } from '@/lib/core/required'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildIndex } from '@/lib/search/indexing/build'
import type { SearchDocument } from '@/lib/search/document'
import { siteIndex as publishedIndex } from '@/lib/search/results/published'
import { readQuery, type QueryWord } from '@/lib/search/spelling/query'
import { VIEWS, type Views } from '@/lib/search/ranking/rank'
import { rankedDocuments } from '@/lib/search/ranking/ranked-documents'
import type { SearchIndex } from '@/lib/search/indexing/search-index'
import { search } from '@/lib/search/results/search'
import { idf } from '@/lib/search/text/vocabulary'
import { isRight, judgedIn } from '@/tests/search/judged'
import { searchDocument, type BenchDocument } from './search-adapter'
import { wordVectors } from './word-vectors'

const siteIndex = publishedIndex()

/** What is taken away. */
interface Part {
  readonly name: string
  readonly views?: Partial<Views>
  readonly literal?: boolean
  readonly aliases?: boolean
  readonly stopWords?: boolean
}

interface Set {
  readonly name: string
  readonly documents: readonly SearchDocument[]
  readonly questions: readonly {
    readonly q: string
    readonly isRight: (document: SearchDocument) => boolean
  }[]
}

const PARTS: readonly Part[] = [
  { name: 'search as it is' },
  { name: 'without correction', literal: true },
  { name: 'without aliases', aliases: false },
  { name: 'without stop words', stopWords: false },
  { name: 'without words', views: { words: 0 } },
  { name: 'without best wording', views: { wording: 0 } },
  { name: 'without profile', views: { profile: 0 } },
  { name: 'without embedding', views: { embedding: 0 } },
  { name: 'without headings', views: { headings: 0 } },
]
const OWN = ['queries.tsv', 'judged.tsv']

const vectors = wordVectors()
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1)

function benchSet(folder: string, file: string): Set {
  const { docs, queries } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
    docs: BenchDocument[]
    queries: { q: string; relevant: string[] }[]
  }
  return {
    name: path.parse(file).name,
    documents: docs.map(searchDocument),
    questions: queries.map(({ q, relevant }) => ({
      q,
      isRight: ({ id }) => relevant.includes(id),
    })),
  }
}

function ownSet(file: string): Set {
  return {
    name: file,
    documents: siteIndex.documents.map(({ document }) => document),
    questions: judgedIn(file, siteIndex).map((judged) => ({
      q: judged.query,
      isRight: (document) => isRight(document, judged),
    })),
  }
}

// Every word counts by how rare it is, and none is grammar.
function asContent({ vocabulary }: SearchIndex, words: readonly QueryWord[]): readonly QueryWord[] {
  return words.map((word) => ({
    ...word,
    isStop: false,
    weight: idf(vocabulary, word.readings[0]?.term ?? word.token.term),
  }))
}

function firstOf(
  index: SearchIndex,
  q: string,
  { literal = false, stopWords = true, views }: Part,
): SearchDocument | undefined {
  const read = readQuery(index, q, { literal })
  const words = stopWords ? read : asContent(index, read)
  return rankedDocuments(index, words, { ...VIEWS, ...views })
    .map(({ number }) => requireAt(index.documents, number).document)
    .find(({ elsewhere }) => !elsewhere)
}

function firstPlaces({ documents, questions }: Set, part: Part): number {
  const index = buildIndex(
    part.aliases === false
      ? documents.map((document) => ({ ...document, aliases: [] }))
      : documents,
    vectors,
  )
  return questions.filter(({ q, isRight: answers }) => {
    const first = firstOf(index, q, part)
    return first !== undefined && answers(first)
  }).length
}

function showAblation(sets: readonly Set[]): void {
  console.log(`\nRight page first, %: ${sets.map(({ name }) => name).join(' | ')} | mean`)
  for (const part of PARTS) {
    const shares = sets.map((set) => (100 * firstPlaces(set, part)) / set.questions.length)
    console.log(
      [
        part.name.padEnd(24),
        ...shares.map((share) => share.toFixed(1)),
        (shares.reduce((sum, share) => sum + share, 0) / shares.length).toFixed(1),
      ].join(' | '),
    )
  }
}

function showOwn(): void {
  console.log('\nOur own judged questions | first % | first three % | accepted %')
  for (const file of OWN) {
    const judged = judgedIn(file, siteIndex).map((row) => ({
      row,
      ...search(siteIndex, { q: row.query }),
    }))
    const within = (places: number): number =>
      judged.filter(({ row, results }) =>
        results.slice(0, places).some((result) => isRight(result, row)),
      ).length
    console.log(
      [
        file,
        percent(within(1), judged.length),
        percent(within(3), judged.length),
        percent(judged.filter(({ answerable }) => answerable).length, judged.length),
      ].join(' | '),
    )
  }
}

const [folder] = process.argv.slice(2)
const sets =
  folder === undefined
    ? []
    : readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => benchSet(folder, file))
showOwn()
showAblation([...sets, ...OWN.map(ownSet)])
