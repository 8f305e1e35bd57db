// Many short lists of numbers as a few long strings: thousands of vectors that JSON carries in one piece and that are read without a loop over their numbers.
import type { Vector } from './vector'

/** Base64 of little-endian 32-bit numbers. */
type Packed = string

/** Lists one after the other, and how long each is. */
export interface PackedLists {
  readonly lengths: Packed
  readonly numbers: Packed
}

/** Vectors one after the other. */
export interface PackedVectors {
  readonly ids: PackedLists
  readonly values: Packed
}

const pack = (numbers: Int32Array | Float32Array): Packed => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')

// A small buffer is a piece of a shared one, and no typed array may begin in the middle of a number: hence the copy.
const bytesOf = (packed: Packed): ArrayBuffer => new Uint8Array(Buffer.from(packed, 'base64')).buffer

const BYTES = 4

function concat<T extends Int32Array | Float32Array>(whole: T, parts: readonly T[]): T {
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const sumOf = (lists: readonly { readonly length: number }[]): number => lists.reduce((sum, { length }) => sum + length, 0)

/** One list of whole numbers. */
export function packNumbers(numbers: readonly number[]): Packed {
  return pack(Int32Array.from(numbers))
}

/** Reads what `packNumbers` packed. */
export function unpackNumbers(packed: Packed): Int32Array {
  return new Int32Array(bytesOf(packed))
}

/** One list of numbers of any kind, to seven digits. */
export function packShares(numbers: readonly number[]): Packed {
  return pack(Float32Array.from(numbers))
}

/** Reads what `packShares` packed. */
export function unpackShares(packed: Packed): Float32Array {
  return new Float32Array(bytesOf(packed))
}

/** Lists of bytes, all of one length. */
export function packBytes(lists: readonly Int8Array[]): Packed {
  return Buffer.concat(lists.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength))).toString('base64')
}

/** Reads the `count` lists that `packBytes` packed; they share one buffer. */
export function unpackBytes(packed: Packed, count: number): readonly Int8Array[] {
  const buffer = bytesOf(packed)
  const length = count === 0 ? 0 : buffer.byteLength / count
  return Array.from({ length: count }, (_, at) => new Int8Array(buffer, at * length, length))
}

/** Lists of whole numbers, in order. */
export function packLists(lists: readonly Int32Array[]): PackedLists {
  return { lengths: packNumbers(lists.map(({ length }) => length)), numbers: pack(concat(new Int32Array(sumOf(lists)), lists)) }
}

/** Reads what `packLists` packed; the lists share one buffer. */
export function unpackLists({ lengths, numbers }: PackedLists): readonly Int32Array[] {
  const buffer = bytesOf(numbers)
  let at = 0
  return Array.from(unpackNumbers(lengths), (length) => {
    const list = new Int32Array(buffer, at, length)
    at += length * BYTES
    return list
  })
}

/** Vectors, in order. */
export function packVectors(vectors: readonly Vector[]): PackedVectors {
  const values = vectors.map((vector) => vector.values)
  return { ids: packLists(vectors.map(({ ids }) => ids)), values: pack(concat(new Float32Array(sumOf(values)), values)) }
}

/** Reads what `packVectors` packed; the vectors share two buffers. */
export function unpackVectors({ ids, values }: PackedVectors): readonly Vector[] {
  const buffer = bytesOf(values)
  let at = 0
  return unpackLists(ids).map((list) => {
    const vector = { ids: list, values: new Float32Array(buffer, at, list.length) }
    at += list.length * BYTES
    return vector
  })
}
