import { expect, test } from 'vitest'
import { InputErrors, MOST_TOLD } from '@/lib/core/input-error'

test('the first twenty errors are worded, and of the rest it is told how many there are', () => {
  const errors = new InputErrors()
  let worded = 0
  for (let at = 0; at < 90_000; at += 1)
    errors.add(`facts.${at}`, () => {
      worded += 1
      return 'there is no such fact.'
    })
  expect(worded).toBe(MOST_TOLD)
  expect(errors.count).toBe(90_000)
  expect(errors.list()).toHaveLength(MOST_TOLD + 1)
  expect(errors.list()[0]).toEqual({ path: 'facts.0', message: 'there is no such fact.' })
  expect(errors.list().at(-1)).toEqual({ path: '', message: 'And 89,980 more.' })
})

test('twenty are told as they are', () => {
  const errors = new InputErrors()
  for (let at = 0; at < MOST_TOLD; at += 1) errors.add('', () => `${at}`)
  expect(errors.list().map(({ message }) => message)).toEqual(
    Array.from({ length: MOST_TOLD }, (_, at) => `${at}`),
  )
})
