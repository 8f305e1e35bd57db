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
}

const SEPARATOR = ' '

// Terms arrive analysed: analysing them again would stem the stems. All in one slot, for slots are FlexSearch's own ranking.
function emptyIndex(): Index {
  return new Index({ tokenize: 'strict', resolution: 1, encode: (terms: string) => terms.split(SEPARATOR) })
}

/** An empty store. */
export function buildPostings(): Postings {
  const indexes: Readonly<Record<Field, Index>> = { title: emptyIndex(), headings: emptyIndex(), aliases: emptyIndex(), body: emptyIndex() }
  let most = 0
  return {
    add(document, field, terms) {
      most = Math.max(most, document + 1)
      if (terms.length > 0) indexes[field].add(document, terms.join(SEPARATOR))
    },
    // Only numbers were added. Before that the limit would be 0, which FlexSearch reads as 100: harmless, for there is nothing to find.
    find: (term, field) => indexes[field].search(term, { limit: most }) as number[],
  }
}
