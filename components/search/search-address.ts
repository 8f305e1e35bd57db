// The addresses of results pages, ready for markup.
import { searchRoute } from '@/lib/core/routes'
import { escapeHtml } from './markup'

/**
 * What was asked with some parameters changed; null takes one out. A list that is narrowed anew
 * begins at its first page.
 */
export function searchAddress(
  asked: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const parameters = new URLSearchParams(asked)
  if (!('page' in changes)) parameters.delete('page')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name)
    else parameters.set(name, value)
  }
  return escapeHtml(searchRoute(parameters))
}
