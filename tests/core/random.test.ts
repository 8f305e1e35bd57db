import { expect, test } from 'vitest'
import { randomBelow, randomFrom } from '@/lib/core/random'

test('a seed gives the same numbers for ever: stored word vectors rest on them', () => {
  const random = randomFrom(1)
  expect([random(), random(), random()]).toEqual([
    0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
  ])
})

test('whole numbers stay below their bound and reach all of it', () => {
  const random = randomBelow(7)
  const drawn = new Set(Array.from({ length: 200 }, () => random(5)))
  expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4])
})
