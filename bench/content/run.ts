// A command in a copy of the repository, and what it and every process below it cost.
import { spawn, type ChildProcess } from 'node:child_process'
import { watchTree, type Cost, type TreeCost } from './process-tree'

/** Where a site of a copy is served. */
export const PORT = '4391'

/** A command that was started. */
export interface Run {
  readonly child: ChildProcess
  /** What it has cost so far; nothing is counted afterwards. */
  readonly cost: () => TreeCost
  /** The last of what it has said. */
  readonly output: () => string
  readonly ended: Promise<number | null>
}

/** Starts node with these arguments in a folder. */
export function start(folder: string, program: readonly string[]): Run {
  const child = spawn(process.execPath, program, {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      HOST: '127.0.0.1',
      PORT,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const tree = watchTree(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      output = `${output}${part.toString()}`.slice(-8_000)
    })
  return {
    child,
    cost: tree.end,
    output: () => output,
    ended: new Promise((resolve) => child.once('close', resolve)),
  }
}

/** Waits for the end of a command. Throws with what it said when it fails. */
export async function finish(run: Run): Promise<TreeCost> {
  const code = await run.ended
  if (code !== 0) throw new Error(run.output())
  return run.cost()
}

/** The cost of several programs that ran one after the other. */
export const sumOf = (costs: readonly Cost[]): Cost => ({
  cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0),
  mib: Math.max(0, ...costs.map(({ mib }) => mib)),
})
