// Weights by term number, sorted and packed: a document's whole vocabulary in a few kilobytes.
// Those of all documents stand one after the other in shared arrays: a search reads a thousand of
// them, and memory read in order costs a fraction of as many objects here and there.
import { requireKey } from '@/lib/core/required'
import { int32At } from '@/lib/search/typed-arrays'

/** Values by ascending id. */
export interface Vector {
  readonly ids: Int32Array
  readonly values: Float32Array
}

/**
 * Lists of whole numbers, one after the other: list `at` begins at `starts[at]` and ends before
 * `starts[at + 1]`.
 */
export interface Lists {
  readonly starts: Int32Array
  readonly numbers: Int32Array
}

/** Vectors, one after the other: their ids as lists, a value for each. */
export interface Vectors extends Lists {
  readonly values: Float32Array
}

/** The vector of a map from id to value. */
export function buildVector(weights: ReadonlyMap<number, number>): Vector {
  const ids = Int32Array.from(weights.keys()).sort()
  return { ids, values: Float32Array.from(ids, (id) => requireKey(weights, id)) }
}

/** Where each of several things begins that have these lengths, and at last where all end. */
export function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  lengths.forEach((length, at) => (starts[at + 1] = int32At(starts, at) + length))
  return starts
}

function concat<T extends Int32Array | Float32Array>(
  whole: T,
  parts: readonly T[],
  starts: Int32Array,
): T {
  parts.forEach((part, at) => whole.set(part, starts[at]))
  return whole
}

/** Lists as one. */
export function joinLists(lists: readonly Int32Array[]): Lists {
  const starts = startsOf(lists.map(({ length }) => length))
  return { starts, numbers: concat(new Int32Array(int32At(starts, lists.length)), lists, starts) }
}

/** Vectors as one. */
export function joinVectors(vectors: readonly Vector[]): Vectors {
  const lists = joinLists(vectors.map(({ ids }) => ids))
  return {
    ...lists,
    values: concat(
      new Float32Array(lists.numbers.length),
      vectors.map(({ values }) => values),
      lists.starts,
    ),
  }
}

/** By number, from 0 to before `count`: which lists hold it, ascending. None holds one twice. */
export function listsHolding({ starts, numbers }: Lists, count: number): Lists {
  const begins = new Int32Array(count + 1)
  for (let i = 0; i < numbers.length; i++) {
    const after = int32At(numbers, i) + 1
    begins[after] = int32At(begins, after) + 1
  }
  for (let number = 0; number < count; number++)
    begins[number + 1] = int32At(begins, number + 1) + int32At(begins, number)
  const next = begins.slice()
  const holding = new Int32Array(numbers.length)
  for (let list = 0; list + 1 < starts.length; list++) {
    const end = int32At(starts, list + 1)
    for (let i = int32At(starts, list); i < end; i++) {
      const number = int32At(numbers, i)
      const place = int32At(next, number)
      holding[place] = list
      next[number] = place + 1
    }
  }
  return { starts: begins, numbers: holding }
}

/** Whether list `at`, which is short, holds a number. */
export function includes({ starts, numbers }: Lists, at: number, number: number): boolean {
  const end = int32At(starts, at + 1)
  for (let i = int32At(starts, at); i < end; i++) if (int32At(numbers, i) === number) return true
  return false
}

/** Whether list `at`, which ascends, holds a number. */
export function holds({ starts, numbers }: Lists, at: number, number: number): boolean {
  let low = int32At(starts, at)
  let high = int32At(starts, at + 1) - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = int32At(numbers, middle)
    if (found === number) return true
    if (found < number) low = middle + 1
    else high = middle - 1
  }
  return false
}
