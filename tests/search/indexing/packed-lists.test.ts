import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  packAscending,
  packLists,
  packNumbers,
  packParts,
  packVectors,
  unpackAscending,
  unpackLists,
  unpackNumbers,
  unpackParts,
  unpackVectors,
} from '@/lib/search/indexing/packed-lists'
import { packEmbeddings, unpackEmbeddings } from '@/lib/search/retrieval/embedding'
import { joinLists, joinVectors } from '@/lib/search/retrieval/vector'

const number = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const ascending = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 300 }), number), { maxLength: 20 })
  .map((numbers) => Int32Array.from(numbers).sort())

describe('numbers as bytes', () => {
  it.each([
    [0, [0]],
    [127, [127]],
    [128, [128, 1]],
    [300, [0b1010_1100, 0b10]],
    [2 ** 31 - 1, [255, 255, 255, 255, 7]],
  ])('%i are %j, seven bits in each, the lowest first', (value, bytes) => {
    expect([...packNumbers(Int32Array.of(value))]).toEqual(bytes)
  })
  it('are read as they were', () => {
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const all = Int32Array.from(numbers)
        expect(unpackNumbers(packNumbers(all))).toEqual(all)
      }),
    )
  })
  it('that were cut short are no numbers', () => {
    expect(() => unpackNumbers(Uint8Array.of(1, 128), 2)).toThrow(RangeError)
  })
})

describe('lists', () => {
  it('are read as they were, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(number, { maxLength: 9 })), (all) => {
        const lists = joinLists(all.map((numbers) => Int32Array.from(numbers)))
        expect(unpackLists(packLists(lists))).toEqual(lists)
      }),
    )
  })
  it('that ascend take one byte for a number that comes less than 128 after the last', () => {
    const lists = joinLists([Int32Array.of(100_000, 100_001, 100_128), Int32Array.of(0)])
    const packed = packAscending(lists)
    expect([...packed.numbers.slice(-3)]).toEqual([0, 126, 0])
    expect(unpackAscending(packed)).toEqual(lists)
  })
  it('that ascend are read as they were', () => {
    fc.assert(
      fc.property(fc.array(ascending), (all) => {
        const lists = joinLists(all)
        expect(unpackAscending(packAscending(lists))).toEqual(lists)
      }),
    )
  })
  it('that are parts of others are read as they were', () => {
    const withParts = ascending.chain((whole) =>
      fc.record({ whole: fc.constant(whole), parts: fc.array(fc.subarray([...whole])) }),
    )
    fc.assert(
      fc.property(fc.array(withParts), (all) => {
        const wholes = joinLists(all.map(({ whole }) => whole))
        const parts = joinLists(
          all.flatMap((one) => one.parts.map((part) => Int32Array.from(part))),
        )
        const owners = Int32Array.from(all.flatMap((one, at) => one.parts.map(() => at)))
        expect(unpackParts(packParts(parts, wholes, owners), wholes, owners)).toEqual(parts)
      }),
    )
  })
})

describe('vectors', () => {
  it('are read as they were, equal values told once', () => {
    const vectors = joinVectors([
      { ids: Int32Array.of(3, 9, 200), values: Float32Array.of(0.1, 2.5, 0.1) },
      { ids: Int32Array.of(), values: Float32Array.of() },
      { ids: Int32Array.of(0), values: Float32Array.of(0.1) },
    ])
    const packed = packVectors(vectors)
    expect([...packed.distinct.values]).toEqual([...Float32Array.of(0.1, 2.5, 0.1)])
    expect([...packed.places]).toEqual([0, 1, 0, 0])
    expect(unpackVectors(packed)).toEqual(vectors)
  })
})

describe('embeddings', () => {
  it('are stored as what their second part has beyond the first, and read as they were', () => {
    const embeddings = Int8Array.of(100, -100, 101, -128, 0, 127, -1, 0)
    const packed = packEmbeddings(embeddings, 2)
    expect([...packed]).toEqual([100, -100, 1, -28, 0, 127, -1, -127])
    expect(unpackEmbeddings(packed, 2)).toEqual(embeddings)
  })
})
