// The words of people as markup: escaped, with what they asked for marked, and Hindi told to
// whoever reads aloud.
import type { ExcerptPiece } from '@/lib/search/results/search-answer'

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const HINDI = /\p{Script=Devanagari}[\p{Script=Devanagari}\p{M}\p{N}\s.,?!-]*/gu

/** Text that is safe in markup and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
}

/** Words for between tags: escaped, and those in Devanagari marked as Hindi. */
export function wordsHtml(text: string): string {
  return escapeHtml(text).replace(
    HINDI,
    (words) => `<span lang="hi">${words.trimEnd()}</span>${words.slice(words.trimEnd().length)}`,
  )
}

/**
 * What somebody typed, quoted: whatever direction its letters have, the words around it keep
 * theirs.
 */
export function quotedHtml(query: string): string {
  return `<bdi>${wordsHtml(query)}</bdi>`
}

/** An excerpt with its matches in <mark>. */
export function excerptHtml(excerpt: readonly ExcerptPiece[]): string {
  return excerpt
    .map(({ text, match }) => (match ? `<mark>${wordsHtml(text)}</mark>` : wordsHtml(text)))
    .join('')
}
