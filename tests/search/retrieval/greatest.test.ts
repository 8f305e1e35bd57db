import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greatest } from '@/lib/search/retrieval/greatest'

test('the greatest of some values, the greatest first, and never more than were asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (values, count) => {
        const found = greatest(Float64Array.from(values), count)
        const expected = values.filter((value) => value > 0).toSorted((a, b) => b - a)
        expect(found.map((document) => values[document])).toEqual(expected.slice(0, count))
      },
    ),
  )
})

test('a value that rounding takes above the whole is counted too', () => {
  // 1000 * 0.7 / 0.7 is a little more than 1000.
  const values = Float64Array.of(0.7, 0.7, 0.7, 0.69, 0.1)
  expect(greatest(values, 2)).toEqual([0, 1])
})
