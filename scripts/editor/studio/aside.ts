// Asks processes beside the studio's server for what takes seconds, so that checks are not kept
// waiting. There is one for each kind of task, which lives on and reads content once; of one kind
// only the last that was asked goes on.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import type { AsideTask } from './aside-task'

const PROGRAM = path.join(import.meta.dirname, 'aside-program.ts')
/** How long a process that nobody asks is kept, in milliseconds. */
const KEPT = 5 * 60_000
const MOST_TOLD = 4_000

interface Asked {
  /** The task as it is sent. */
  readonly line: string
  readonly outcome: Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

interface Aside {
  readonly running: () => Asked | undefined
  readonly ask: (asked: Asked) => void
  readonly kill: () => void
}

const asides = new Map<AsideTask['what'], Aside>()
const outcome = z.union([
  z.strictObject({ value: z.unknown() }),
  z.strictObject({ message: z.string() }),
])

/** What came of a task. Rejects with a sentence for the writer where it cannot be worked out. */
export function askAside(task: AsideTask): Promise<unknown> {
  const line = JSON.stringify(task)
  const running = asides.get(task.what)?.running()
  if (running?.line === line) return running.outcome
  // What is worked out meanwhile nobody waits for any more.
  if (running) asides.get(task.what)?.kill()
  const asked = askedOf(line)
  const aside = asides.get(task.what) ?? startAside(task.what)
  aside.ask(asked)
  return asked.outcome
}

function askedOf(line: string): Asked {
  let resolve: Asked['resolve'] = () => undefined
  let reject: Asked['reject'] = () => undefined
  const outcome = new Promise<unknown>((kept, broken) => {
    resolve = kept
    reject = broken
  })
  return { line, outcome, resolve, reject }
}

function startAside(what: AsideTask['what']): Aside {
  const child = spawn(process.execPath, [...process.execArgv, PROGRAM], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let running: Asked | undefined
  let told = ''
  let idle: NodeJS.Timeout | undefined
  const forget = (): void => {
    clearTimeout(idle)
    if (asides.get(what) === aside) asides.delete(what)
  }
  const aside: Aside = {
    running: () => running,
    ask: (asked) => {
      clearTimeout(idle)
      running = asked
      child.stdin.write(`${asked.line}\n`)
    },
    kill: () => {
      forget()
      child.kill()
      running?.reject(new Error('It was asked again meanwhile.'))
    },
  }
  asides.set(what, aside)
  createInterface({ input: child.stdout }).on('line', (line) => {
    const came = outcome.parse(JSON.parse(line))
    if ('message' in came) running?.reject(new Error(came.message))
    else running?.resolve(came.value)
    running = undefined
    idle = setTimeout(() => {
      forget()
      child.stdin.end()
    }, KEPT).unref()
  })
  child.stderr.on('data', (part: Buffer) => {
    told = (told + part.toString('utf8')).slice(-MOST_TOLD)
  })
  const ended = (why: string): void => {
    forget()
    running?.reject(new Error(why))
  }
  child.once('error', ({ message }) => ended(message))
  child.once('close', () => ended(told.trim() || 'It ended by itself.'))
  // A process that ended reads nothing more; how it ended is told above.
  child.stdin.on('error', () => undefined)
  return aside
}
