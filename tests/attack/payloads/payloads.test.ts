// The short form of what npm run test:attack payloads does with five hundred.
import { expect, test } from 'vitest'
import { payloads } from './payloads'
import { showPayloads } from './show'
import { showTold } from './told'

const FEW = 12

test('there are five hundred, each another', () => {
  expect(new Set(payloads(500)).size).toBe(500)
  expect(payloads(FEW)).toHaveLength(FEW)
})

test('what is typed or announced is text on every page', async () => {
  const { shown, faults } = await showPayloads(FEW)
  expect(faults).toEqual([])
  expect(shown).toEqual({ search: FEW, contact: FEW, feedback: FEW, announcements: FEW })
})

test('what customers and staff write is text wherever either reads it', async () => {
  const { shown, faults } = await showTold(FEW)
  expect(faults).toEqual([])
  expect(Object.keys(shown)).toHaveLength(13)
  expect([...new Set(Object.values(shown))]).toEqual([FEW])
})
