// A string of prose cut at its tags. What is wrong with them is check.ts, what they say wording.ts.
import { buildInline, type Attributes, type Inline } from './inline'

/** A tag of prose, its name and its attributes. Self-closing, as every one is. */
export const TAG = /<([A-Z]\w*)((?:\s+\w+(?:="[^"]*")?)*)\s*\/>/g
const ATTRIBUTE = /(\w+)(?:="([^"]*)")?/g

/**
 * The pieces of a string in order. What is not one of our tags stays text; check.ts says so.
 */
export function parseInline(text: string): readonly Inline[] {
  const pieces: Inline[] = []
  let end = 0
  for (const match of text.matchAll(TAG)) {
    const piece = buildInline(match[1] ?? '', attributesOf(match[2] ?? ''))
    if (!piece) continue
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) })
    pieces.push(piece)
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) })
  return pieces
}

/** The attributes of a tag as they were typed. */
export const attributesOf = (written: string): Attributes =>
  Object.fromEntries(
    [...written.matchAll(ATTRIBUTE)].map(([, name, value]) => [name ?? '', value ?? true]),
  )
