// Runs tests with one module replaced, as a process of its own: a mutant may never end, and is then
// ended with it. Files are not written: the edited text is what Vite hands to the tests.
import path from 'node:path'
import { createVitest } from 'vitest/node'

/** Which tests to run, and of which module another text; none runs them as they are. */
export interface Trial {
  readonly tests: readonly string[]
  readonly file: string
  readonly text: string | undefined
}

/** Whether every test passed; the first that did not. */
export interface Verdict {
  readonly passed: boolean
  readonly failed: string | undefined
}

let trial: Trial | undefined
const root = process.cwd()
const vitest = await createVitest(
  'test',
  {
    root,
    config: false,
    watch: false,
    bail: 1,
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    include: ['tests/**/*.test.ts'],
    reporters: [{}],
    silent: true,
  },
  {
    resolve: {
      alias: { '@': root, 'contentlayer/generated': path.join(root, '.contentlayer/generated') },
    },
    plugins: [
      {
        name: 'signpost-mutant',
        enforce: 'pre',
        transform: (_, id) =>
          trial && id.split('?')[0] === path.join(root, trial.file) ? trial.text : undefined,
      },
    ],
  },
)
await vitest.globTestSpecifications()

process.on('message', (message: Trial) => {
  run(message).then(
    (verdict) => process.send?.(verdict),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => process.exit())

async function run(given: Trial): Promise<Verdict> {
  trial = given
  const edited = path.join(root, given.file)
  vitest.invalidateFile(edited)
  const specifications = given.tests.flatMap((test) =>
    vitest.getModuleSpecifications(path.join(root, test)),
  )
  if (specifications.length === 0) throw new Error(`there are no tests ${given.tests.join(', ')}`)
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  const module = testModules.find((one) => one.state() === 'failed')
  const [test] = module ? module.children.allTests('failed') : []
  return {
    passed: module === undefined && unhandledErrors.length === 0,
    failed: test?.fullName ?? module?.moduleId,
  }
}
