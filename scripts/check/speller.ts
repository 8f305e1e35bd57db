// The dictionary of British English (Hunspell's), read when it is first asked: that takes half a
// second. There is no dictionary of Hindi among the packages of npm.
import english from 'dictionary-en-gb'
import nspell from 'nspell'
import { memoizeSome } from '@/lib/core/memoize'
import type { Speller } from '@/lib/lint/warnings/spelling'

const MOST_WORDS = 50_000
/** A suggestion takes milliseconds; a text full of strange words is not one to correct. */
const MOST_SUGGESTIONS = 200

/** A dictionary that remembers what it was asked. */
export function createSpeller(): Speller {
  let read: ReturnType<typeof nspell> | undefined
  const dictionary = () => (read ??= nspell(Buffer.from(english.aff), Buffer.from(english.dic)))
  const known = new Map<string, boolean>()
  let suggested = 0
  return {
    knows: (word) => memoizeSome(known, word, MOST_WORDS, () => dictionary().correct(word)),
    suggest: (word) => (suggested++ < MOST_SUGGESTIONS ? dictionary().suggest(word) : []),
  }
}
