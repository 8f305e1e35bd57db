// A running site, as a process of its own: of the last build, or of a copy that is built first.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** A site that serves. `stop` sends a signal, waits for the end and tells the exit code. */
export interface RunningSite {
  readonly origin: string
  readonly process: ChildProcess
  /** What it printed so far, both streams in order. */
  readonly printed: () => string
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Which site, and what it must not print before it serves. */
export interface SiteOptions {
  /** Of the repository or a copy; by default the repository, whose last build is served. */
  readonly folder?: string
  /** What is built where it changed; by default nothing is. */
  readonly isBuilt?: boolean
  /** By default that of npm start; of a release that was packed, its own. */
  readonly script?: string
  readonly unexpected?: RegExp
}

/**
 * Starts a site on a free port of 127.0.0.1 and waits until it says where it is. Throws with what
 * it printed when it ends before, or prints what is unexpected; then no process is left.
 */
export async function startSite(
  env: Readonly<Record<string, string>> = {},
  { folder = ROOT, isBuilt = true, script = 'scripts/start.mjs', unexpected }: SiteOptions = {},
): Promise<RunningSite> {
  // What readers tell a site of a test is gone with it.
  const data = mkdtempSync(path.join(tmpdir(), 'signpost-data-'))
  const args = [path.join(folder, script), ...(isBuilt ? ['--built'] : [])]
  const child = spawn(process.execPath, args, {
    cwd: folder,
    // As npm starts it: it ends when we do.
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      SIGNPOST_DATA: data,
      npm_lifecycle_event: 'start',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  void ended.then(() => rmSync(data, { recursive: true, force: true }))
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal)
    return ended
  }
  let printed = ''
  const origin = new Promise<string>((resolve, reject) => {
    let isServing = false
    const read = (text: string): void => {
      printed += text
      if (isServing) return
      const address = /is at (http:\S+)/.exec(printed)?.[1]
      isServing = address !== undefined
      if (address) resolve(address)
      else if (unexpected?.test(printed)) reject(new Error(`the site printed:\n${printed}`))
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    void ended.then((code) => reject(new Error(`the site ended with ${code}:\n${printed}`)))
  })
  try {
    return { origin: await origin, process: child, printed: () => printed, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
