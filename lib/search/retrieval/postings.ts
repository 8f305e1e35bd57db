// The one module that knows FlexSearch. It is our store of postings: which documents hold a term.
// It gives no scores and ignores how often and where a term occurs, so ranking is ours. A database
// that can say which documents hold a term (PostgreSQL: a GIN index) fits here too.
import { Index } from 'flexsearch'
import { int32At } from '@/lib/search/typed-arrays'
import { listsHolding, type Lists } from './vector'

/** Document numbers by term. */
export interface Postings {
  /** The numbers of the documents that hold a term, ascending. */
  find(term: string): readonly number[]
}

// Terms arrive analysed: analysing them again would stem the stems. All in one slot, for slots are
// FlexSearch's own ranking.
const buildEmpty = (): Index =>
  new Index({ tokenize: 'strict', resolution: 1, encode: (terms: string) => terms.split(' ') })

/** A term and its documents, in the slots of FlexSearch's ranking. */
type Exported = [term: string, slots: [documents: number[]]]

// Its own declaration knows texts alone; it reads what they say as well, and parses no text then.
declare module 'flexsearch' {
  interface Index {
    import(key: 'map', terms: Exported[]): void
  }
}

// As long as it will be from the start: one that grows takes three times as long.
function plainList(numbers: Int32Array, from: number, to: number): number[] {
  const list = new Array<number>(to - from)
  for (let i = from; i < to; i++) list[i - from] = int32At(numbers, i)
  return list
}

/**
 * The store of documents, each given as the numbers of its terms; `terms` are those, in order of
 * their numbers. FlexSearch is given them in the form of its own export: adding documents one by
 * one takes it several times as long.
 */
export function buildPostings(documents: Lists, terms: Iterable<string>): Postings {
  const index = buildEmpty()
  const all = [...terms]
  const { starts, numbers } = listsHolding(documents, all.length)
  index.import(
    'map',
    all.map((term, number): Exported => [
      term,
      [plainList(numbers, int32At(starts, number), int32At(starts, number + 1))],
    ]),
  )
  // Only numbers were added. A limit of 0 is read as 100: harmless, for there is nothing to find.
  const limit = documents.starts.length - 1
  return { find: (term) => index.search(term, { limit }) as number[] }
}
