import { expect, test } from 'vitest'
import { listInWords } from '@/lib/core/list-in-words'

test.each([
  [[], 'nobody', 'nobody'],
  [['Owner'], 'Owner', 'Owner'],
  [['Owner', 'Manager'], 'Owner and Manager', 'Owner or Manager'],
  [['A', 'B', 'C'], 'A, B and C', 'A, B or C'],
])('%j is read as "%s" and as "%s"', (names, and, or) => {
  expect(listInWords(names, 'and')).toBe(and)
  expect(listInWords(names, 'or')).toBe(or)
})

test('an empty list is said as its sentence needs it', () => {
  expect(listInWords([], 'and', 'no one')).toBe('no one')
})
