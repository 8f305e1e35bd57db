// Articles that are missing: refused queries whose words belong together, and that no page answers.
import { intervalOf } from '@/lib/insight/share'
import type { SearchIndex } from '@/lib/search/indexing/search-index'
import { search } from '@/lib/search/results/search'
import { PARTS } from '@/lib/search/retrieval/dot-products'
import { cosineOf } from '@/lib/search/retrieval/embedding'
import { isStopWord } from '@/lib/search/text/stop-words'
import { LEAST_VISITS, type Missed } from './missed'

/** A group is proposed from so many visits on. */
const LEAST_OF_GROUP = 6
/** Half of the words of the shorter one are the same, or the embeddings are as near as this. */
const SAME_WORDS = 0.5
const NEAR = 0.8
/** So many wordings are shown. */
const MOST_WORDINGS = 8

/** Refused queries about one thing. */
export interface MissingArticle {
  /** Each from three visits at least, the commonest first. */
  readonly wordings: readonly string[]
  readonly visits: number
  /** How many other wordings there are, each from fewer visits. */
  readonly rarer: number
  /** Of these visits, how many came to some page afterwards. */
  readonly led: number
  /** The nearest page, and why it is not enough, a sentence. */
  readonly nearest: string
}

interface Read {
  readonly missed: Missed
  readonly terms: ReadonlySet<string>
  readonly embedding: Int8Array
}

function read(index: SearchIndex, missed: Missed): Read {
  const words = index.analyse(missed.query).filter(({ word }) => !isStopWord(word))
  return {
    missed,
    terms: new Set(words.map(({ term }) => term)),
    embedding: index.embed(words.map(({ word }) => word)),
  }
}

function belongs(one: Read, other: Read): boolean {
  const shared = [...one.terms].filter((term) => other.terms.has(term)).length
  const fewest = Math.min(one.terms.size, other.terms.size)
  if (fewest === 0) return false
  if (shared / fewest >= SAME_WORDS && shared > 0) return true
  let near = 0
  for (let part = 0; part < PARTS; part++)
    near += cosineOf(one.embedding, other.embedding, part) / PARTS
  return near >= NEAR
}

/**
 * Groups of refused queries. Each joins the first group whose commonest query it belongs to, those
 * of most visits first: the same events make the same groups.
 */
export function missingArticles(
  index: SearchIndex,
  missed: readonly Missed[],
): readonly MissingArticle[] {
  const groups: { readonly first: Read; readonly all: Missed[] }[] = []
  for (const each of missed.filter(({ refused }) => refused > 0)) {
    const query = read(index, each)
    const group = groups.find(({ first }) => belongs(first, query))
    if (group) group.all.push(each)
    // What too few typed cannot be shown: it makes no group of its own.
    else if (each.refused >= LEAST_VISITS) groups.push({ first: query, all: [each] })
  }
  return groups
    .map(({ first, all }) => articleOf(index, first, all))
    .filter(({ visits, led }) => visits >= LEAST_OF_GROUP && led < visits / 2)
    .filter(({ wordings: [first = ''] }) => !search(index, { q: first, limit: 1 }).answerable)
    .toSorted((one, other) => other.visits - one.visits)
}

function articleOf(index: SearchIndex, first: Read, all: readonly Missed[]): MissingArticle {
  const common = all.filter(({ refused }) => refused >= LEAST_VISITS)
  return {
    wordings: common.slice(0, MOST_WORDINGS).map(({ query }) => query),
    visits: all.reduce((sum, { refused }) => sum + refused, 0),
    rarer: all.length - common.length,
    led: all.reduce((sum, { led }) => sum + led.reduce((a, [, visits]) => a + visits, 0), 0),
    nearest: nearestOf(index, first),
  }
}

/** The page that search names first, and what it lacks. */
function nearestOf(index: SearchIndex, { missed: { query }, terms }: Read): string {
  const { results, elsewhere } = search(index, { q: query, limit: 1, brief: true })
  const [nearest] = results
  const unheld = [...terms].filter((term) => !index.vocabulary.terms.has(term))
  const words = index
    .analyse(query)
    .filter(({ term }) => unheld.includes(term))
    .map(({ word }) => `"${word}"`)
  const lacks =
    words.length > 0
      ? `no page has the ${words.length === 1 ? 'word' : 'words'} ${words.join(', ')}`
      : 'what it has of these words is too little to be an answer'
  const told = elsewhere ? ` Readers are told: ${elsewhere.title}.` : ''
  return nearest
    ? `The nearest page is "${nearest.title}"; ${lacks}.${told}`
    : `No page is near: ${lacks}.${told}`
}

/** What speaks for it, a sentence each. */
export function missingEvidence(article: MissingArticle): readonly string[] {
  const { visits, rarer, led, wordings, nearest } = article
  const [from, to] = (intervalOf({ part: led, whole: visits }) ?? [0, 1]).map((share) =>
    Math.round(100 * share),
  )
  const more = rarer > 0 ? `, and ${rarer} more that fewer than three visits typed` : ''
  return [
    `${visits} visits were told that no page answers this, in ${wordings.length} ` +
      `wording${wordings.length === 1 ? '' : 's'}${more}.`,
    `${led} of them found a page afterwards (${from} to ${to} % of all who ask).`,
    nearest,
  ]
}
