// A query as the collection can understand it: each word with the terms that it may stand for. No
// document is looked at here.
import type { Token } from '@/lib/search/text/analyse'
import { completionsOf, misspeltCompletionsOf } from './complete'
import {
  correctionsOf,
  misspeltOf,
  misspeltThereOf,
  samePhoneticKey,
  splitOf,
  type Guess,
} from './correct'
import { hindiFormsOf, isInHindi } from '@/lib/search/text/hindi-forms'
import { partsIn, withoutPieces } from './pieces'
import type { SpellingIndex } from './spelling-index'
import { stem } from '@/lib/search/text/stem'
import { isStopWord, weightOf } from '@/lib/search/text/stop-words'
import { idf } from '@/lib/search/text/vocabulary'

/** A term that a word may stand for; `likelihood` is 1 for the word itself. */
export interface Reading extends Guess {
  readonly term: string
}

interface Written extends Token {
  readonly times: number
}

/** One word of the query. No readings: nothing in the collection is like it. */
export interface QueryWord {
  readonly token: Token
  readonly readings: readonly Reading[]
  /** Rarity of what it most likely stands for, halved for a stop word. */
  readonly weight: number
  readonly isStop: boolean
  /** How often it was written. */
  readonly times: number
  /** What it was read as instead of what was written; null when it was taken as it stands. */
  readonly corrected: string | null
}

/** `literal` takes unknown words as they stand. */
export interface ReadOptions {
  readonly literal?: boolean | undefined
}

const MOST_WORDS = 48
const MOST_READINGS = 12
const SHORTEST_BEGINNING = 2
const LONG_PART = 4
const SHORT_PART = 3
const COMPLETION = 0.6
const COMPLETION_OF_A_WORD = 0.3
const MISSPELT_COMPLETION = 0.4
const OTHER_FORM = 0.8

function readingOf({ word, likelihood }: Guess): Reading {
  return { word, likelihood, term: stem(word) }
}

function buildWord(
  index: SpellingIndex,
  token: Written,
  readings: readonly Reading[],
  corrected: string | null,
  meant: { word: string; term: string } = readings[0] ?? token,
): QueryWord {
  const rarity = idf(index.vocabulary, meant.term)
  // A stop word that no page holds is rare by accident.
  const weight = isStopWord(meant.word) && readings.length === 0 ? 0 : weightOf(meant.word, rarity)
  return { token, readings, weight, isStop: isStopWord(meant.word), times: token.times, corrected }
}

function completionsFor(
  index: SpellingIndex,
  { word, term }: Token,
  likelihood: number,
): readonly Reading[] {
  if (word.length < SHORTEST_BEGINNING || isStopWord(word)) return []
  const readings = completionsOf(index, word).map((completion) =>
    readingOf({ word: completion, likelihood }),
  )
  return readings.filter((reading) => reading.term !== term)
}

function misspeltCompletionsFor(index: SpellingIndex, { word }: Token): readonly Reading[] {
  return misspeltCompletionsOf(index, word).map((completion) =>
    readingOf({ word: completion, likelihood: MISSPELT_COMPLETION }),
  )
}

function formsFor(index: SpellingIndex, { word, term }: Token): readonly Reading[] {
  return hindiFormsOf(index, word)
    .map((form) => readingOf({ word: form, likelihood: OTHER_FORM }))
    .filter((reading) => reading.term !== term)
}

/** How a word stands in its question: at its open end, and among words of Hindi. */
interface Place {
  readonly isOpen: boolean
  readonly inHindi: boolean
}

function knownWord(index: SpellingIndex, token: Written, { isOpen, inHindi }: Place): QueryWord {
  const itself = { word: token.word, term: token.term, likelihood: 1 }
  const alike = [
    ...samePhoneticKey(index, token.word).map(readingOf),
    ...misspeltThereOf(index, token.word).map(readingOf),
    ...(inHindi ? formsFor(index, token) : []),
  ]
  const completions = isOpen ? completionsFor(index, token, COMPLETION_OF_A_WORD) : []
  // A word that some pages write in the other script, or misspell, is no rarer than it is in both.
  return buildWord(index, token, [itself, ...alike, ...completions], null, alike[0])
}

function asParts(index: SpellingIndex, token: Written, shortest: number): readonly QueryWord[] {
  return splitOf(index, token.word, shortest).map((part) =>
    buildWord(index, token, [readingOf({ word: part, likelihood: 1 })], null),
  )
}

/** Grammar, a word of English and a name of the field are meant as they stand: max is no may. */
const isSurelyMeant = ({ vectors, names }: SpellingIndex, word: string): boolean =>
  isStopWord(word) || names.has(word) || vectors.rankOf(word) !== undefined

// An unfinished word is continued. A finished one is split where both parts are words of some
// length, else taken as another form of a Hindi one, else corrected, else matched by its phonetic
// key, else split anyhow.
function unknownWord(
  index: SpellingIndex,
  token: Written,
  { isOpen, inHindi }: Place,
): readonly QueryWord[] {
  const completions = isOpen ? completionsFor(index, token, COMPLETION) : []
  if (completions.length > 0) return [buildWord(index, token, completions, null)]
  const parts = asParts(index, token, LONG_PART)
  if (parts.length > 0) return parts
  const forms = inHindi ? formsFor(index, token) : []
  if (forms.length > 0) return [buildWord(index, token, forms, null)]
  const isMeant = isSurelyMeant(index, token.word)
  const corrections = [
    ...(isMeant ? misspeltOf(index, token.word) : correctionsOf(index, token.word)).map(readingOf),
    ...(isOpen && !isMeant ? misspeltCompletionsFor(index, token) : []),
  ]
  if (isMeant && corrections.length === 0) return [asItStands(index, token)]
  // What no page holds finds nothing: then nothing was put right.
  const [likeliest] = corrections
  if (likeliest) {
    const isHeld = index.vocabulary.terms.has(likeliest.term)
    return [buildWord(index, token, corrections, isHeld ? likeliest.word : null)]
  }
  const alike = samePhoneticKey(index, token.word).map(readingOf)
  if (alike.length > 0) return [buildWord(index, token, alike, null)]
  const shortParts = asParts(index, token, SHORT_PART)
  return shortParts.length > 0 ? shortParts : [buildWord(index, token, [], null)]
}

// So many words of English are too common to say what a question is about.
const EVERYDAY = 2000

/**
 * A word that is one, and that no page holds: it stands for itself, unless it is an everyday one.
 */
function asItStands(index: SpellingIndex, token: Written): QueryWord {
  const isEveryday = (index.vectors.rankOf(token.word) ?? Infinity) < EVERYDAY
  const itself = { word: token.word, term: token.term, likelihood: 1 }
  return buildWord(index, token, isEveryday || isStopWord(token.word) ? [] : [itself], null)
}

function distinct(tokens: readonly Token[]): readonly Written[] {
  const words = new Map<string, Written>()
  for (const token of tokens)
    words.set(token.term, { ...token, times: 1 + (words.get(token.term)?.times ?? 0) })
  return [...words.values()].slice(0, MOST_WORDS)
}

/** A compound that the collection holds, as the terms of its parts and how it is read. */
interface Whole {
  readonly parts: ReadonlySet<string>
  readonly readings: readonly Reading[]
}

// What stands as one word too (call flow, callflow) is another spelling of each of its parts, and
// no rarer word beside them.
function withWholes(word: QueryWord, wholes: readonly Whole[]): QueryWord {
  const { term } = word.readings[0] ?? word.token
  const around = wholes.filter(({ parts }) => parts.has(term))
  const readings = [...word.readings, ...around.flatMap((whole) => whole.readings)].slice(
    0,
    MOST_READINGS,
  )
  return around.length > 0 ? { ...word, readings } : word
}

/**
 * The words of a query, each once, at most 48; the last is completed while nothing but spaces
 * follow it: the results page must not differ from what was shown while typing.
 */
export function readQuery(
  index: SpellingIndex,
  q: string,
  { literal = false }: ReadOptions = {},
): readonly QueryWord[] {
  const tokens = withoutPieces(index, index.analyse(q))
  const { length } = q.trimEnd()
  const open = tokens.filter((token) => token.end === length).at(-1)?.term
  const inHindi = isInHindi(
    index.vectors,
    tokens.map(({ word }) => word),
  )
  const read = (token: Written): readonly QueryWord[] => {
    const place = { isOpen: token.term === open, inHindi }
    const isKnown = index.vocabulary.terms.has(token.term)
    if (isKnown) return [knownWord(index, token, place)]
    return literal ? [buildWord(index, token, [], null)] : unknownWord(index, token, place)
  }
  const words = distinct(
    tokens.filter((token) => partsIn(index, tokens, token).length === 0),
  ).flatMap(read)
  const meant = index.analyse(correctedText(q, words) ?? q)
  const wholes = meant.flatMap((whole): readonly Whole[] => {
    const parts = new Set(partsIn(index, meant, whole).map(({ term }) => term))
    if (parts.size === 0 || !index.vocabulary.terms.has(whole.term)) return []
    return [{ parts, readings: read({ ...whole, times: 1 }).flatMap((word) => word.readings) }]
  })
  return wholes.length > 0 ? words.map((word) => withWholes(word, wholes)) : words
}

/** All words of a query in order, at most 48, each as it was most likely meant. */
export function spellQuery(
  index: SpellingIndex,
  q: string,
  options: ReadOptions = {},
): readonly Pick<Token, 'word' | 'term'>[] {
  const meant = new Map(
    readQuery(index, q, options).map(({ token, readings }) => [token.term, readings[0] ?? token]),
  )
  return index
    .analyse(q)
    .slice(0, MOST_WORDS)
    .map((token) => meant.get(token.term) ?? token)
}

/**
 * The query with its misspelt words replaced, null when none was; how a stop word was read is
 * nobody's interest.
 */
export function correctedText(q: string, words: readonly QueryWord[]): string | null {
  const changed = words
    .filter((word) => word.corrected !== null && !word.isStop)
    .sort((a, b) => b.token.start - a.token.start)
  if (changed.length === 0) return null
  return changed.reduce(
    (text, { token, corrected }) => text.slice(0, token.start) + corrected + text.slice(token.end),
    q,
  )
}
