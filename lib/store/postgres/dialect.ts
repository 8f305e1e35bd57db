// How Kysely speaks to PostgreSQL: a pool of connections, and numbers as numbers.
import { PostgresDialect, type Dialect } from 'kysely'
import pg from 'pg'

// Whole numbers of 64 bits are times in milliseconds and counts here, far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Times in milliseconds. */
const POOL = {
  max: 8,
  connectionTimeoutMillis: 5000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
} as const

/** The dialect of a server, named by its address (postgresql://...). */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({
    ...POOL,
    connectionString: url,
    application_name: 'signpost',
  })
  // A connection that is lost while nobody uses it is replaced when somebody does.
  pool.on('error', () => undefined)
  // One that is lost between two queries of a transaction fails the next of them. Nobody hearing of
  // it here would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new PostgresDialect({ pool })
}
