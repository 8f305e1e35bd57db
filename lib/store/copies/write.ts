// Writes a backup of a database that is in use: what was true at one moment.
import { createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { DatabaseFailure } from '@/lib/store/failure'
import { findDone } from '@/lib/store/migrate'
import { MIGRATIONS } from '@/lib/store/migrations/all'
import type { Opened } from '@/lib/store/open'
import type { Database } from '@/lib/store/schema'
import { backupName, buildHeader, isBackupName, type Row } from './format'
import { findTables } from './tables'

/** So many are kept. */
const KEPT = 14
const PAGE = 500

/** A backup that was written: `rows` in all tables. */
export interface Backup {
  readonly file: string
  readonly rows: number
}

/**
 * Writes a backup into a folder, which is made where it is missing, and removes all but the last
 * fourteen there. It has its name once it is whole and on the disk.
 */
export async function writeBackup(opened: Opened, folder: string): Promise<Backup> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, backupName(new Date()))
  const backup = await writeBackupTo(opened, file)
  const old = readdirSync(folder).filter(isBackupName).toSorted().toReversed().slice(KEPT)
  for (const name of old) rmSync(path.join(folder, name), { force: true })
  return backup
}

/** Writes a backup into a file. */
export async function writeBackupTo(opened: Opened, file: string): Promise<Backup> {
  const migrations = await findDone(opened)
  const unknown = migrations.filter((name) => !(name in MIGRATIONS))
  if (unknown.length > 0)
    throw new DatabaseFailure(
      `a later release added ${unknown.join(', ')} to it, and has to write the backup`,
      'MIGRATIONS_UNKNOWN',
    )
  const draft = `${file}.draft`
  let rows = 0
  const lines = async function* (): AsyncGenerator<string> {
    yield line(buildHeader({ engine: opened.engine, migrations: [...migrations] }))
    const counts: Record<string, number> = {}
    for await (const { table, row } of readRows(opened)) {
      counts[table] = (counts[table] ?? 0) + 1
      rows += 1
      yield line({ table, row })
    }
    yield line({ end: counts })
  }
  try {
    await pipeline(
      Readable.from(lines(), { objectMode: true, highWaterMark: 8 }),
      createGzip(),
      createWriteStream(draft, { mode: 0o600 }),
    )
    await toDisk(draft)
    await rename(draft, file)
    await toDisk(path.dirname(file))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  return { file, rows }
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

/** Every row of one moment, a page of a table at a time. */
async function* readRows({
  db,
}: Opened): AsyncGenerator<{ readonly table: string; readonly row: Row }> {
  const transaction = await db
    .startTransaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute()
  try {
    for (const { name, key, ...table } of await findTables(transaction)) {
      const together = 'together' in table ? table.together : PAGE
      for (let page: readonly Row[] = [], last: unknown = ''; ; last = page.at(-1)?.[key]) {
        page = await readPage(transaction, { table: name, key, after: last, together })
        for (const row of page) yield { table: name, row }
        if (page.length < together) break
      }
    }
  } finally {
    await transaction.rollback().execute()
  }
}

interface Page {
  readonly table: string
  readonly key: string
  readonly after: unknown
  readonly together: number
}

async function readPage(
  db: Database,
  { table, key, after, together }: Page,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where ${sql.ref(key)} > ${after}
    order by ${sql.ref(key)} limit ${together}
  `.execute(db)
  return rows
}

/** Waits until a file, or the names of a folder, are on the disk. */
async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
