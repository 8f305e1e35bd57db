// The one module that knows FlexSearch. It is our store of postings: which documents hold a term.
// It gives no scores and ignores how often and where a term occurs, so ranking is ours. A database
// that can say which documents hold a term (PostgreSQL: a GIN index) fits here too.
import { Index } from 'flexsearch'

/** Document numbers by term. */
export interface Postings {
  add(document: number, terms: Iterable<string>): void
  find(term: string): readonly number[]
  /** Everything that was added, as text that `loadPostings` reads. */
  store(): StoredPostings
}

/** FlexSearch's own export: pieces of text by key. */
export type StoredPostings = readonly (readonly [key: string, text: string])[]

const SEPARATOR = ' '

// Terms arrive analysed: analysing them again would stem the stems. All in one slot, for slots are
// FlexSearch's own ranking.
function emptyIndex(): Index {
  return new Index({
    tokenize: 'strict',
    resolution: 1,
    encode: (terms: string) => terms.split(SEPARATOR),
  })
}

function exportIndex(index: Index): StoredPostings {
  const pieces: [string, string][] = []
  index.export((key: string, text: string) => void pieces.push([key, text]))
  return pieces
}

function postingsOf(index: Index, documents: number): Postings {
  let most = documents
  return {
    add(document, terms) {
      most = Math.max(most, document + 1)
      const text = [...terms].join(SEPARATOR)
      if (text !== '') index.add(document, text)
    },
    // Only numbers were added. Before that the limit would be 0, which FlexSearch reads as 100:
    // harmless, for there is nothing to find.
    find: (term) => index.search(term, { limit: most }) as number[],
    store: () => exportIndex(index),
  }
}

/** An empty store. */
export function buildPostings(): Postings {
  return postingsOf(emptyIndex(), 0)
}

/** A store with what another held; `documents` is how many there were. */
export function loadPostings(stored: StoredPostings, documents: number): Postings {
  const index = emptyIndex()
  for (const [key, text] of stored) index.import(key, text)
  return postingsOf(index, documents)
}
