// The other end of thread.mjs: statements go to the thread that holds the file, outcomes come back.
// Not when a statement is sent: that is turns.ts.
import { Worker } from 'node:worker_threads'
import { DatabaseFailure } from '@/lib/store/failure'

export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/**
 * What a statement did. What type its rows have follows from the query, and nothing here can know
 * it: they can be given as rows of any type.
 */
export type Outcome =
  | { readonly rows: never[]; readonly changes: number }
  | { readonly failure: { readonly message: string; readonly code: string } }

interface Answered {
  readonly id: number
  readonly outcomes: readonly Outcome[]
}

interface Waiting {
  readonly resolve: (outcomes: readonly Outcome[]) => void
  readonly reject: (error: DatabaseFailure) => void
}

/** A SQLite file, held by a thread. */
export class SqliteWorker {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #ended: DatabaseFailure | undefined
  /** Rejects with a DatabaseFailure where the file cannot be opened. */
  readonly opened: Promise<void>

  /** `program` is thread.mjs; `file` is made where it is missing, with its folder. */
  constructor(program: string, file: string) {
    this.#worker = new Worker(program, { workerData: { file }, execArgv: [] })
    this.#worker.unref()
    this.opened = this.#waitFor(0).then(([outcome]) => void requireRows(outcome))
    // Whoever wants to use it is told.
    this.opened.catch(() => undefined)
    this.#worker
      .on('message', ({ id, outcomes }: Answered) => {
        this.#waiting.get(id)?.resolve(outcomes)
        this.#waiting.delete(id)
        if (this.#waiting.size === 0) this.#worker.unref()
      })
      .on('error', (error) => this.#end(error))
      .on('exit', () => this.#end(new Error('the thread that holds the database ended')))
  }

  /** Runs statements in one turn of the thread; several only where all of them write. */
  run(statements: readonly Statement[]): Promise<readonly Outcome[]> {
    return this.#ask({ run: statements })
  }

  /** Takes the lock that one process at a time has, waits for it, or gives it back. */
  async act(what: 'lock' | 'unlock'): Promise<void> {
    const [outcome] = await this.#ask({ act: what })
    requireRows(outcome)
  }

  async close(): Promise<void> {
    if (!this.#ended) await this.#ask({ act: 'close' }).catch(() => undefined)
    await this.#worker.terminate()
  }

  #ask(what: object): Promise<readonly Outcome[]> {
    if (this.#ended) return Promise.reject(this.#ended)
    this.#lastId += 1
    // Who waits for an answer keeps the process alive until it is there.
    this.#worker.ref()
    this.#worker.postMessage({ id: this.#lastId, ...what })
    return this.#waitFor(this.#lastId)
  }

  #waitFor(id: number): Promise<readonly Outcome[]> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  #end(error: Error): void {
    this.#ended ??= new DatabaseFailure(error.message, 'THREAD_ENDED')
    for (const { reject } of this.#waiting.values()) reject(this.#ended)
    this.#waiting.clear()
  }
}

/** The rows of an outcome; throws a DatabaseFailure where there are none because it failed. */
export function requireRows(outcome: Outcome | undefined): {
  readonly rows: never[]
  readonly changes: number
} {
  if (!outcome) throw new DatabaseFailure('the database gave no answer', 'THREAD_ENDED')
  if ('failure' in outcome) throw new DatabaseFailure(outcome.failure.message, outcome.failure.code)
  return outcome
}
