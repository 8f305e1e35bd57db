// Where a result leads.
import type { SearchDocument, SearchSection } from '@/lib/search/document'

/**
 * The address of a document, of the part of it that answers if there is one. Support is told what
 * was asked: that address carries the query.
 */
export function addressOf(
  { kind, url }: Pick<SearchDocument, 'kind' | 'url'>,
  section: Pick<SearchSection, 'id'> | undefined,
  query: string,
): string {
  const asked = kind === 'contact' ? `?q=${encodeURIComponent(query)}` : ''
  return `${url}${asked}${section ? `#${section.id}` : ''}`
}
