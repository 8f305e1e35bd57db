// npm run test:one-truth: asks every face of the rules the same questions, 200,000 unless told
// otherwise (`-- --draws=N --seed=N`), then reads the guided fix, the desk and the API side by side
// in `--words=N` states (5,000). Exits with 1 where two of them disagree.
import { parseArgs } from 'node:util'

// As the site runs: React's own checks are for whoever writes components, and cost as much again.
Object.assign(process.env, { NODE_ENV: 'production' })
const { askEveryFace, drawQuestions } = await import('./run')
const { drawRefusals } = await import('./draws')
const { policy } = await import('./rows')
const { wordFaults } = await import('./words/word-faults')

const { values } = parseArgs({
  options: {
    draws: { type: 'string', default: '200000' },
    words: { type: 'string', default: '5000' },
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

const each = Math.ceil(Number(values.words) / policy.symptoms.length)
const states = policy.symptoms.flatMap(({ id }) => drawRefusals(id, each, Number(values.seed)))
const told = new Map<string, (typeof states)[number]>()
for (const state of states)
  for (const what of await wordFaults(state)) if (!told.has(what)) told.set(what, state)
for (const [what, example] of told) console.error(`${what}; for example ${JSON.stringify(example)}`)
console.log(
  `${inWords(states.length)} states told, ${told.size} kinds of other words, ${seconds()}.`,
)
process.exitCode = disagreements.length + told.size === 0 ? 0 : 1
