// The sentence that answers, with the words that were asked for marked.
import { requireAt } from '@/lib/core/required'
import type { ExcerptPiece } from './search-answer'
import type { AnalysedText, Span } from '@/lib/search/text/analysed-text'
import type { QueryWord } from '@/lib/search/spelling/query'

/** The part of the search index that excerpts are made with. */
interface TextIndex {
  readonly analysedTextOf: (source: string) => AnalysedText
}

const LONGEST = 240
const ELLIPSIS = '…'

function termWeights(words: readonly QueryWord[]): ReadonlyMap<string, number> {
  const onlyStopWords = words.every((word) => word.isStop)
  const weights = new Map<string, number>()
  for (const { readings, weight, isStop } of words) {
    if (isStop && !onlyStopWords) continue
    for (const { term, likelihood } of readings)
      weights.set(term, Math.max(weights.get(term) ?? 0, weight * likelihood))
  }
  return weights
}

interface Match extends Span {
  readonly term: string
  readonly weight: number
}

// The weight of the terms that are matched from one place to before another, each counted once.
function weightBetween(matches: readonly Match[], start: number, end: number): number {
  const held = new Set<string>()
  let sum = 0
  for (const match of matches) {
    if (match.start < start || match.end > end || held.has(match.term)) continue
    held.add(match.term)
    sum += match.weight
  }
  return sum
}

// The run of sentences, no longer than an excerpt, that holds most weight; the earlier of two
// alike.
function bestRun({ text, sentences }: AnalysedText, matches: readonly Match[]): Span {
  let best: Span = sentences[0] ?? { start: 0, end: text.length }
  let most = -1
  for (let first = 0, last = 0; first < sentences.length; first++) {
    const { start } = requireAt(sentences, first)
    last = Math.max(last, first)
    while (last + 1 < sentences.length && requireAt(sentences, last + 1).end <= start + LONGEST)
      last++
    const { end } = requireAt(sentences, last)
    const sum = weightBetween(matches, start, end)
    if (sum > most) [best, most] = [{ start, end }, sum]
  }
  return best
}

function cut(text: string, { start, end }: Span): Span & { cut: boolean } {
  const whole = text.slice(start, end).trimEnd()
  if (whole.length <= LONGEST) return { start, end: start + whole.length, cut: false }
  const space = text.lastIndexOf(' ', start + LONGEST)
  return { start, end: space > start ? space : start + LONGEST, cut: true }
}

function pieces(text: string, { start, end }: Span, matches: readonly Span[]): ExcerptPiece[] {
  const found: ExcerptPiece[] = []
  let at = start
  for (const match of matches) {
    if (match.start < at || match.end > end) continue
    if (match.start > at) found.push({ text: text.slice(at, match.start), match: false })
    found.push({ text: text.slice(match.start, match.end), match: true })
    at = match.end
  }
  if (at < end) found.push({ text: text.slice(at, end), match: false })
  return found
}

/**
 * At most 240 characters of a plain text around what was asked, in whole sentences where they fit;
 * the pieces, joined, are that text.
 */
export function buildExcerpt(
  { analysedTextOf }: TextIndex,
  source: string,
  words: readonly QueryWord[],
): readonly ExcerptPiece[] {
  const analysed = analysedTextOf(source)
  const { text, tokens } = analysed
  if (text === '') return []
  const weights = termWeights(words)
  const matches: Match[] = []
  for (const { start, end, term } of tokens) {
    const weight = weights.get(term)
    if (weight !== undefined) matches.push({ start, end, term, weight })
  }
  matches.sort((a, b) => a.start - b.start || b.end - a.end)
  const window = cut(text, bestRun(analysed, matches))
  const found = pieces(text, window, matches)
  return window.cut ? [...found, { text: ELLIPSIS, match: false }] : found
}
