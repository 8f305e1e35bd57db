// What is run again, and what is told of it.
import { expect, test } from 'vitest'
import { attempt, type Ended } from '@/scripts/build/attempt'

/** Ends as the list says, and as its last row from then on. */
function ending(...codes: readonly number[]): { run: () => Promise<Ended>; runs: () => number } {
  let runs = 0
  return {
    run: () => {
      const code = codes[Math.min(runs, codes.length - 1)] ?? 0
      runs += 1
      return Promise.resolve({ code, said: `run ${runs}` })
    },
    runs: () => runs,
  }
}

test('what ends well is run once', async () => {
  const { run, runs } = ending(0)
  expect(await attempt(run, [0, 0])).toEqual({ code: 0, said: 'run 1' })
  expect(runs()).toBe(1)
})

test('what fails is run again until it ends well, and only that is told', async () => {
  const { run, runs } = ending(1, 1, 0)
  expect(await attempt(run, [0, 0, 0])).toEqual({ code: 0, said: 'run 3' })
  expect(runs()).toBe(3)
})

test('what goes on failing is told as it failed last', async () => {
  const { run } = ending(1)
  expect(await attempt(run, [0, 0])).toEqual({ code: 1, said: 'run 3' })
})
