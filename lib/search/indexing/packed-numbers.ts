// Many short lists of numbers as a few long strings: thousands of vectors that JSON carries in one
// piece and that are read without a loop over their numbers.
import type { Lists, Vectors } from '@/lib/search/retrieval/vector'

/** Base64 of little-endian 32-bit numbers. */
type Packed = string

/** Lists one after the other, and where each begins. */
export interface PackedLists {
  readonly starts: Packed
  readonly numbers: Packed
}

/** Vectors one after the other. */
export interface PackedVectors extends PackedLists {
  readonly values: Packed
}

const pack = (numbers: Int32Array | Float32Array): Packed =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')

// A small buffer is a piece of a shared one, and no typed array may begin in the middle of a
// number: hence the copy.
const bytesOf = (packed: Packed): ArrayBuffer =>
  new Uint8Array(Buffer.from(packed, 'base64')).buffer

/** One list of whole numbers. */
export function packNumbers(numbers: ArrayLike<number>): Packed {
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

/** One list of bytes. */
export function packBytes({ buffer, byteOffset, byteLength }: Int8Array): Packed {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

/** Reads what `packBytes` packed. */
export function unpackBytes(packed: Packed): Int8Array {
  return new Int8Array(bytesOf(packed))
}

/** Lists of whole numbers. */
export function packLists({ starts, numbers }: Lists): PackedLists {
  return { starts: pack(starts), numbers: pack(numbers) }
}

/** Reads what `packLists` packed. */
export function unpackLists({ starts, numbers }: PackedLists): Lists {
  return { starts: unpackNumbers(starts), numbers: unpackNumbers(numbers) }
}

/** Vectors. */
export function packVectors({ values, ...ids }: Vectors): PackedVectors {
  return { ...packLists(ids), values: pack(values) }
}

/** Reads what `packVectors` packed. */
export function unpackVectors({ values, ...ids }: PackedVectors): Vectors {
  return { ...unpackLists(ids), values: unpackShares(values) }
}
