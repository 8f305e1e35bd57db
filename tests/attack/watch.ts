// What is seen of a site while it is attacked: how it answers others, and what it holds.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { RunningSite } from '../browser/site'
import type { Attack } from './attack'

/**
 * Requests of /healthz, one each tenth of a second. One is missed when that before it is not
 * answered yet; `longest` counts those missed in a row.
 */
export interface Beats {
  readonly beats: number
  readonly missed: number
  readonly longest: number
  /** Answered otherwise than by 200, or not at all. */
  readonly failed: number
}

/** What a process holds. */
export interface Holds {
  readonly sockets: number
  /** Memory in MiB. */
  readonly memory: number
}

/** Begins to ask, and resolves with the first answer. What is given ends it and tells. */
export async function startBeats(origin: string): Promise<() => Promise<Beats>> {
  const worker = new Worker(path.join(import.meta.dirname, 'heartbeat.mjs'), {
    workerData: { origin },
  })
  const next = <Message>(): Promise<Message> =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject)
    })
  await next()
  return () => {
    const beats = next<Beats>()
    worker.postMessage('stop')
    return beats
  }
}

/** The processes that a process began, oldest first. None where the system is not Linux. */
export function childrenOf(pid: number | undefined): readonly number[] {
  try {
    const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return list.trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

/**
 * What a process and those that it began hold now; undefined on a system that does not tell as
 * Linux does.
 */
export function findHolds(pid: number | undefined): Holds | undefined {
  const all = [pid, ...childrenOf(pid)].map(findOwn)
  return all.reduce(
    (sum, one) =>
      sum && one && { sockets: sum.sockets + one.sockets, memory: sum.memory + one.memory },
  )
}

function findOwn(pid: number | undefined): Holds | undefined {
  try {
    const folder = `/proc/${pid}/fd`
    const sockets = readdirSync(folder).filter((name) => linkOf(`${folder}/${name}`) === 'socket')
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? []
    return { sockets: sockets.length, memory: Math.round(Number(kib) / 1024) }
  } catch {
    return undefined
  }
}

function linkOf(file: string): string | undefined {
  try {
    return readlinkSync(file).split(':')[0]
  } catch {
    return undefined
  }
}

/** Waits until a process holds no more sockets than before, so many seconds; with what it holds. */
export async function afterwards(
  pid: number | undefined,
  before: Holds | undefined,
  seconds: number,
): Promise<Holds | undefined> {
  for (let waited = 0; waited < seconds * 10; waited += 1) {
    const now = findHolds(pid)
    if (!now || !before || now.sockets <= before.sockets) return now
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return findHolds(pid)
}

/** Rounds of the same attacks: what is kept levels off, what leaks does not. */
export const ROUNDS = 6
/**
 * Makes every attack in its short form, round after round, and gives the memory of the process in
 * MiB after each; nothing where the system does not tell.
 */
export async function* memoryByRound(
  attacks: readonly Attack[],
  { origin, process }: RunningSite,
): AsyncGenerator<number> {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { run } of attacks) await run(origin, 'short')
    const memory = findHolds(process.pid)?.memory
    if (memory !== undefined) yield memory
  }
}

/**
 * What the memory by round should not do, in words: where every round of the second half ends with
 * more than any of the first, something is kept that should go. One round alone says little: it may
 * end just before or just after memory is collected.
 */
export function growthOf(rounds: readonly number[]): readonly string[] {
  const half = rounds.length / 2
  const [most, least] = [Math.max(...rounds.slice(0, half)), Math.min(...rounds.slice(half))]
  return least > most ? [`memory grew: at most ${most} MiB, then at least ${least} MiB`] : []
}
