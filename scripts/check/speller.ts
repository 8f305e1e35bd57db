// The dictionary of British English (Hunspell's), read when it is first asked: that takes half a
// second. There is no dictionary of Hindi among the packages of npm.
import english from 'dictionary-en-gb'
import nspell from 'nspell'
import { memoizeSome } from '@/lib/core/memoize'
import type { Speller } from '@/lib/lint/warnings/spelling'
import { isLexicon, type Lexicon } from '@/scripts/check/spelling/lexicon'
import { createNearWords } from '@/scripts/check/spelling/near-words'

const MOST_WORDS = 50_000
/** A text full of strange words is not one to correct. */
const MOST_SUGGESTIONS = 200

interface Dictionary {
  readonly knows: (word: string) => boolean
  readonly near: (word: string) => readonly string[]
}

/** Reads it. Throws where nspell keeps a dictionary otherwise than we know. */
export function readLexicon(): ReturnType<typeof nspell> & Lexicon {
  const read = nspell(Buffer.from(english.aff), Buffer.from(english.dic))
  if (isLexicon(read)) return read
  throw new Error(
    'nspell does not keep its words as scripts/check/spelling/lexicon.ts reads them; install the ' +
      'version that package-lock.json names (npm ci)',
  )
}

function openDictionary(): Dictionary {
  const lexicon = readLexicon()
  return { knows: (word) => lexicon.correct(word), near: createNearWords(lexicon) }
}

/** A dictionary that remembers what it was asked. */
export function createSpeller(): Speller {
  let opened: Dictionary | undefined
  const dictionary = (): Dictionary => (opened ??= openDictionary())
  const known = new Map<string, boolean>()
  let suggested = 0
  return {
    knows: (word) => memoizeSome(known, word, MOST_WORDS, () => dictionary().knows(word)),
    suggest: (word) => (suggested++ < MOST_SUGGESTIONS ? dictionary().near(word) : []),
  }
}
