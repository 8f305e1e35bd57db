import { expect, it } from 'vitest'
import { askEveryFace, drawQuestions } from './run'

it('every face of the rules says the same in 5,000 draws', async () => {
  const { draws, disagreements } = await askEveryFace(drawQuestions(5000, 20261129))
  console.info(`one truth: ${draws} draws, ${disagreements.length} disagreements`)
  expect(disagreements).toEqual([])
}, 300_000)
