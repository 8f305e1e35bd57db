// Processes that keep feedback in a database and are killed while they do: what they acknowledged
// must be there, once, whatever happened.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'esbuild'
import type { StoreSettings } from '@/lib/store/settings'
import { forRelease } from '@/server/pack/for-node.mjs'
import { PROGRAM } from '@/tests/store/engines'

type Place = Pick<StoreSettings, 'folder' | 'url'>

/** What a writer said until it ended. Times in milliseconds. */
export interface Written {
  readonly sent: readonly string[]
  readonly kept: readonly string[]
  readonly times: readonly number[]
  readonly code: number | null
  readonly said: string
}

/** Bundles the program of a writer, or of a sender of mails, into a folder, and gives its file. */
export async function bundleWriter(
  folder: string,
  name: 'writer' | 'sender' = 'writer',
): Promise<string> {
  const outfile = path.join(folder, `${name}.mjs`)
  await build({
    ...forRelease([]),
    entryPoints: [`tests/faults/${name}.ts`],
    outfile,
    logLevel: 'error',
  })
  return outfile
}

/** How a writer runs: `kill` says when it is killed, otherwise it ends after so many rows. */
export interface Run {
  readonly again?: readonly string[]
  readonly most?: number
  readonly killAfter?: () => number
  readonly uid?: number
  /** Of an earlier release, which leaves the tables as it finds them. */
  readonly isEarlier?: boolean
}

/** Runs one writer. */
export async function runWriter(
  program: string,
  { folder, url = '' }: Place,
  { again = [], most, killAfter, uid, isEarlier = false }: Run,
): Promise<Written> {
  const args = [program, folder, url, PROGRAM, again.join(','), String(most ?? '')]
  if (isEarlier) args.push('earlier')
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  })
  let out = ''
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  if (killAfter) {
    // Not before it writes: what is killed is a write, not a start.
    while (!out.includes('kept') && child.exitCode === null) await wait(5)
    await wait(killAfter())
    child.kill('SIGKILL')
  }
  const code = await ended
  // The last line may be cut.
  const lines = out.slice(0, out.lastIndexOf('\n') + 1).split('\n')
  const of = (word: string) => lines.filter((line) => line.startsWith(`${word} `))
  return {
    sent: of('sent').map((line) => line.split(' ')[1] ?? ''),
    kept: of('kept').map((line) => line.split(' ')[1] ?? ''),
    times: of('kept').map((line) => Number(line.split(' ')[2])),
    code,
    said,
  }
}

/** What came of many kills. */
export interface Killed {
  readonly kills: number
  /** Every id that was acknowledged, and every one that was sent. */
  readonly kept: ReadonlySet<string>
  readonly sent: ReadonlySet<string>
  readonly again: number
}

/** Runs two writers at a time, kills each at a random moment and begins it again. */
export async function killWriters(program: string, place: Place, kills: number): Promise<Killed> {
  const kept = new Set<string>()
  const sent = new Set<string>()
  let begun = 0
  let again = 0
  const writer = async (): Promise<void> => {
    let open: readonly string[] = []
    while (begun < kills) {
      begun += 1
      again += open.length
      const written = await runWriter(program, place, {
        again: open,
        killAfter: () => Math.random() * 150,
      })
      if (written.kept.length === 0) throw new Error(`a writer kept nothing: ${written.said}`)
      for (const id of written.sent) sent.add(id)
      for (const id of written.kept) kept.add(id)
      open = [...new Set([...open, ...written.sent])].filter((id) => !kept.has(id))
    }
    if (open.length === 0) return
    // What the last kill left is sent once more.
    const last = await runWriter(program, place, { again: open, most: 0 })
    for (const id of last.kept) kept.add(id)
  }
  await Promise.all([writer(), writer()])
  return { kills, kept, sent, again }
}
