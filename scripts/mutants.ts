// npm run mutants [MODULE or FOLDER ...] [-- --most=N]: plants single edits in modules, runs their
// tests for each, and prints the edits that no test notices. Not part of npm test: it takes
// minutes.
import { parseArgs } from 'node:util'
import { mutate, TestsFailError, type Outcome } from './mutants/run'
import { MODULES, modulesOf } from './mutants/targets'

/** Edits of one module, where nothing else is said. */
const MOST = 40

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string' }, verbose: { type: 'boolean' } },
})
const most = values.most === undefined ? MOST : Number(values.most)
if (!Number.isInteger(most) || most < 1)
  throw new Error(`--most takes a whole number from 1, not "${values.most}"`)

const outcomes: Outcome[] = []
for (const file of modulesOf(positionals.length > 0 ? positionals : MODULES)) {
  try {
    const outcome = await mutate(file, most, ({ line, column, what }, fate) => {
      if (values.verbose || fate === 'survives')
        console.log(`${file}:${line}:${column} ${what} (${fate})`)
    })
    outcomes.push(outcome)
    console.log(summaryOf(outcome))
  } catch (error) {
    if (!(error instanceof TestsFailError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
console.log(
  summaryOf({
    file: 'all',
    possible: sum(({ possible }) => possible),
    planted: sum(({ planted }) => planted),
    endless: sum(({ endless }) => endless),
    survivors: outcomes.flatMap(({ survivors }) => survivors),
  }),
)

function sum(of: (outcome: Outcome) => number): number {
  return outcomes.reduce((total, outcome) => total + of(outcome), 0)
}

function summaryOf({ file, possible, planted, endless, survivors }: Outcome): string {
  const killed = planted - survivors.length
  return (
    `${file}: ${planted} of ${possible} edits planted, ${killed} killed` +
    `${endless > 0 ? ` (${endless} by running without end)` : ''}, ${survivors.length} survived`
  )
}
