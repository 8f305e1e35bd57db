// The tables that a database has: one that an earlier release made lacks those that came later.
import { findPending } from '@/lib/store/migrate'
import { TABLES, type Database } from '@/lib/store/schema'

/** Those of TABLES that are there, in their order; all of them where nothing is pending. */
export async function findTables(db: Database): Promise<readonly (typeof TABLES)[number][]> {
  // One that is missing although it was made is no earlier release, but damage.
  if ((await findPending({ db })).length === 0) return TABLES
  const there = new Set((await db.introspection.getTables()).map(({ name }) => name))
  return TABLES.filter(({ name }) => there.has(name))
}
