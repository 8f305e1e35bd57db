import { expect, test } from 'vitest'
import { createBackOff } from '@/server/processes/back-off'

test('a process that dies soon is replaced later each time, up to ten seconds', () => {
  const delayFor = createBackOff()
  const delays = Array.from({ length: 9 }, () => delayFor(500))
  expect(delays).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000])
})

test('one that lived for a minute is replaced at once, and those after it begin anew', () => {
  const delayFor = createBackOff()
  for (let time = 0; time < 5; time += 1) delayFor(500)
  expect([delayFor(60_000), delayFor(500), delayFor(500)]).toEqual([100, 100, 200])
})
