// Who may use the one connection to a SQLite file, in the order of asking: single statements, those
// that write together, since each group waits once for the disk; and transactions, each alone.
import { requireRows, type Outcome, type SqliteWorker, type Statement } from './worker'

interface Single {
  readonly kind: 'single'
  readonly statement: Statement
  readonly writes: boolean
  readonly done: (outcome: Outcome) => void
  readonly failed: (error: unknown) => void
}

interface Alone {
  readonly kind: 'alone'
  readonly enter: () => void
}

/** So many statements are written together. */
const MOST_TOGETHER = 64
const WRITES = /^\s*(?:insert|update|delete)\b/i

/** The turns of one connection. */
export class Turns {
  readonly #worker: Pick<SqliteWorker, 'run'>
  readonly #line: (Single | Alone)[] = []
  #isTaken = false

  constructor(worker: Pick<SqliteWorker, 'run'>) {
    this.#worker = worker
  }

  /** Runs a statement that stands for itself. */
  async run(statement: Statement): Promise<ReturnType<typeof requireRows>> {
    const outcome = await new Promise<Outcome>((done, failed) => {
      const writes = WRITES.test(statement.sql)
      this.#line.push({ kind: 'single', statement, writes, done, failed })
      // Those that are asked for in the same moment go together.
      queueMicrotask(() => this.#next())
    })
    return requireRows(outcome)
  }

  /** Resolves when nobody else uses the connection; `leave` gives it back. */
  async enter(): Promise<void> {
    await new Promise<void>((enter) => {
      this.#line.push({ kind: 'alone', enter })
      this.#next()
    })
  }

  leave(): void {
    this.#isTaken = false
    this.#next()
  }

  #next(): void {
    const [first] = this.#line
    if (this.#isTaken || !first) return
    this.#isTaken = true
    if (first.kind === 'alone') {
      this.#line.shift()
      return first.enter()
    }
    void this.#send(this.#takeTogether(first)).finally(() => this.leave())
  }

  /** The first, and what follows it directly and can be written with it. */
  #takeTogether(first: Single): readonly Single[] {
    const together: Single[] = []
    for (let one: Single | Alone | undefined = first; one?.kind === 'single'; one = this.#line[0]) {
      const fits = one.writes && first.writes && together.length < MOST_TOGETHER
      if (together.length > 0 && !fits) break
      together.push(one)
      this.#line.shift()
    }
    return together
  }

  async #send(singles: readonly Single[]): Promise<void> {
    try {
      const outcomes = await this.#worker.run(singles.map(({ statement }) => statement))
      for (const [at, { done, failed }] of singles.entries()) {
        const outcome = outcomes[at]
        if (outcome) done(outcome)
        else failed(new Error('a statement has no outcome'))
      }
    } catch (error) {
      for (const { failed } of singles) failed(error)
    }
  }
}
