// Looks after the processes that serve: begins them, replaces one that dies and stops them all. It
// serves nothing itself, and holds nothing that would be lost with one of them.
import cluster, { type Worker } from 'node:cluster'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { SiteAddress } from '@/server/front/server'
import { createLog, type Log } from '@/server/edge/access-log'
import { LONGEST_STOP } from '@/server/edge/stop'
import { createBackOff } from './back-off'
import { parseFromWorker, type FromWorker, type ToWorker } from './messages'

/** How many processes, of which program, and where they serve. Times in milliseconds. */
export interface Many {
  readonly processes: number
  readonly stopDelay: number
  readonly address: SiteAddress
  readonly program: URL
}

/**
 * Serves by so many processes and resolves, when all of them are ready, to the port. Rejects when
 * one of them cannot begin; then none is left. SIGTERM and SIGINT stop them.
 */
export async function serveByMany(many: Many): Promise<number> {
  // Each takes its connections from the system. Passed on from here, one that was on its way to a
  // process that dies would stay open for ever, without an answer.
  cluster.schedulingPolicy = cluster.SCHED_NONE
  cluster.setupPrimary({ exec: fileURLToPath(many.program), args: [] })
  const keeper = new Keeper(many, createLog(false))
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void keeper.stop().then(() => process.exit(0)))
  try {
    return await keeper.begin()
  } catch (error) {
    keeper.destroy()
    throw error
  }
}

class Keeper {
  readonly #many: Many
  readonly #log: Log
  readonly #backOff = createBackOff()
  readonly #workers = new Map<Worker, { readonly begun: number; isReady: boolean }>()
  #isStopping = false

  constructor(many: Many, log: Log) {
    this.#many = many
    this.#log = log
  }

  async begin(): Promise<number> {
    // Where one cannot begin, the others cannot either, and the first says why.
    const all = Array.from({ length: this.#many.processes }, () => this.#fork())
    const [port = 0] = await Promise.all(all)
    return port
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    // A signal, not a message: it ends a process, too, that does not listen to messages yet.
    for (const { process } of this.#workers.keys()) process.kill('SIGTERM')
    const until = performance.now() + this.#many.stopDelay + LONGEST_STOP
    while (this.#workers.size > 0 && performance.now() < until) await wait(20)
    this.destroy()
  }

  destroy(): void {
    this.#isStopping = true
    for (const { process } of this.#workers.keys()) process.kill('SIGKILL')
  }

  /**
   * Begins a process; resolves when it is ready, to the port, rejects where it ends before. Each is
   * told the same port, 0 as well: the first one's choice is that of all.
   */
  #fork(): Promise<number> {
    const { host, port } = this.#many.address
    const worker = cluster.fork({ HOST: host, PORT: String(port) })
    const state = { begun: performance.now(), isReady: false }
    this.#workers.set(worker, state)
    return new Promise((resolve, reject) => {
      worker.on('message', (message: unknown) => {
        const read = parseFromWorker(message)
        if (read?.kind === 'unable') reject(errorOf(read))
        else if (read) {
          state.isReady = true
          this.#tellProcesses()
          resolve(read.port)
        }
      })
      worker.once('exit', (code, signal) => {
        this.#workers.delete(worker)
        const error = new Error(`a process that serves ended with ${signal ?? code}`)
        reject(error)
        if (this.#isStopping) return
        this.#tellProcesses()
        // One that never was ready is begun anew by who began it.
        if (state.isReady) void this.#replace(error.message, performance.now() - state.begun)
      })
    })
  }

  async #replace(death: string, lived: number): Promise<void> {
    const delay = this.#backOff(lived)
    this.#log.failed(new Error(`${death}; another one begins in ${delay} ms`))
    await wait(delay)
    if (this.#isStopping) return
    const begun = performance.now()
    try {
      await this.#fork()
    } catch (error) {
      await this.#replace(String(error), performance.now() - begun)
    }
  }

  #tellProcesses(): void {
    const ready = [...this.#workers.values()].filter(({ isReady }) => isReady).length
    const told: ToWorker = { kind: 'processes', ready, wanted: this.#many.processes }
    // One that has just died says so by its exit.
    for (const worker of this.#workers.keys())
      if (worker.isConnected()) worker.send(told, () => undefined)
  }
}

/** The error of another process. What it could not take it was to listen at. */
function errorOf({ name, message, code, syscall }: FromWorker & { kind: 'unable' }): Error {
  return Object.assign(new Error(message), {
    name,
    ...(code !== undefined && { code }),
    ...(syscall !== undefined && { syscall: syscall === 'bind' ? 'listen' : syscall }),
  })
}
