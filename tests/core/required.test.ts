import { expect, test } from 'vitest'
import { findOwn, ownKeys } from '@/lib/core/own'
import { requireAt, requireKey } from '@/lib/core/required'

test('what is not there is an error that says what was looked for', () => {
  expect(requireAt(['a', 'b'], 1)).toBe('b')
  expect(() => requireAt(['a', 'b'], 2)).toThrow('a list of 2 has nothing at 2')
  expect(requireKey(new Map([['a', 0]]), 'a')).toBe(0)
  expect(() => requireKey(new Map([['a', 0]]), 'b')).toThrow('a map of 1 has no b')
})

test('a table has its own keys alone', () => {
  const table = { a: 1, b: 2 }
  expect(ownKeys(table)).toEqual(['a', 'b'])
  expect([findOwn(table, 'a'), findOwn(table, 'constructor'), findOwn(table, null)]).toEqual([
    1,
    undefined,
    undefined,
  ])
})
