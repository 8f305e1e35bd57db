// Looks at a database as a whole: whether the file is sound, its tables those of this release, and
// when it was last backed up.
import { statSync } from 'node:fs'
import { sql } from 'kysely'
import { countRows, findNewestBackup } from './copies/read'
import { findPending } from './migrate'
import type { Opened } from './open'

/** What was found. `wrong` has a sentence for each thing that is. */
export interface Checked {
  readonly engine: Opened['engine']
  readonly wrong: readonly string[]
  readonly rows: Readonly<Record<string, number>>
  /** When the newest backup was written, in milliseconds; undefined where there is none. */
  readonly backedUpAt: number | undefined
  /** Mails that were given up: somebody was not told something. */
  readonly mailsGivenUp: number
}

/** Reads the whole database once. `backups` is the folder of its backups. */
export async function checkDatabase(opened: Opened, backups: string): Promise<Checked> {
  const pending = await findPending(opened)
  const newest = findNewestBackup(backups)
  const lacking = pending.map((name) => `it lacks ${name}: run npm run db migrate`)
  return {
    engine: opened.engine,
    wrong: [...(opened.engine === 'sqlite' ? await damageOf(opened) : []), ...lacking],
    rows: pending.length > 0 ? {} : await countRows(opened.db),
    backedUpAt: newest === undefined ? undefined : statSync(newest).mtimeMs,
    mailsGivenUp: pending.length > 0 ? 0 : await countGivenUp(opened),
  }
}

async function countGivenUp({ db }: Opened): Promise<number> {
  const { count } = await db
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('failed_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return count
}

/** PostgreSQL looks after its own pages; a file is looked through. */
async function damageOf({ db }: Opened): Promise<readonly string[]> {
  const integrity = await sql<{ readonly integrity_check: string }>`
    pragma integrity_check(20)
  `.execute(db)
  const references = await sql<{ readonly table: string }>`pragma foreign_key_check`.execute(db)
  return [
    ...integrity.rows.map((row) => row.integrity_check).filter((found) => found !== 'ok'),
    ...references.rows.map(({ table }) => `a row of ${table} refers to one that is not there`),
  ]
}
