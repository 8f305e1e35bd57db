// Lists and vectors as few bytes: what is small takes one byte, and columns of alike numbers are
// what gzip makes least of. Nothing is lost.
import { float32At, int32At, uint8At } from '@/lib/search/typed-arrays'
import { startsOf, type Lists, type Vectors } from '@/lib/search/retrieval/vector'

const BITS = 7
const MORE = 2 ** BITS

function lengthOf(number: number): number {
  let length = 1
  for (let rest = number >>> BITS; rest > 0; rest >>>= BITS) length++
  return length
}

/**
 * Whole numbers from 0 as bytes: seven bits in each, the lowest first; with the eighth, more of the
 * number follow (LEB128).
 */
export function packNumbers(numbers: Int32Array): Uint8Array {
  const bytes = new Uint8Array(numbers.reduce((sum, number) => sum + lengthOf(number), 0))
  let at = 0
  for (const number of numbers) {
    let rest = number
    for (; rest >= MORE; rest >>>= BITS) bytes[at++] = MORE | (rest % MORE)
    bytes[at++] = rest
  }
  return bytes
}

function countOf(bytes: Uint8Array): number {
  let count = 0
  for (let at = 0; at < bytes.length; at++) if (uint8At(bytes, at) < MORE) count++
  return count
}

/** The numbers of `packNumbers`. */
export function unpackNumbers(bytes: Uint8Array, count = countOf(bytes)): Int32Array {
  const numbers = new Int32Array(count)
  let at = 0
  for (let i = 0; i < count; i++) {
    let byte = uint8At(bytes, at++)
    let number = byte % MORE
    for (let shift = BITS; byte >= MORE; shift += BITS) {
      byte = uint8At(bytes, at++)
      number |= (byte % MORE) << shift
    }
    numbers[i] = number
  }
  return numbers
}

/** Lists by their lengths and their numbers, each as `packNumbers` makes them. */
export interface PackedLists {
  readonly lengths: Uint8Array
  readonly numbers: Uint8Array
}

/** Vectors: their ids, and their values as the places in a list of the distinct ones of each. */
export interface PackedVectors extends PackedLists {
  readonly places: Uint8Array
  readonly distinct: { readonly lengths: Uint8Array; readonly values: Float32Array }
}

const lengthsOf = (starts: Int32Array): Int32Array =>
  starts.subarray(1).map((end, at) => end - int32At(starts, at))

const startsFrom = (lengths: Uint8Array): Int32Array => startsOf([...unpackNumbers(lengths)])

/** Packs lists as they are. */
export const packLists = ({ starts, numbers }: Lists): PackedLists => ({
  lengths: packNumbers(lengthsOf(starts)),
  numbers: packNumbers(numbers),
})

/** The lists of `packLists`. */
export function unpackLists({ lengths, numbers }: PackedLists): Lists {
  const starts = startsFrom(lengths)
  return { starts, numbers: unpackNumbers(numbers, starts.at(-1)) }
}

/** Packs lists that ascend: of each number how many are left out before it. */
export function packAscending({ starts, numbers }: Lists): PackedLists {
  const gaps = numbers.slice()
  for (let list = 0; list + 1 < starts.length; list++) {
    const end = int32At(starts, list + 1)
    let last = -1
    for (let i = int32At(starts, list); i < end; i++) {
      const number = int32At(numbers, i)
      gaps[i] = number - last - 1
      last = number
    }
  }
  return packLists({ starts, numbers: gaps })
}

/** The lists of `packAscending`. */
export function unpackAscending(packed: PackedLists): Lists {
  const { starts, numbers } = unpackLists(packed)
  for (let list = 0; list + 1 < starts.length; list++) {
    const end = int32At(starts, list + 1)
    let last = -1
    for (let i = int32At(starts, list); i < end; i++) numbers[i] = last += 1 + int32At(numbers, i)
  }
  return { starts, numbers }
}

/**
 * Packs lists that ascend and are each part of another, ascending too; `owners` tells by list of
 * which: their numbers as places in that.
 */
export function packParts(parts: Lists, wholes: Lists, owners: Int32Array): PackedLists {
  const places = parts.numbers.slice()
  for (let part = 0; part < owners.length; part++) {
    const start = int32At(wholes.starts, int32At(owners, part))
    const end = int32At(parts.starts, part + 1)
    let at = start
    for (let i = int32At(parts.starts, part); i < end; i++) {
      while (int32At(wholes.numbers, at) < int32At(parts.numbers, i)) at++
      places[i] = at - start
    }
  }
  return packAscending({ starts: parts.starts, numbers: places })
}

/** The lists of `packParts`. */
export function unpackParts(packed: PackedLists, wholes: Lists, owners: Int32Array): Lists {
  const { starts, numbers } = unpackAscending(packed)
  for (let part = 0; part < owners.length; part++) {
    const start = int32At(wholes.starts, int32At(owners, part))
    const end = int32At(starts, part + 1)
    for (let i = int32At(starts, part); i < end; i++)
      numbers[i] = int32At(wholes.numbers, start + int32At(numbers, i))
  }
  return { starts, numbers }
}

/** Packs vectors: few of the values of one differ. */
export function packVectors(vectors: Vectors): PackedVectors {
  const { starts, values } = vectors
  const places = new Int32Array(values.length)
  const distinct: number[][] = []
  for (let vector = 0; vector + 1 < starts.length; vector++) {
    const known = new Map<number, number>()
    const end = int32At(starts, vector + 1)
    for (let i = int32At(starts, vector); i < end; i++) {
      const value = float32At(values, i)
      const place = known.get(value) ?? known.size
      known.set(value, place)
      places[i] = place
    }
    distinct.push([...known.keys()])
  }
  return {
    ...packAscending(vectors),
    places: packNumbers(places),
    distinct: {
      lengths: packNumbers(Int32Array.from(distinct, ({ length }) => length)),
      values: Float32Array.from(distinct.flat()),
    },
  }
}

/** The vectors of `packVectors`. */
export function unpackVectors({ places, distinct, ...lists }: PackedVectors): Vectors {
  const { starts, numbers } = unpackAscending(lists)
  const from = startsFrom(distinct.lengths)
  const at = unpackNumbers(places, numbers.length)
  const values = new Float32Array(numbers.length)
  for (let vector = 0; vector + 1 < starts.length; vector++) {
    const end = int32At(starts, vector + 1)
    const first = int32At(from, vector)
    for (let i = int32At(starts, vector); i < end; i++)
      values[i] = float32At(distinct.values, first + int32At(at, i))
  }
  return { starts, numbers, values }
}
