// npm run test:one-truth: asks every face of the rules the same questions, 200,000 unless told
// otherwise (`-- --draws=N --seed=N`), and exits with 1 where two of them disagree.
import { parseArgs } from 'node:util'

// As the site runs: React's own checks are for whoever writes components, and cost as much again.
Object.assign(process.env, { NODE_ENV: 'production' })
const { askEveryFace, drawQuestions } = await import('./run')

const { values } = parseArgs({
  options: {
    draws: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '20261129' },
  },
})

/** After how many draws it is said how far this is. */
const PROGRESS = 10_000

const before = process.cpuUsage()
const seconds = (): string => {
  const { user, system } = process.cpuUsage(before)
  return `${((user + system) / 1e6).toFixed(0)} CPU seconds`
}
const inWords = (count: number): string => count.toLocaleString('en')

const questions = drawQuestions(Number(values.draws), Number(values.seed))
const { draws, disagreements } = await askEveryFace(questions, {
  progress: (done, kinds) => {
    if (done % PROGRESS === 0)
      console.log(
        `${inWords(done)} of ${inWords(questions.length)} draws, ` +
          `${kinds} kinds of disagreement, ${seconds()}`,
      )
  },
})
for (const { what, count, example } of disagreements)
  console.error(`${what} (${count} times); for example ${JSON.stringify(example)}`)
console.log(`${inWords(draws)} draws, ${disagreements.length} kinds of disagreement, ${seconds()}.`)
process.exitCode = disagreements.length === 0 ? 0 : 1
