// Asks a process beside the studio's server for what takes seconds, so that checks are not kept
// waiting: of one kind only the last that was asked goes on.
import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { AsideTask } from './aside-task'

const PROGRAM = path.join(import.meta.dirname, 'aside-program.ts')
const running = new Map<AsideTask['what'], ChildProcess>()

/** What came of a task. Rejects with a sentence for the writer where it cannot be worked out. */
export function askAside(task: AsideTask): Promise<unknown> {
  running.get(task.what)?.kill()
  const child = spawn(process.execPath, [...process.execArgv, PROGRAM], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  running.set(task.what, child)
  return new Promise((resolve, reject) => {
    const printed: Buffer[] = []
    const told: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => printed.push(part))
    child.stderr.on('data', (part: Buffer) => told.push(part))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (running.get(task.what) === child) running.delete(task.what)
      if (signal) reject(new Error('It was asked again meanwhile.'))
      else if (code === 0) resolve(JSON.parse(Buffer.concat(printed).toString('utf8')))
      else reject(new Error(Buffer.concat(told).toString('utf8').trim() || 'It ended by itself.'))
    })
    // A process that ended at once reads nothing; how it ended is told above.
    child.stdin.on('error', () => undefined).end(JSON.stringify(task))
  })
}
