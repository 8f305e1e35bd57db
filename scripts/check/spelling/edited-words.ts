// Where an edit of a word may give a word of a lexicon, told by numbers: to make a quarter of a
// million words and look each up takes a hundred times as long. What is told may be wrong, and is
// looked up then; what is not told is no word.
import { converted, type Lexicon } from './lexicon'

/** The places of a word, from 0 to its length, at which an edit may give a word. */
export type EditedWords = (word: string) => readonly number[]

/** How many ends of numbers are told apart: a power of two, and 60 times as many as words. */
const ENDS = 2 ** 23
const BASE = 31

/** The number of a text of 32 bits, from that of what stands before it. */
const numberOf = (text: string, before = 0): number => {
  let number = before
  for (let at = 0; at < text.length; at++) number = Math.imul(number, BASE) + text.charCodeAt(at)
  return number | 0
}

/** Numbers every form of a lexicon, in small letters. Patterns of digits are no forms. */
export function editedWordsOf({ data, flags, conversion }: Lexicon): EditedWords {
  const numbers = new Set(Object.keys(data).map((form) => numberOf(form.toLowerCase())))
  // To look into a table is quicker, and seldom in vain.
  const known = new Uint8Array(ENDS)
  for (const number of numbers) known[number & (ENDS - 1)] = 1
  const letters = [...new Set(flags.TRY.map((letter) => letter.toLowerCase().charCodeAt(0)))]
  return (word) => {
    const text = converted(word, conversion.in).toLowerCase()
    const places = Array.from({ length: word.length + 1 }, (_, at) => at)
    // A place of the one would not be that of the other.
    if (text.length !== word.length) return places
    const powers = places.map(power)
    const starts = [0]
    const ends = [...places].fill(0)
    for (let at = 0; at < text.length; at++) starts.push(numberOf(text.charAt(at), starts[at]))
    for (let at = text.length - 1; at >= 0; at--) {
      const first = Math.imul(text.charCodeAt(at), powers[text.length - 1 - at] ?? 0)
      ends[at] = (first + (ends[at + 1] ?? 0)) | 0
    }
    const isKnown = (start: number, end: number): boolean => {
      const number = (Math.imul(start, powers[text.length - end] ?? 0) + (ends[end] ?? 0)) | 0
      return known[number & (ENDS - 1)] === 1 && numbers.has(number)
    }
    return places.filter((at) => {
      const start = starts[at] ?? 0
      const [next, rest] = [Math.min(at + 1, text.length), Math.min(at + 2, text.length)]
      const turned = numberOf(text.charAt(at + 1) + text.charAt(at), start)
      return (
        isKnown(start, next) ||
        isKnown(turned, rest) ||
        letters.some((letter) => {
          const put = Math.imul(start, BASE) + letter
          return isKnown(put, at) || isKnown(put, next)
        })
      )
    })
  }
}

/** BASE to a power, of 32 bits. */
function power(exponent: number): number {
  let result = 1
  for (let at = 0; at < exponent; at++) result = Math.imul(result, BASE)
  return result
}
