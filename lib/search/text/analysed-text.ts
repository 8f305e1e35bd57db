// A text of a document cut into sentences and tokens, for excerpts. Memoized: results are explained
// from the same few texts again and again.
import type { Token } from './analyse'
import { sentencesOf } from './sentences'

/** A place in a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** `text` on one line, its tokens and sentences with their places in it, and its terms. */
export interface AnalysedText {
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

function buildAnalysedText(
  source: string,
  analyse: (text: string) => readonly Token[],
): AnalysedText {
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

/** Analysed texts by their source, built when first asked for; about 20,000 are kept. */
export function buildAnalysedTexts(
  analyse: (text: string) => readonly Token[],
): (source: string) => AnalysedText {
  const kept = new Map<string, AnalysedText>()
  return (source) => {
    const known = kept.get(source)
    if (known) return known
    if (kept.size >= KEPT) kept.clear()
    const analysed = buildAnalysedText(source, analyse)
    kept.set(source, analysed)
    return analysed
  }
}
