// How Kysely speaks to PostgreSQL: a pool of connections, and numbers as numbers.
import { PostgresDialect, type Dialect } from 'kysely'
import pg from 'pg'

/** OID of a whole number of 64 bits; ours are times in milliseconds and counts, below 2^53. */
const INT8 = 20
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
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
    },
  })
  // A connection that is lost while nobody uses it is replaced when somebody does.
  pool.on('error', () => undefined)
  return new PostgresDialect({ pool })
}
