import { describe, expect, test } from 'vitest'
import { CELLS } from './corpus'
import { LISTS } from './lists'
import { faultsOfList, resultOfCell } from './judge'

describe('cells of a list', () => {
  const kinds = [...new Set(CELLS.map(({ kind }) => kind))]
  test.each(kinds)('%s', async (kind) => {
    const cases = CELLS.filter((one) => one.kind === kind)
    const results = await Promise.all(cases.map(async (one) => [one.cell, await resultOfCell(one)]))
    expect(results).toEqual(cases.map(({ cell }) => [cell, 'right']))
  })
})

describe('lists as a whole', () => {
  test.each(LISTS)('$kind: $name', async (list) => {
    expect(await faultsOfList(list)).toEqual([])
  })
})
