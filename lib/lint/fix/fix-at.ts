// A change with one answer, by the words it replaces: rules know lines and words, programs offsets.
import type { Fix, Place } from '@/lib/core/diagnostic'

/** What to write for a word of a text. */
export interface Replacement {
  /** What stands there, as it was typed. */
  readonly found: string
  readonly write: string
}

/**
 * The fix at a place of a file, `text` being the whole of it. Undefined where something else stands
 * there: in the source a sign may be escaped, or a line go on behind a mark.
 */
export function fixAt(text: string, place: Place, { found, write }: Replacement): Fix | undefined {
  const from = offsetOf(text, place)
  return text.startsWith(found, from) ? fixOf(from, found, write) : undefined
}

/** The same for a word that stands once between two offsets. */
export function fixWithin(
  text: string,
  [start, end]: readonly [start: number, end: number],
  { found, write }: Replacement,
): Fix | undefined {
  const part = text.slice(start, end)
  const at = part.indexOf(found)
  return at < 0 || part.indexOf(found, at + 1) >= 0 ? undefined : fixOf(start + at, found, write)
}

const fixOf = (from: number, found: string, write: string): Fix => ({
  from,
  to: from + found.length,
  text: write,
  title: `Write ${write}`,
})

/** The offset of a place; the end of the text for one that it does not have. */
export function offsetOf(text: string, { line, column }: Place): number {
  let start = 0
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', start)
    if (end < 0) return text.length
    start = end + 1
  }
  return Math.min(start + column - 1, text.length)
}
