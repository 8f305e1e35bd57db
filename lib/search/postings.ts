// The one module that knows FlexSearch. It is our store of postings: which documents hold a term in which field. It gives no
// scores and ignores how often a term occurs, so ranking is ours.
import { Index } from 'flexsearch'

/** The fields of a document that are looked up one by one. */
export const FIELDS = ['title', 'headings', 'aliases', 'body'] as const
export type Field = (typeof FIELDS)[number]

/** Document numbers by term and field. */
export interface Postings {
  add(document: number, field: Field, terms: readonly string[]): void
  find(term: string, field: Field): readonly number[]
  /** Everything that was added, as text that `loadPostings` reads. */
  store(): StoredPostings
}

/** FlexSearch's own export: pieces of text by key, for each field. */
export type StoredPostings = Readonly<Record<Field, readonly (readonly [key: string, text: string])[]>>

const SEPARATOR = ' '

// Terms arrive analysed: analysing them again would stem the stems. All in one slot, for slots are FlexSearch's own ranking.
function emptyIndex(): Index {
  return new Index({ tokenize: 'strict', resolution: 1, encode: (terms: string) => terms.split(SEPARATOR) })
}

type Indexes = Readonly<Record<Field, Index>>

const perField = <T>(build: (field: Field) => T): Readonly<Record<Field, T>> => ({ title: build('title'), headings: build('headings'), aliases: build('aliases'), body: build('body') })

function exportIndex(index: Index): StoredPostings[Field] {
  const pieces: [string, string][] = []
  index.export((key: string, text: string) => void pieces.push([key, text]))
  return pieces
}

function postingsOf(indexes: Indexes, documents: number): Postings {
  let most = documents
  return {
    add(document, field, terms) {
      most = Math.max(most, document + 1)
      if (terms.length > 0) indexes[field].add(document, terms.join(SEPARATOR))
    },
    // Only numbers were added. Before that the limit would be 0, which FlexSearch reads as 100: harmless, for there is nothing to find.
    find: (term, field) => indexes[field].search(term, { limit: most }) as number[],
    store: () => perField((field) => exportIndex(indexes[field])),
  }
}

/** An empty store. */
export function buildPostings(): Postings {
  return postingsOf(perField(emptyIndex), 0)
}

/** A store with what another held; `documents` is how many there were. */
export function loadPostings(stored: StoredPostings, documents: number): Postings {
  const indexes = perField(emptyIndex)
  for (const field of FIELDS) for (const [key, text] of stored[field]) indexes[field].import(key, text)
  return postingsOf(indexes, documents)
}
