// A text of a document, cut once and kept: results are explained from the same few texts again and
// again.
import type { Token } from './analyse'
import { sentencesOf } from './sentences'

/** A place in a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** `text` on one line, its tokens and sentences with their places in it, and its terms. */
export interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Span[]
  readonly terms: ReadonlySet<string>
}

const KEPT = 20_000

function placesOf(text: string, sentences: readonly string[]): readonly Span[] {
  let at = 0
  return sentences.map((sentence) => {
    const start = text.indexOf(sentence, at)
    at = start + sentence.length
    return { start, end: at }
  })
}

function buildPassage(source: string, analyse: (text: string) => readonly Token[]): Passage {
  // Lines are kept until the sentences are known.
  const lines = source
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
  const text = lines.replaceAll('\n', ' ')
  const tokens = analyse(text)
  return {
    text,
    tokens,
    sentences: placesOf(lines, sentencesOf(lines)),
    terms: new Set(tokens.map(({ term }) => term)),
  }
}

/** Passages by their source text, built when first asked for; the last 20,000 or so are kept. */
export function buildPassages(
  analyse: (text: string) => readonly Token[],
): (source: string) => Passage {
  const kept = new Map<string, Passage>()
  return (source) => {
    const known = kept.get(source)
    if (known) return known
    if (kept.size >= KEPT) kept.clear()
    const passage = buildPassage(source, analyse)
    kept.set(source, passage)
    return passage
  }
}
