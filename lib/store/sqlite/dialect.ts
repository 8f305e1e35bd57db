// How Kysely speaks to a SQLite file that a thread holds. What is SQL stays Kysely's own.
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import { Turns } from './turns'
import { requireRows, type SqliteWorker } from './worker'

/** SQLite undoes a change of tables with its transaction, which Kysely's adapter does not use. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** A connection as Kysely sees it: the file's only one, alone while it is in a transaction. */
class Connection implements DatabaseConnection {
  readonly #turns: Turns
  readonly #worker: SqliteWorker
  isAlone = false

  constructor(turns: Turns, worker: SqliteWorker) {
    this.#turns = turns
    this.#worker = worker
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = { sql, parameters }
    const { rows, changes } = this.isAlone
      ? requireRows((await this.#worker.run([statement]))[0])
      : await this.#turns.run(statement)
    return { rows, numAffectedRows: BigInt(changes) }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query)
  }

  say(sql: string): Promise<unknown> {
    return this.#worker.run([{ sql, parameters: [] }]).then(([outcome]) => requireRows(outcome))
  }
}

class ThreadDriver implements Driver {
  readonly #worker: SqliteWorker
  readonly #turns: Turns

  constructor(worker: SqliteWorker) {
    this.#worker = worker
    this.#turns = new Turns(worker)
  }

  init(): Promise<void> {
    return this.#worker.opened
  }

  acquireConnection(): Promise<Connection> {
    return Promise.resolve(new Connection(this.#turns, this.#worker))
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve()
  }

  async beginTransaction(connection: Connection, settings: { accessMode?: string }): Promise<void> {
    await this.#turns.enter()
    connection.isAlone = true
    // What reads and then writes must not find that somebody else wrote in between.
    await connection
      .say(settings.accessMode === 'read only' ? 'begin' : 'begin immediate')
      .catch((error: unknown) => {
        this.#leave(connection)
        throw error
      })
  }

  async commitTransaction(connection: Connection): Promise<void> {
    await connection.say('commit')
    this.#leave(connection)
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    // A full disk has ended it already.
    await connection.say('rollback').catch(() => undefined)
    this.#leave(connection)
  }

  destroy(): Promise<void> {
    return this.#worker.close()
  }

  #leave(connection: Connection): void {
    if (!connection.isAlone) return
    connection.isAlone = false
    this.#turns.leave()
  }
}

/** The dialect of a file. Destroying its Kysely closes the file and ends the thread. */
export const sqliteDialect = (worker: SqliteWorker): Dialect => ({
  createAdapter: () => new Adapter(),
  createDriver: () => new ThreadDriver(worker),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})
