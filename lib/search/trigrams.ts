// How alike texts are letter by letter: what is left to go by when the words themselves differ, and the shape of a question besides.
import { buildVector, valueAt, type Vector } from './vector'

const LENGTH = 3

// FNV-1a over the three letters, 32 bits: two trigrams with one code are rarer than typing errors.
function codeOf(text: string, at: number): number {
  let code = 0x811c9dc5
  for (let i = at; i < at + LENGTH; i++) code = Math.imul(code ^ text.charCodeAt(i), 0x01000193)
  return code
}

/** The distinct trigrams of words as ascending codes; words are set apart by spaces, so that their beginnings and ends count. */
export function trigramsOf(words: readonly string[]): Int32Array {
  const text = ` ${words.join(' ')} `
  const codes = new Set<number>()
  for (let i = 0; i + LENGTH <= text.length; i++) codes.add(codeOf(text, i))
  return Int32Array.from(codes).sort()
}

/** Dice similarity of two sets of trigrams, 0 to 1. */
export function trigramSimilarity(a: Int32Array, b: Int32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! === b[j]!) {
      shared++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
}

/** What several texts have in common: the sum of their trigrams, each text and the whole of length 1 (Rocchio's centroid). */
export function buildProfile(texts: readonly Int32Array[]): Vector {
  const sums = new Map<number, number>()
  for (const trigrams of texts) for (const code of trigrams) sums.set(code, (sums.get(code) ?? 0) + 1 / Math.sqrt(trigrams.length))
  const length = Math.hypot(...sums.values()) || 1
  return buildVector(new Map([...sums].map(([code, sum]) => [code, sum / length])))
}

/** Cosine of a set of trigrams with a profile, 0 to 1. */
export function profileSimilarity(profile: Vector, trigrams: Int32Array): number {
  if (trigrams.length === 0) return 0
  let sum = 0
  for (const code of trigrams) sum += valueAt(profile, code)
  return sum / Math.sqrt(trigrams.length)
}
