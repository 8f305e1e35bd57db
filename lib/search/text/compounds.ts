// Compounds: neighbouring words that are also written as one (wi-fi and wifi, 24/7, call flow and
// callflow), and phone numbers, which are written with spaces or without. No stemming, no spelling.
import { normalise } from './normalise'
import type { Word } from './tokens'

const PHONE = /\+?\d(?:[\s().-]{0,2}\d){9,14}/g
const NATIONAL_DIGITS = 10
const HYPHENS = /^[-‐‑–/.&_*]$/
const LONGEST_COMPOUND = 20
const SHORTEST_COMPOUND = 5

/**
 * Phone numbers of the text by their last ten digits, so that +91 and a leading zero make no
 * difference.
 */
export function phonesOf(text: string): Word[] {
  return [...text.matchAll(PHONE)].map((found) => ({
    word: found[0].replace(/\D/g, '').slice(-NATIONAL_DIGITS),
    start: found.index,
    end: found.index + found[0].length,
  }))
}

function separatorOf(text: string, left: Word, right: Word): 'hyphen' | 'space' | 'no' {
  const between = text.slice(left.end, right.start)
  if (HYPHENS.test(between)) return 'hyphen'
  return between === ' ' ? 'space' : 'no'
}

/** A word with all that an apostrophe parts from it: "what's app" is whatsapp. */
const writtenWhole = (text: string, { word, start, end }: Word): string =>
  end - start === word.length ? word : normalise(text.slice(start, end)).replaceAll("'", '')

/**
 * Neighbouring words written as one: always across a hyphen or slash, across a space only where
 * `isWord` knows the compound.
 */
export function compoundsOf(
  text: string,
  words: readonly Word[],
  isWord: (compound: string) => boolean,
): Word[] {
  const compounds: Word[] = []
  let before: Word | undefined
  for (const right of words) {
    const left = before
    before = right
    if (!left) continue
    const word = writtenWhole(text, left) + right.word
    if (word.length > LONGEST_COMPOUND) continue
    const how = separatorOf(text, left, right)
    if (how === 'hyphen' || (how === 'space' && word.length >= SHORTEST_COMPOUND && isWord(word)))
      compounds.push({ word, start: left.start, end: right.end })
  }
  return compounds
}
