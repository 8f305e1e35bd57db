// Plants single edits in modules, one at a time, and tells which no test notices.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { applied, editsOf, spread, type Edit } from './edits'
import { testsOf } from './targets'
import type { Trial, Verdict } from './tester'

/** How long the tests of one mutant may take, in milliseconds: what takes longer never ends. */
const LONGEST = 120_000

/** The tests of a module show nothing: they fail, or there are none. */
export class TestsFailError extends Error {}

/** What became of the edits of one module. */
export interface Outcome {
  readonly file: string
  readonly possible: number
  readonly planted: number
  /** Of those planted, the ones that made the tests run without end. */
  readonly endless: number
  readonly survivors: readonly Edit[]
}

/**
 * Tries at most `most` edits of a module. Throws a TestsFailError where its tests fail without any,
 * since then they show nothing.
 */
export async function mutate(
  file: string,
  most: number,
  show: (edit: Edit, fate: string) => void,
): Promise<Outcome> {
  const text = readFileSync(file, 'utf8')
  const edits = editsOf(file, text)
  const planted = spread(edits, most)
  const survivors: Edit[] = []
  let endless = 0
  const suites = testsOf(file)
  if (suites.length === 0) throw new TestsFailError(`no tests stand for ${file}`)
  const tester = startTester()
  try {
    for (const tests of suites) {
      const verdict = await tester.ask({ tests, file, text: undefined })
      if (!verdict?.passed)
        throw new TestsFailError(
          `the tests of ${file} fail without a mutant: ${verdict?.failed ?? 'they never end'}`,
        )
    }
    for (const edit of planted) {
      let fate = 'survives'
      for (const tests of suites) {
        const verdict = await tester.ask({ tests, file, text: applied(text, edit) })
        if (verdict?.passed) continue
        if (!verdict) endless++
        fate = verdict ? `killed by ${verdict.failed ?? 'an error'}` : 'never ends'
        break
      }
      if (fate === 'survives') survivors.push(edit)
      show(edit, fate)
    }
  } finally {
    tester.stop()
  }
  return { file, possible: edits.length, planted: planted.length, endless, survivors }
}

/** A tester that is started anew when one never ends; asked so, it tells undefined. */
function startTester(): {
  readonly ask: (trial: Trial) => Promise<Verdict | undefined>
  readonly stop: () => void
} {
  let child: ChildProcess | undefined
  const start = (): ChildProcess =>
    fork('scripts/mutants/tester.ts', {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, NODE_ENV: 'test' },
      // A group of its own, so that a worker that never ends is ended with it.
      detached: true,
    })
  const stop = (): void => {
    const { pid, exitCode } = child ?? {}
    child = undefined
    if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGKILL')
  }
  process.once('exit', stop)
  const ask = async (trial: Trial): Promise<Verdict | undefined> => {
    child ??= start()
    const waiting = new AbortController()
    const { signal } = waiting
    const timer = setTimeout(() => waiting.abort(), LONGEST)
    try {
      const ended = once(child, 'exit', { signal }).then(() => {
        throw new Error('the process that runs the tests ended: see what it said above')
      })
      const answered = once(child, 'message', { signal })
      child.send(trial)
      const [verdict] = (await Promise.race([answered, ended])) as [Verdict]
      return verdict
    } catch (error) {
      stop()
      if (signal.aborted) return undefined
      throw error
    } finally {
      clearTimeout(timer)
      waiting.abort()
    }
  }
  return { ask, stop }
}
