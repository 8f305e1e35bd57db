import { expect, it } from 'vitest'
import { countWords } from '@/components/wizard/count-words'

it.each([
  [0, 4, 12, 'Question 1 of about 4'],
  [3, 4, 9, 'Question 4 of about 4'],
  [4, 4, 8, 'Question 5, at most 7 more'],
  [4, 4, 1, 'Question 5, the last one'],
  [1, 4, 1, 'Question 2, the last one'],
  [0, 1, 5, 'Question 1, often the only one'],
  [2, 0, 3, 'Question 3, at most 2 more'],
])('after %i answers, usually %i and at most %i left: %s', (asked, usual, left, words) => {
  expect(countWords(asked, usual, left)).toBe(words)
})
