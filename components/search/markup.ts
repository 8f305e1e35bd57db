// The words of people as markup: escaped, with what they asked for marked.
import type { ExcerptPiece } from '@/lib/search/document'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text that is safe in markup and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!)
}

/** An excerpt with its matches in <mark>. */
export function excerptHtml(excerpt: readonly ExcerptPiece[]): string {
  return excerpt.map(({ text, match }) => (match ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text))).join('')
}
