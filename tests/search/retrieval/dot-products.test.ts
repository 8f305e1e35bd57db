import { describe, expect, it } from 'vitest'
import { randomBelow } from '@/lib/core/random'
import { dotProducts, PARTS } from '@/lib/search/retrieval/dot-products'

const random = randomBelow(20261130)
const bytes = (count: number): Int8Array =>
  Int8Array.from({ length: count }, () => random(255) - 127)

/** The sum as it is written in any book. */
function plain(one: Int8Array, many: Int8Array, part: number, at: number): number {
  const half = one.length / PARTS
  return one
    .subarray(part * half, (part + 1) * half)
    .reduce((sum, byte, i) => sum + byte * (many[at * one.length + part * half + i] ?? NaN), 0)
}

describe.each([1, 3, 8, 9, 16, 50, 100, 128])('products of parts of %i bytes', (half) => {
  const length = PARTS * half
  const many = bytes(37 * length)
  const one = bytes(length)
  const products = (part: number, numbers: readonly number[]): number[] =>
    numbers.map((at) => plain(one, many, part, at))

  it.each([0, 1])('of part %i are those of the plain sum', (part) => {
    const all = [...Array(37).keys()]
    expect([...dotProducts(many, one, part)]).toEqual(products(part, all))
    expect([...dotProducts(many, one, part, { from: 5, to: 37 })]).toEqual(
      products(part, all.slice(5)),
    )
    const some = [36, 0, 7, 7, 12]
    expect([...dotProducts(many, one, part, Int32Array.from(some))]).toEqual(products(part, some))
  })
})

it('the greatest and the least bytes do not run over', () => {
  const most = new Int8Array(1000).fill(127)
  const least = new Int8Array(1000).fill(-128)
  expect([...dotProducts(most, most, 0)]).toEqual([500 * 127 * 127])
  expect([...dotProducts(least, least, 1)]).toEqual([500 * 128 * 128])
  expect([...dotProducts(least, most, 1)]).toEqual([-500 * 128 * 127])
})

it('of none there are none, and what stands outside is refused', () => {
  const many = bytes(20)
  const one = bytes(10)
  expect([...dotProducts(many, one, 0, { from: 1, to: 1 })]).toEqual([])
  expect([...dotProducts(many, one, 0, new Int32Array())]).toEqual([])
  expect([...dotProducts(new Int8Array(), one, 0)]).toEqual([])
  expect(() => dotProducts(many, one, 0, { from: 1, to: 3 })).toThrow(RangeError)
  expect(() => dotProducts(many, one, 0, { from: -1, to: 1 })).toThrow(RangeError)
  expect(() => dotProducts(many, one, 0, Int32Array.of(2))).toThrow(RangeError)
})
