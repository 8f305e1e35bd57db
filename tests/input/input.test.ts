import { describe, expect, test } from 'vitest'
import { INPUTS, judged } from './all'
import { tallyOf } from './judged'

/** What may be read and is told instead: so many, and no more. */
const MOST_TOLD = 0
const kinds = [...new Set(INPUTS.map(({ kind }) => kind))]

describe('nothing that comes in is misread', () => {
  test.each(kinds)('%s', async (kind) => {
    const found = await judged(INPUTS.filter((input) => input.kind === kind))
    expect(found.filter(({ result }) => result === 'wrong')).toEqual([])
    expect(tallyOf(found).told).toBeLessThanOrEqual(MOST_TOLD)
  })

  test('a thousand inputs are tried, some by every way in', () => {
    expect(INPUTS.length).toBeGreaterThanOrEqual(1000)
    for (const way of ['cells', 'lists', 'searches', 'addresses', 'guided fixes', 'articles'])
      expect(kinds.filter((kind) => kind.startsWith(`${way}: `)).length).toBeGreaterThan(3)
  })
})
