// A running site of the last build, as a process of its own.
import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'

const START = path.resolve(import.meta.dirname, '../../scripts/start.mjs')

/** A site that serves. `stop` sends a signal, waits for the end and tells the exit code. */
export interface RunningSite {
  readonly origin: string
  readonly process: ChildProcess
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Starts the built site on a free port of 127.0.0.1 and waits until it says where it is. */
export async function startSite(env: Readonly<Record<string, string>> = {}): Promise<RunningSite> {
  const child = spawn(process.execPath, [START, '--built'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    origin: await addressOf(child),
    process: child,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return ended
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (text: string): void => {
      output += text
      const address = /is at (http:\S+)/.exec(output)?.[1]
      if (address) resolve(address)
    }
    child.stdout?.setEncoding('utf8').on('data', read)
    child.stderr?.setEncoding('utf8').on('data', read)
    child.once('close', (code) => reject(new Error(`the site ended with ${code}: ${output}`)))
  })
}
