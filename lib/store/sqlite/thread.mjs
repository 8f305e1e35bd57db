// The thread that holds a SQLite file: SQLite waits for the disk, and for other processes that
// write, and nobody who reads an article is to wait with it. Plain JavaScript, so that it runs as
// it is; a release has it as a program of its own (server/pack/programs.ts).
import { closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { DatabaseSync } from '@photostructure/sqlite'

/**
 * What is asked: to run statements, one after another; to hold or release the lock that one process
 * at a time has; or to close. Several statements that only write are run in one transaction, each
 * for itself: what one of them breaks is undone for it alone.
 *
 * @typedef {{ readonly sql: string, readonly parameters: readonly unknown[] }} Statement
 * @typedef {{ readonly id: number, readonly run: readonly Statement[] }
 *   | { readonly id: number, readonly act: 'lock' | 'unlock' | 'close' }} Asked
 * @typedef {{ readonly message: string, readonly code: string }} Failure
 * @typedef {{ readonly rows: readonly unknown[], readonly changes: number }
 *   | { readonly failure: Failure }} Outcome
 */

/** How long a statement waits for another process that writes, in milliseconds. */
const BUSY = 10_000
/** So often it is begun again when that was not enough. */
const TRIES = 3
/** Statements are parsed once. */
const MOST_PARSED = 200
/** Files larger than this are not read through at the start; `npm run db check` does. */
const LOOKED_THROUGH = 64 * 1024 * 1024

const port = parentPort
const file = String(workerData.file)

/** @type {InstanceType<typeof DatabaseSync> | undefined} */
let lock
/** @type {Map<string, ReturnType<InstanceType<typeof DatabaseSync>['prepare']>>} */
const parsed = new Map()

try {
  const database = open()
  port?.on('message', (asked) => answer(database, asked))
  port?.postMessage({ id: 0, outcomes: [{ rows: [], changes: 0 }] })
} catch (error) {
  port?.postMessage({ id: 0, outcomes: [{ failure: failureOf(error) }] })
}

function open() {
  // No other user of this machine reads what customers wrote; SQLite gives the files beside it the
  // same mode.
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
  const database = new DatabaseSync(file, { timeout: BUSY, enableForeignKeyConstraints: true })
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  database.exec('pragma secure_delete = on')
  const { size } = /** @type {{ size: number }} */ (
    database
      .prepare('select page_count * page_size as size from pragma_page_count, pragma_page_size')
      .get()
  )
  if (size <= LOOKED_THROUGH) {
    const found = database.prepare('pragma quick_check(1)').get()
    if (found?.quick_check !== 'ok')
      throw Object.assign(new Error(`the file is damaged: ${found?.quick_check}`), {
        code: 'SQLITE_CORRUPT',
      })
  }
  return database
}

/**
 * @param {InstanceType<typeof DatabaseSync>} database
 * @param {Asked} asked
 */
function answer(database, asked) {
  /** @type {readonly Outcome[]} */
  let outcomes
  try {
    outcomes = 'run' in asked ? runAll(database, asked.run) : [act(database, asked.act)]
  } catch (error) {
    const failure = failureOf(error)
    const all = 'run' in asked ? asked.run : [0]
    outcomes = all.map(() => ({ failure }))
  }
  port?.postMessage({ id: asked.id, outcomes })
}

/**
 * @param {InstanceType<typeof DatabaseSync>} database
 * @param {'lock' | 'unlock' | 'close'} what
 */
function act(database, what) {
  if (what === 'lock' && !lock) {
    // SQLite's own lock: the system takes it away with the process that has it.
    const name = `${file}.lock`
    closeSync(openSync(name, 'a', 0o600))
    lock = new DatabaseSync(name, { timeout: 6 * BUSY })
    lock.exec('begin exclusive')
  } else if (what !== 'lock') {
    lock?.close()
    lock = undefined
  }
  if (what === 'close') {
    database.close()
    port?.close()
  }
  return { rows: [], changes: 0 }
}

/**
 * @param {InstanceType<typeof DatabaseSync>} database
 * @param {readonly Statement[]} statements
 * @returns {readonly Outcome[]}
 */
function runAll(database, statements) {
  const [first] = statements
  if (statements.length === 1 && first) return [patiently(() => run(database, first))]
  patiently(() => database.exec('begin immediate'))
  const outcomes = statements.map((statement) => {
    database.exec('savepoint one')
    try {
      const outcome = run(database, statement)
      database.exec('release one')
      return outcome
    } catch (error) {
      // A full disk ends the whole transaction, and there is nothing to go back to.
      if (!database.isTransaction) throw error
      database.exec('rollback to one')
      database.exec('release one')
      return { failure: failureOf(error) }
    }
  })
  try {
    database.exec('commit')
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
  return outcomes
}

/**
 * @param {InstanceType<typeof DatabaseSync>} database
 * @param {Statement} statement
 * @returns {Outcome}
 */
function run(database, { sql, parameters }) {
  const statement = parse(database, sql)
  const values = /** @type {import('@photostructure/sqlite').SQLInputValue[]} */ ([...parameters])
  if (statement.columns().length > 0) {
    const rows = statement.all(...values)
    return { rows: rows.map((row) => ({ ...row })), changes: rows.length }
  }
  const { changes } = statement.run(...values)
  return { rows: [], changes: Number(changes) }
}

/**
 * @param {InstanceType<typeof DatabaseSync>} database
 * @param {string} sql
 */
function parse(database, sql) {
  const known = parsed.get(sql)
  if (known) return known
  if (parsed.size >= MOST_PARSED) parsed.clear()
  const statement = database.prepare(sql)
  // Statements that change tables are run once, and what was parsed before may be of another shape.
  if (/^\s*(?:create|alter|drop)\b/i.test(sql)) parsed.clear()
  else parsed.set(sql, statement)
  return statement
}

/**
 * @template Value
 * @param {() => Value} attempt
 * @returns {Value}
 */
function patiently(attempt) {
  for (let tries = 1; ; tries += 1)
    try {
      return attempt()
    } catch (error) {
      if (tries === TRIES || !/\bbusy\b|\blocked\b/i.test(failureOf(error).code)) throw error
    }
}

/**
 * SQLite's own names of what went wrong, where it has one: SQLITE_FULL, SQLITE_BUSY.
 * @param {unknown} error
 * @returns {Failure}
 */
function failureOf(error) {
  const message = error instanceof Error ? error.message : String(error)
  const given = /** @type {{ code?: unknown, sqliteCodeName?: unknown, errcode?: unknown }} */ (
    error ?? {}
  )
  const name = given.sqliteCodeName ?? given.code ?? given.errcode
  return { message, code: String(name ?? '') }
}
