// How a list could be narrowed, and what each way would leave.
import { KIND_TITLES, KINDS, type SearchDocument } from '@/lib/search/document'
import type { Counts, Narrowing } from './search-answer'

/** What a list is narrowed to: one kind, one category (an id), or both. */
export interface Narrowed {
  readonly kind?: SearchDocument['kind'] | undefined
  readonly category?: string | undefined
}

/** Whether a document stays in a list that is narrowed. */
export function isWanted(document: SearchDocument, { kind, category }: Narrowed): boolean {
  return (
    (kind === undefined || document.kind === kind) &&
    (category === undefined || document.category.id === category)
  )
}

// The most results first; of those alike, the one that comes first in the list.
function narrowingsOf(categories: readonly SearchDocument['category'][]): readonly Narrowing[] {
  const counted = new Map<string, Narrowing>()
  for (const { id, title } of categories)
    counted.set(id, { id, title, count: (counted.get(id)?.count ?? 0) + 1 })
  return [...counted.values()].sort((one, other) => other.count - one.count)
}

/** Counts the documents of a list; ways that would leave nothing are left out. */
export function countsOf(
  documents: readonly SearchDocument[],
  { kind, category }: Narrowed,
): Counts {
  const ofCategory = documents.filter((document) => isWanted(document, { category }))
  return {
    all: documents.length,
    kinds: KINDS.map((id) => ({
      id,
      title: KIND_TITLES[id],
      count: ofCategory.filter((document) => document.kind === id).length,
    })).filter(({ count }) => count > 0),
    categories: narrowingsOf(
      documents
        .filter((document) => document.category.id !== '' && isWanted(document, { kind }))
        .map((document) => document.category),
    ),
  }
}
