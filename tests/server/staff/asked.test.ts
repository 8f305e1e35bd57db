import { expect, test } from 'vitest'
import { wordsOf } from '@/server/staff/asked'

test('a name of an address is words only where they are known', () => {
  const words = { dealt: 'It is dealt with.' }
  expect(wordsOf(words, 'dealt')).toBe('It is dealt with.')
  for (const name of [null, '', 'other', '__proto__', 'constructor', 'toString'])
    expect(wordsOf(words, name)).toBeUndefined()
})
