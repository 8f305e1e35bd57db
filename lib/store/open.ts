// An open database of either engine: queries, and the lock that one process at a time has. Not
// whether its tables are those of this release: that is migrate.ts.
import { Kysely, sql } from 'kysely'
import { postgresDialect } from './postgres/dialect'
import { sqliteDialect } from './sqlite/dialect'
import { SqliteWorker } from './sqlite/worker'
import type { Tables } from './schema'
import { databaseFile, type StoreSettings } from './settings'

export type Engine = 'sqlite' | 'postgresql'

/** An open database. `close` ends its thread or its connections. */
export interface Opened {
  readonly engine: Engine
  readonly db: Kysely<Tables>
  /** Runs something while no other process does the same; the system frees the lock of the dead. */
  readonly whileLocked: <Value>(work: () => Promise<Value>) => Promise<Value>
  readonly close: () => Promise<void>
}

/** Names the lock among those of a PostgreSQL database; any number that is ours. */
const LOCK = 7_446_775_163

/**
 * Opens the database that the settings name; a file is made where it is missing. `program` is
 * sqlite/thread.mjs. Rejects where it cannot be used.
 */
export async function openDatabase(
  { folder, url }: Pick<StoreSettings, 'folder' | 'url'>,
  program: string,
): Promise<Opened> {
  return url === undefined ? openFile(databaseFile(folder), program) : openServer(url)
}

async function openFile(file: string, program: string): Promise<Opened> {
  const worker = new SqliteWorker(program, file)
  try {
    await worker.opened
  } catch (error) {
    await worker.close()
    throw error
  }
  const db = new Kysely<Tables>({ dialect: sqliteDialect(worker) })
  // Kysely ends what it began, and it begins with the first query.
  await sql`select 1`.execute(db)
  return {
    engine: 'sqlite',
    db,
    whileLocked: async (work) => {
      await worker.act('lock')
      try {
        return await work()
      } finally {
        await worker.act('unlock')
      }
    },
    close: () => db.destroy(),
  }
}

async function openServer(url: string): Promise<Opened> {
  const db = new Kysely<Tables>({ dialect: postgresDialect(url) })
  try {
    await sql`select 1`.execute(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    engine: 'postgresql',
    db,
    whileLocked: (work) =>
      db.connection().execute(async (connection) => {
        await sql`select pg_advisory_lock(${LOCK}::bigint)`.execute(connection)
        try {
          return await work()
        } finally {
          await sql`select pg_advisory_unlock(${LOCK}::bigint)`.execute(connection)
        }
      }),
    close: () => db.destroy(),
  }
}
