// How search grows: made-up articles by the hundred to the hundred thousand. Each size in a process
// of its own, so that memory is that of one.
import { requireAt } from '@/lib/core/required'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'
import { buildIndex } from '../lib/search/indexing/build'
import type { SearchDocument } from '../lib/search/document'
import { readRecords, writeRecords } from '../lib/search/indexing/record-file'
import { indexRecords, loadIndex } from '../lib/search/indexing/stored-index'
import { readQuery } from '../lib/search/spelling/query'
import { rankedDocuments } from '../lib/search/ranking/ranked-documents'
import { search } from '../lib/search/results/search'
import { randomFrom } from '@/lib/core/random'
import { wordOf } from './made-up'
import { benchIn } from './search/bench-folder'
import type { BenchDocument } from './search-adapter'
import type { SearchIndex } from '../lib/search/indexing/search-index'
import type { WordVectors } from '../lib/search/retrieval/word-vectors'
import { wordVectors } from './word-vectors'

const SIZES = [100, 400, 1_000, 10_000, 100_000]
const QUERIES = 300
const WORDS_OF_TITLE = 7
const WORDS_OF_SECTION = 60
const SECTIONS = 4
const ALIASES = 5

// Words by Zipf's law; by Heaps' law the vocabulary grows with the square root of the text.
function buildCollection(size: number): { documents: SearchDocument[]; queries: string[] } {
  const random = randomFrom(size)
  const vocabulary = Math.round(60 * Math.sqrt(size * WORDS_OF_SECTION))
  const text = (count: number): string =>
    Array.from({ length: count }, () => wordOf(Math.floor(vocabulary ** random()) - 1)).join(' ')
  const documents = Array.from({ length: size }, (_, at): SearchDocument => ({
    id: `article/${at}`,
    kind: 'article',
    slug: `${at}`,
    url: `/articles/${at}`,
    title: text(WORDS_OF_TITLE),
    summary: text(WORDS_OF_SECTION / 2),
    category: { id: 'made', title: 'Made up' },
    aliases: Array.from({ length: ALIASES }, () => text(WORDS_OF_TITLE)),
    sections: Array.from({ length: SECTIONS }, (_section, number) => ({
      id: `${number}`,
      title: text(4),
      text: `${text(WORDS_OF_SECTION)}.`,
    })),
  }))
  const queries = Array.from({ length: QUERIES }, () => {
    const { aliases } = requireAt(documents, Math.floor(random() * size))
    const alias = requireAt(aliases, Math.floor(random() * ALIASES))
    return `${alias.split(' ').slice(1, 5).join(' ')} ${text(1)}`
  })
  return { documents, queries }
}

function cpuMs<T>(work: () => T): { ms: number; value: T } {
  const before = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000, value }
}

const shareOf = (sorted: readonly number[], share: number): number =>
  requireAt(sorted, Math.min(sorted.length - 1, Math.floor(share * sorted.length)))

function ranked(index: SearchIndex, q: string): void {
  const words = readQuery(index, q)
  rankedDocuments(index, words)
}

const heapMb = (): number => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

const mib = ({ length }: Uint8Array): string => (length / 2 ** 20).toFixed(1)

const spread = (sorted: readonly number[]): readonly string[] =>
  [0.5, 0.95].map((share) => shareOf(sorted, share).toFixed(2))

const PEER = 'minisearch (tuned)'
const FIELDS = ['title', 'aliases', 'headings', 'body']
interface MiniSearch {
  addAll(documents: readonly object[]): void
}
const miniSearch = z.custom<new (options: object) => MiniSearch>(
  (value) => typeof value === 'function',
)

const benchDocument = ({
  id,
  title,
  aliases,
  summary,
  sections,
}: SearchDocument): BenchDocument => ({
  id,
  title,
  aliases,
  headings: sections.map((section) => section.title),
  body: [summary, ...sections.map(({ text }) => text)].join('\n'),
})

// MiniSearch as the search bench has it, and the size of its index with the same texts stored.
async function besidePeer(
  folder: string,
  documents: readonly SearchDocument[],
  queries: readonly string[],
): Promise<readonly string[]> {
  const all = documents.map(benchDocument)
  const engine = (await benchIn(folder)).PEERS[PEER]?.()
  if (!engine) throw new Error(`${folder} brings no ${PEER}.`)
  engine.build(all)
  for (const q of queries.slice(0, 50)) engine.search(q, 10)
  const times = queries
    .map((q) => cpuMs(() => engine.search(q, 10)).ms)
    .sort((one, other) => one - other)
  const MiniSearch = miniSearch.parse(
    createRequire(path.resolve(folder, 'peers.mjs'))('minisearch'),
  )
  const index = new MiniSearch({ fields: FIELDS, storeFields: FIELDS })
  index.addAll(
    all.map((document) => ({
      ...document,
      aliases: document.aliases.join('\n'),
      headings: document.headings.join('\n'),
    })),
  )
  return [...spread(times), mib(gzipSync(JSON.stringify(index)))]
}

function stored(index: SearchIndex, vectors: WordVectors): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-growth-'))
  const file = path.join(folder, 'index.v8')
  try {
    writeRecords(file, indexRecords(index))
    const { ms } = cpuMs(() => loadIndex(readRecords(file), vectors))
    const bytes = readFileSync(file)
    return `${mib(bytes)} | ${ms.toFixed(0)} | ${mib(gzipSync(bytes))}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(size: number): Promise<string> {
  const vectors = wordVectors()
  const { documents, queries } = buildCollection(size)
  const before = heapMb()
  const { ms: build, value: index } = cpuMs(() => buildIndex(documents, vectors))
  const memory = heapMb() - before
  for (const q of queries.slice(0, 50)) search(index, { q })
  const ranking = queries.map((q) => cpuMs(() => ranked(index, q)).ms).sort((a, b) => a - b)
  const answers = queries.map((q) => cpuMs(() => search(index, { q })).ms).sort((a, b) => a - b)
  const folder = process.env.SEARCH_BENCH
  return [
    size,
    build.toFixed(0),
    memory.toFixed(0),
    ...spread(ranking),
    ...spread(answers),
    stored(index, vectors),
    ...(folder ? await besidePeer(folder, documents, queries) : []),
  ].join(' | ')
}

const [only] = process.argv.slice(2).flatMap((option) => /^--size=(\d+)$/.exec(option)?.[1] ?? [])
if (only) console.log(await measure(Number(only)))
else {
  console.log(
    'articles | build CPU ms | memory MiB | ranking CPU ms p50 | p95 | whole answer ' +
      'CPU ms p50 | p95 | file MiB | loading CPU ms | in gzip MiB' +
      (process.env.SEARCH_BENCH ? ' | MiniSearch CPU ms p50 | p95 | in gzip with texts MiB' : ''),
  )
  for (const size of SIZES) {
    const { status, stderr, signal, stdout } = spawnSync(
      process.execPath,
      [
        '--expose-gc',
        '--max-old-space-size=16384',
        ...process.execArgv,
        fileURLToPath(import.meta.url),
        `--size=${size}`,
      ],
      { encoding: 'utf8' },
    )
    console.log(
      status === 0
        ? stdout.trim()
        : `${size} | did not fit: ${/(?:Error|FATAL)[^\n]*/.exec(stderr)?.[0] ?? signal ?? status}`,
    )
  }
}
