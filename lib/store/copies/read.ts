// Puts a backup into an empty database of either engine: all of it, or nothing.
import { createReadStream, readdirSync } from 'node:fs'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { DatabaseFailure } from '@/lib/store/failure'
import { findDone, migrateTo } from '@/lib/store/migrate'
import { MIGRATIONS } from '@/lib/store/migrations/all'
import type { Opened } from '@/lib/store/open'
import { TABLES, type Database } from '@/lib/store/schema'
import { end, header, isBackupName, rowLine, type Header, type Row } from './format'
import { findTables } from './tables'

/** Rows that are written by one statement. */
const TOGETHER = 100

/** The newest backup of a folder; undefined where there is none. */
export function findNewestBackup(folder: string): string | undefined {
  try {
    const name = readdirSync(folder).filter(isBackupName).toSorted().at(-1)
    return name === undefined ? undefined : path.join(folder, name)
  } catch {
    return undefined
  }
}

/** How many rows each table has that is there. */
export async function countRows(db: Database): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (const { name } of await findTables(db)) {
    const { rows } = await sql<{ readonly count: number }>`
      select count(*) as count from ${sql.table(name)}
    `.execute(db)
    counts[name] = Number(rows[0]?.count ?? 0)
  }
  return counts
}

/**
 * Restores a backup and gives how many rows each table has. Throws, and leaves the database as it
 * was, where it is not empty, or the file is not a whole backup that this release can read.
 */
export async function restoreBackup(
  opened: Opened,
  file: string,
): Promise<Readonly<Record<string, number>>> {
  return opened.whileLocked(async () => {
    const lines = readLines(file)
    const first = await lines.next()
    const head = header.safeParse(first.value)
    if (!head.success) throw wrong(file, 'is no backup of Signpost')
    await makeTables(opened, head.data)
    const counts = await opened.db.transaction().execute(async (db) => {
      const before = Object.values(await countRows(db)).reduce((sum, count) => sum + count, 0)
      if (before > 0)
        throw new DatabaseFailure(
          'it is not empty: a backup is put into an empty one, for example another SIGNPOST_DATA',
          'NOT_EMPTY',
        )
      return putRows(db, lines, file)
    })
    await migrateTo(opened)
    return counts
  })
}

/** Makes the tables that the backup is of, where there are none yet. */
async function makeTables(opened: Opened, { migrations }: Header): Promise<void> {
  const unknown = migrations.filter((name) => !(name in MIGRATIONS))
  if (unknown.length > 0)
    throw new DatabaseFailure(
      `the backup is of a later release, which added ${unknown.join(', ')}`,
      'MIGRATIONS_UNKNOWN',
    )
  if ((await findDone(opened)).length === 0) await migrateTo(opened, migrations.at(-1))
}

async function putRows(
  db: Database,
  lines: AsyncIterator<unknown>,
  file: string,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  let waiting: { readonly table: string; readonly row: Row }[] = []
  const write = async (): Promise<void> => {
    const [first] = waiting
    if (first)
      await insert(
        db,
        first.table,
        waiting.map(({ row }) => row),
      )
    waiting = []
  }
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const told = end.safeParse(next.value)
    if (told.success) {
      await write()
      const names = new Set([...Object.keys(told.data.end), ...Object.keys(counts)])
      if ([...names].some((name) => told.data.end[name] !== counts[name])) break
      // Only at the end of the file is it known that none of it is damaged.
      if (!(await lines.next()).done) break
      return countRows(db)
    }
    const read = rowLine.safeParse(next.value)
    if (!read.success) break
    const { table, row } = read.data
    if (
      waiting.length >= togetherOf(waiting[0]?.table) ||
      (waiting[0] && waiting[0].table !== table)
    )
      await write()
    waiting.push({ table, row })
    counts[table] = (counts[table] ?? 0) + 1
  }
  throw wrong(file, 'is not whole')
}

function togetherOf(table: string | undefined): number {
  const known = TABLES.find(({ name }) => name === table)
  return known && 'together' in known ? known.together : TOGETHER
}

async function insert(db: Database, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`)
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}
  `.execute(db)
}

const wrong = (file: string, what: string): DatabaseFailure =>
  new DatabaseFailure(`${file} ${what}`, 'NO_BACKUP')

/** The values of a file's lines; what is no JSON is undefined. Throws where the file is cut. */
async function* readLines(file: string): AsyncGenerator<unknown> {
  const gunzip = createGunzip()
  const source = createReadStream(file).on('error', (error) => gunzip.destroy(error))
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for await (const chunk of source.pipe(gunzip)) {
      const lines = (rest + decoder.decode(asBytes(chunk), { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield parse(line)
    }
  } catch (error) {
    throw wrong(file, `cannot be read (${error instanceof Error ? error.message : String(error)})`)
  } finally {
    source.destroy()
  }
}

const asBytes = (chunk: unknown): Uint8Array =>
  chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk))

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}
