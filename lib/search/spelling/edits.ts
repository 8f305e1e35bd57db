// Words within one or two edits of a misspelt one, by symmetric delete (Garbe's SymSpell): a word
// and its misspelling share a form with letters removed, so near words are looked up and not
// searched for.
import { requireAt } from '@/lib/core/required'
import { lowerBound } from '@/lib/search/lower-bound'
import { float64At, uint16At } from '@/lib/search/typed-arrays'

/** The near words of a fixed set. */
export interface NearWords {
  find(word: string): readonly { word: string; edits: number }[]
}

const PREFIX = 7
const SHORTEST = 3
const LONG_WORD = 8
const LONGEST_CODE = 5
const SLOTS = 2 ** 20

/** One edit is forgiven, two from eight letters: a shorter word with two edits is another word. */
export function allowedEdits(word: string): number {
  return word.length >= LONG_WORD ? 2 : 1
}

// Words under three letters are grammar, and digits are codes, unless they are part of a longer
// name (powerpoint365); then a near word has the same ones.
const DIGITS = /\d+/g
const digitsOf = (word: string): string => (word.match(DIGITS) ?? []).join(' ')
const isSpelt = (word: string): boolean => {
  const letters = word.replace(DIGITS, '').length
  return letters >= (letters === word.length ? SHORTEST : LONGEST_CODE)
}

// FNV-1a over the letters but those at two places, 32 bits. A collision only adds a candidate,
// which the distance then refuses.
function hashWithout(word: string, length: number, one: number, other: number): number {
  let h = 0x811c9dc5
  for (let i = 0; i < length; i++)
    if (i !== one && i !== other) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return h >>> 0
}

// Tells the hash of each form of the beginning of a word with letters removed; no form is made, for
// there are a million.
function eachForm(word: string, edits: number, tell: (hash: number) => void): void {
  const length = Math.min(word.length, PREFIX)
  tell(hashWithout(word, length, -1, -1))
  for (let one = 0; one < length; one++) {
    tell(hashWithout(word, length, one, -1))
    if (edits > 1)
      for (let other = one + 1; other < length; other++) tell(hashWithout(word, length, one, other))
  }
}

/**
 * Optimal string alignment distance: insert, delete, replace, swap neighbours; `limit` + 1 when it
 * is more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const width = b.length + 1
  let before = new Uint16Array(width)
  let above = Uint16Array.from({ length: width }, (_, j) => j)
  let row = new Uint16Array(width)
  for (let i = 1; i <= a.length; i++) {
    let least = (row[0] = i)
    for (let j = 1; j < width; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(
        uint16At(above, j) + 1,
        uint16At(row, j - 1) + 1,
        uint16At(above, j - 1) + same,
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, uint16At(before, j - 2) + 1)
      row[j] = best
      least = Math.min(least, best)
    }
    if (least > limit) return limit + 1
    ;[before, above, row] = [above, row, before]
  }
  return uint16At(above, b.length)
}

function formsOf(word: string): number {
  const length = Math.min(word.length, PREFIX)
  return 1 + length + (allowedEdits(word) > 1 ? (length * (length - 1)) / 2 : 0)
}

// One sorted array of (hash of a form, number of its word) packed into doubles: a tenth of the
// memory of a map of lists.
function pack(words: readonly string[]): Float64Array {
  const packed = new Float64Array(words.reduce((sum, word) => sum + formsOf(word), 0))
  let at = 0
  words.forEach((word, number) =>
    eachForm(word, allowedEdits(word), (hash) => (packed[at++] = hash * SLOTS + number)),
  )
  return packed.sort()
}

/**
 * Looks near words up among `vocabulary`; words with digits and words under three letters have
 * none, they are codes and grammar.
 */
export function buildNearWords(vocabulary: Iterable<string>): NearWords {
  const words = [...vocabulary].filter(isSpelt).slice(0, SLOTS)
  const packed = pack(words)
  return {
    find(word) {
      if (!isSpelt(word)) return []
      const digits = digitsOf(word)
      const limit = allowedEdits(word)
      const near = new Map<string, number>()
      eachForm(word, limit, (hash) => {
        const low = hash * SLOTS
        const first = lowerBound(packed.length, (at) => float64At(packed, at) < low)
        for (let i = first; i < packed.length; i++) {
          const number = float64At(packed, i) - low
          if (number >= SLOTS) break
          const candidate = requireAt(words, number)
          if (near.has(candidate) || digitsOf(candidate) !== digits) continue
          const edits = editDistance(word, candidate, limit)
          if (edits <= limit) near.set(candidate, edits)
        }
      })
      return [...near].map(([candidate, edits]) => ({ word: candidate, edits }))
    },
  }
}
