// Unknown words: the words of the collection that they were probably meant to be.
import { allowedEdits, editDistance } from './edits'
import type { SpellingIndex } from './spelling-index'
import { phoneticKey } from './phonetic-key'
import { stem } from '@/lib/search/text/stem'
import { isStopWord } from '@/lib/search/text/stop-words'
import type { Vocabulary } from '@/lib/search/text/vocabulary'

/** A word of the collection and how likely it was meant, above 0 and at most 1. */
export interface Guess {
  readonly word: string
  readonly likelihood: number
}

const VERY_LONG = 10
const GUESSES = 3
const BEST_SAME_KEY = 0.7
// The shorter the word, the more of it one edit changes.
const BEST_CORRECTION = { short: 0.8, middle: 0.9, long: 0.95 }
const SHORT = 4
const MIDDLE = 6
// Typing errors leave the first letter alone nine times in ten.
const OTHER_FIRST_LETTER = 0.3
const SECOND_EDIT = 0.1
// A letter is left out sooner than one is added.
const ADDED_LETTER = 0.5
// Who does not know how a word is spelt writes what it sounds like, and Hindi in Latin letters has
// no spelling: naya, naye, nayi.
const OTHER_KEY = 0.4

const SHORTEST_KEY = 4

/** Words of the collection that have the same consonants, two edits away: paswrd, pasword. */
function soundingAlike(
  { byPhoneticKey }: SpellingIndex,
  word: string,
  key: string,
): readonly { readonly word: string; readonly edits: number }[] {
  if (key.length < SHORTEST_KEY || allowedEdits(word) > 1) return []
  return byPhoneticKey
    .findByKey(key)
    .filter((other) => other[0] === word[0] && editDistance(word, other, 2) === 2)
    .map((other) => ({ word: other, edits: 2 }))
}

// The likeliest few, scaled so that the first has `best`.
function likeliest(guesses: readonly Guess[], best: number): readonly Guess[] {
  const sorted = [...guesses].sort((a, b) => b.likelihood - a.likelihood).slice(0, GUESSES)
  const most = sorted[0]?.likelihood ?? 1
  return sorted.map(({ word, likelihood }) => ({ word, likelihood: (best * likelihood) / most }))
}

function bestCorrection(word: string): number {
  if (word.length <= SHORT) return BEST_CORRECTION.short
  return word.length <= MIDDLE ? BEST_CORRECTION.middle : BEST_CORRECTION.long
}

// Grammar is mistaken for grammar alone, and a short word with another beginning is another word.
function isLikely(word: string, near: string): boolean {
  return (isStopWord(near) || !isStopWord(word)) && (word.length > SHORT || near[0] === word[0])
}

// A form that no document has is as common as what it is a form of; what the collection does not
// know is rarer than anything it knows.
const UNHELD = 0.01

function holdingOf({ words, terms, holding }: Vocabulary, word: string): number {
  return Math.max(UNHELD, words.get(word) ?? holding[terms.get(stem(word)) ?? -1] ?? 0)
}

/**
 * Words within one edit, two from eight letters, likeliest first, at most three; common words and
 * kept first letters are likelier.
 */
export function correctionsOf(index: SpellingIndex, word: string): readonly Guess[] {
  const { nearWords, vocabulary } = index
  const key = phoneticKey(word)
  const guesses = [...nearWords.find(word), ...soundingAlike(index, word, key)]
    .filter((near) => isLikely(word, near.word))
    // Two edits make another word, unless it sounds alike or is so long that nothing else is near.
    .filter((near) => near.edits < 2 || phoneticKey(near.word) === key || word.length >= VERY_LONG)
    .map((near) => {
      const frequency = Math.sqrt(holdingOf(vocabulary, near.word))
      const firstLetter = near.word[0] === word[0] ? 1 : OTHER_FIRST_LETTER
      const length = near.word.length < word.length ? ADDED_LETTER : 1
      return {
        word: near.word,
        likelihood:
          frequency *
          firstLetter *
          length *
          (phoneticKey(near.word) === key ? 1 : OTHER_KEY) *
          (near.edits > 1 ? SECOND_EDIT : 1),
      }
    })
  return likeliest(guesses, bestCorrection(word))
}

// Lists of English words hold what many misspell. Such a word is that much rarer than the right
// one.
const RARER = 10

/** The likeliest of the words one edit away that may be meant, by how many pages hold them. */
const oneEditAway = (
  { nearWords, vocabulary }: SpellingIndex,
  word: string,
  mayBeMeant: (near: string) => boolean,
): readonly Guess[] =>
  likeliest(
    nearWords
      .find(word)
      .filter((near) => near.edits === 1 && mayBeMeant(near.word))
      .map((near) => ({ word: near.word, likelihood: holdingOf(vocabulary, near.word) })),
    bestCorrection(word),
  )

/**
 * What a word of English is a common misspelling of: a word of the collection with the same
 * phonetic key, one edit away and much commoner in English (recieve); none for a word that is one.
 */
export function misspeltOf(index: SpellingIndex, word: string): readonly Guess[] {
  const { vocabulary, vectors } = index
  const rank = vectors.rankOf(word)
  if (rank === undefined || isStopWord(word)) return []
  const key = phoneticKey(word)
  return oneEditAway(
    index,
    word,
    (near) =>
      near.length === word.length &&
      phoneticKey(near) === key &&
      vocabulary.terms.has(stem(near)) &&
      (vectors.rankOf(near) ?? Infinity) * RARER < rank,
  )
}

// What a word that a page holds, or whose stem is that of another word, is likelier a misspelling
// of. A word of ten times as many pages with the same phonetic key, where some page misspells it
// (mesage); any other word of theirs, where none has it as it stands (thans, whose stem is than's).
function isLikelier({ words }: Vocabulary, word: string, near: string): boolean {
  const holding = words.get(word) ?? 0
  return holding > 0
    ? phoneticKey(near) === phoneticKey(word) && (words.get(near) ?? 0) >= RARER * holding
    : near[0] === word[0] && words.has(near) && stem(near) !== stem(word)
}

/**
 * What a word is a misspelling of though pages hold it, or its stem: words of English one edit
 * away; none for a word of English, a name or a word of grammar.
 */
export function misspeltThereOf(index: SpellingIndex, word: string): readonly Guess[] {
  const { vocabulary, vectors, names } = index
  if (vectors.rankOf(word) !== undefined || names.has(word) || isStopWord(word)) return []
  return oneEditAway(
    index,
    word,
    (near) => vectors.rankOf(near) !== undefined && isLikelier(vocabulary, word, near),
  )
}

/** Latin words with the phonetic key of one in Devanagari, commonest first, at most three. */
export function samePhoneticKey(
  { byPhoneticKey, vocabulary }: SpellingIndex,
  word: string,
): readonly Guess[] {
  return likeliest(
    byPhoneticKey
      .find(word)
      .map((same) => ({ word: same, likelihood: Math.sqrt(vocabulary.words.get(same) ?? 0) })),
    BEST_SAME_KEY,
  )
}

/**
 * The two known words that an unknown one is made of ("callflow": call, flow), each of `shortest`
 * letters at least: the pair that most documents hold.
 */
export function splitOf(
  { vocabulary }: SpellingIndex,
  word: string,
  shortest: number,
): readonly string[] {
  let best: readonly string[] = []
  let most = 0
  for (let i = shortest; i <= word.length - shortest; i++) {
    const parts = [word.slice(0, i), word.slice(i)]
    const holding = Math.min(...parts.map((part) => vocabulary.words.get(part) ?? 0))
    if (holding > most) [best, most] = [parts, holding]
  }
  return best
}
