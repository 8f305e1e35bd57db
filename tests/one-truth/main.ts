// npm run test:one-truth: asks every face of the rules the same questions, 200,000 unless told
// otherwise (`-- --draws=N --seed=N`), and exits with 1 where two of them disagree.
import { parseArgs } from 'node:util'
import { askEveryFace, drawQuestions } from './run'

const { values } = parseArgs({
  options: {
    draws: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '20261129' },
  },
})

const before = process.cpuUsage()
const { draws, disagreements } = await askEveryFace(
  drawQuestions(Number(values.draws), Number(values.seed)),
)
const seconds = process.cpuUsage(before).user / 1e6
for (const { what, count, example } of disagreements)
  console.error(`${what} (${count} times); for example ${JSON.stringify(example)}`)
console.log(
  `${draws.toLocaleString('en')} draws, ${disagreements.length} kinds of disagreement, ` +
    `${seconds.toFixed(0)} CPU seconds.`,
)
process.exitCode = disagreements.length === 0 ? 0 : 1
