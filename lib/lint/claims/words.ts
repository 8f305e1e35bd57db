// Words of a sentence, made comparable: small letters, and one form for "delete", "deletes",
// "deleted" and "deleting".

import { memoizeSome } from '@/lib/core/memoize'

export interface Word {
  readonly text: string
  readonly stem: string
  /** Where it stands in the text, and where it ends. */
  readonly start: number
  readonly end: number
}

/**
 * The words of a text in order. Commas and semicolons are words too: they part one statement from
 * the next.
 */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*(?:(?<=s)['’](?=\s))?|[,;:]/gu)].map(
    (match) => {
      const word = match[0].toLowerCase().replaceAll('’', "'")
      return {
        text: word,
        stem: stemOf(word),
        start: match.index,
        end: match.index + match[0].length,
      }
    },
  )
}

/** Participles and the like that no ending tells. */
const irregular: Readonly<Record<string, string>> = {
  added: 'add',
  adding: 'add',
  adds: 'add',
  paid: 'pay',
  sent: 'send',
  seen: 'see',
  made: 'make',
  bought: 'buy',
  given: 'give',
  taken: 'take',
  written: 'write',
}

/** More than a language has in use; they recur in every sentence. */
const MOST_WORDS = 20_000
const stems = new Map<string, string>()

/** Verbs that only look like a participle. */
const wholes = new Set(['ring', 'bring'])

/** A crude stem: endings of the plural, the genitive, the participles and a last e are cut. */
export const stemOf = (word: string): string =>
  memoizeSome(stems, word, MOST_WORDS, () => stemmed(word))

function stemmed(word: string): string {
  const regular = Object.hasOwn(irregular, word) ? (irregular[word] ?? word) : word
  const base = regular.replace(/'s$|s'$/, '')
  if (base.length < 4 || wholes.has(base)) return base
  return base
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, '')
    .replace(/([b-df-hj-np-rtv-z])\1$/, '$1')
    .replace(/e$/, '')
}

/** Another word in the place of one. */
export const said = (word: Word, text: string): Word => ({ ...word, text, stem: stemOf(text) })
