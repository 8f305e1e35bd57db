// Brings a database to the tables that this release knows. A database may know more than that: a
// later release added it, and this one goes on beside it.
import { Migrator } from 'kysely'
import { DatabaseFailure } from './failure'
import { MIGRATIONS } from './migrations/all'
import type { Opened } from './open'

/** The table of Kysely that names what was done. */
const DONE = 'kysely_migration'

/** The names of migrations that a database has had, in order; [] for an empty one. */
export async function findDone({ db }: Pick<Opened, 'db'>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === DONE)) return []
  const rows = await db
    .withTables<{ readonly [DONE]: { readonly name: string } }>()
    .selectFrom(DONE)
    .select('name')
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}

/** The names of migrations that this release has and a database has not, in order. */
export async function findPending(
  opened: Pick<Opened, 'db'>,
  migrations: typeof MIGRATIONS = MIGRATIONS,
): Promise<readonly string[]> {
  const done = await findDone(opened)
  return Object.keys(migrations)
    .filter((name) => !done.includes(name))
    .toSorted()
}

/** What is done while nobody else migrates. */
export interface Migrating {
  /** Runs before the first migration of a database that holds something already. */
  readonly before: () => Promise<void>
  /** Those of a release; only tests name others. */
  readonly migrations?: typeof MIGRATIONS
}

/**
 * Runs what is pending, under a lock that one process at a time has, and gives the names. All of it
 * is one transaction: where it fails the database is as it was, and this throws.
 */
export async function migrate(
  opened: Opened,
  { before, migrations = MIGRATIONS }: Migrating,
): Promise<readonly string[]> {
  if ((await findPending(opened, migrations)).length === 0) return []
  return opened.whileLocked(async () => {
    // Another process may have been faster.
    const pending = await findPending(opened, migrations)
    if (pending.length === 0) return []
    if ((await findDone(opened)).length > 0) await before()
    await migrateTo(opened, undefined, migrations)
    return pending
  })
}

/** Runs the migrations up to one of them, or all; for who has the lock already. */
export async function migrateTo(
  { db }: Pick<Opened, 'db'>,
  last?: string,
  migrations: typeof MIGRATIONS = MIGRATIONS,
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    // They are in order by name; the clock may have been set back between two of them.
    allowUnorderedMigrations: true,
  })
  const { error } = await (last === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(last))
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed')
}

/** Throws where the database lacks what this release needs. */
export async function requireMigrated(opened: Opened): Promise<void> {
  const pending = await findPending(opened)
  if (pending.length > 0)
    throw new DatabaseFailure(`it lacks ${pending.join(', ')}`, 'MIGRATIONS_WAIT')
}
