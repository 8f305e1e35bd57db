import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, truncateSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { checkDatabase } from '@/lib/store/check'
import { findNewestBackup, restoreBackup } from '@/lib/store/copies/read'
import { backupName } from '@/lib/store/copies/format'
import { writeBackup } from '@/lib/store/copies/write'
import { findDone, migrate } from '@/lib/store/migrate'
import { MIGRATIONS } from '@/lib/store/migrations/all'
import type { Opened } from '@/lib/store/open'
import { backupFolder } from '@/lib/store/settings'
import { ENGINES } from './engines'
import { announcementRow, eventRow, feedbackRow, putRequest, SOME_TIME } from './rows'
import { scratches } from './scratches'

const scratchOf = scratches()

/** Everything in a database, table by table. */
const allOf = async ({ db }: Opened) => ({
  feedback: await db.selectFrom('feedback').selectAll().orderBy('id').execute(),
  addresses: await db.selectFrom('feedback_address').selectAll().execute(),
  events: await db.selectFrom('event').selectAll().orderBy('id').execute(),
  announcements: await db.selectFrom('announcement').selectAll().execute(),
  requests: await db.selectFrom('request').selectAll().orderBy('id').execute(),
  messages: await db.selectFrom('request_message').selectAll().orderBy('id').execute(),
  attachments: await db.selectFrom('request_attachment').selectAll().orderBy('id').execute(),
  files: await db.selectFrom('request_file').selectAll().orderBy('attachment').execute(),
})

async function fill({ db }: Opened): Promise<void> {
  const rows = Array.from({ length: 700 }, () => feedbackRow())
  const odd = feedbackRow({ comment: 'line\nbreak "quote" \u{1F600} \u2028 \\ end', helpful: 0 })
  await db
    .insertInto('feedback')
    .values([...rows, odd])
    .execute()
  await db
    .insertInto('feedback_address')
    .values({ feedback: odd.id, address: 'a@example.com', created_at: SOME_TIME })
    .execute()
  await db.insertInto('event').values(eventRow()).execute()
  await db.insertInto('announcement').values(announcementRow()).execute()
  // More than are held in memory at a time.
  for (let count = 0; count < 5; count += 1) await putRequest(db, {}, 100_000)
}

describe.each(ENGINES)('a backup of %s', (engine) => {
  test.each(ENGINES)('is put into an empty %s row for row', async (other) => {
    const from = await scratchOf(engine)
    const opened = await from.openMigrated()
    await fill(opened)
    const { file, rows } = await writeBackup(opened, backupFolder(from.settings.folder))
    expect(rows).toBe(704 + 5 * 5)
    expect(statSync(file).mode & 0o077).toBe(0)
    const into = await (await scratchOf(other, 'empty')).open()
    const counts = await restoreBackup(into, file)
    expect(counts).toMatchObject({ feedback: 701, feedback_address: 1, event: 1, announcement: 1 })
    expect(counts).toMatchObject({ request: 5, request_link: 5, request_file: 5 })
    expect(await allOf(into)).toEqual(await allOf(opened))
    const checked = await checkDatabase(into, backupFolder(from.settings.folder))
    expect(checked).toMatchObject({ wrong: [], rows: counts, engine: other })
    expect(checked.backedUpAt).toBe(statSync(file).mtimeMs)
  })

  test('of an earlier release, which lacks tables, is put into the tables of this one', async () => {
    const from = await scratchOf(engine, 'empty')
    const opened = await from.open()
    const migrations = Object.fromEntries(Object.entries(MIGRATIONS).slice(0, 1))
    await migrate(opened, { before: () => Promise.resolve(), migrations })
    const rows = Array.from({ length: 700 }, () => feedbackRow())
    await opened.db.insertInto('feedback').values(rows).execute()
    // As a start does it: the backup is of what is there before anything is changed.
    const store = await from.store()
    expect(store.state).toEqual({ status: 'open', engine })
    const file = findNewestBackup(backupFolder(from.settings.folder)) ?? ''
    const into = await (await scratchOf(engine, 'empty')).open()
    expect(await restoreBackup(into, file)).toMatchObject({ feedback: 700 })
    const found = await into.db.selectFrom('feedback').selectAll().orderBy('id').execute()
    expect(found).toEqual(rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
    expect(await findDone(into)).toEqual(Object.keys(MIGRATIONS))
  })

  test('is not put beside what is there', async () => {
    const scratch = await scratchOf(engine)
    const opened = await scratch.openMigrated()
    await opened.db.insertInto('feedback').values(feedbackRow()).execute()
    const { file } = await writeBackup(opened, backupFolder(scratch.settings.folder))
    await expect(restoreBackup(opened, file)).rejects.toThrow('not empty')
    expect(await opened.db.selectFrom('feedback').selectAll().execute()).toHaveLength(1)
  })

  test('that is cut or is none leaves the database empty', async () => {
    const from = await scratchOf(engine)
    const opened = await from.openMigrated()
    const rows = Array.from({ length: 20 }, () => feedbackRow())
    await opened.db.insertInto('feedback').values(rows).execute()
    const { file } = await writeBackup(opened, backupFolder(from.settings.folder))
    const text = readFileSync(file)
    const into = await (await scratchOf(engine)).openMigrated()
    const cut = path.join(from.settings.folder, 'cut.jsonl.gz')
    for (const length of [text.length - 9, Math.floor(text.length / 2), 3, 0]) {
      writeFileSync(cut, text)
      truncateSync(cut, length)
      await expect(restoreBackup(into, cut)).rejects.toThrow(/backup|whole|read/)
    }
    const lines = ['{"signpost":1,"at":"","engine":"sqlite","migrations":["9999-later"]}', '{}']
    writeFileSync(cut, gzipSync(lines.join('\n')))
    await expect(restoreBackup(into, cut)).rejects.toThrow('a later release')
    await expect(restoreBackup(into, path.join(from.settings.folder, 'none'))).rejects.toThrow()
    expect(await into.db.selectFrom('feedback').selectAll().execute()).toEqual([])
  })

  test('is of one moment, whoever writes meanwhile', async () => {
    const scratch = await scratchOf(engine)
    const [reading, writing] = [await scratch.openMigrated(), await scratch.open()]
    const rows = Array.from({ length: 30 }, () => feedbackRow())
    await writing.db.insertInto('feedback').values(rows).execute()
    const going = writeBackup(reading, backupFolder(scratch.settings.folder))
    const row = { feedback: randomUUID(), address: 'a@example.com', created_at: SOME_TIME }
    await writing.db.transaction().execute(async (db) => {
      await db
        .insertInto('feedback')
        .values(feedbackRow({ id: row.feedback }))
        .execute()
      await db.insertInto('feedback_address').values(row).execute()
    })
    const { file } = await going
    const into = await (await scratchOf(engine, 'empty')).open()
    const { feedback, feedback_address: addresses } = await restoreBackup(into, file)
    expect((feedback ?? 0) - (addresses ?? 0)).toBe(30)
  })
})

test('of backups the last fourteen are kept', async () => {
  const scratch = await scratchOf('sqlite')
  const opened = await scratch.openMigrated()
  const folder = backupFolder(scratch.settings.folder)
  await writeBackup(opened, folder)
  const old = Array.from({ length: 20 }, (_, day) => backupName(new Date(SOME_TIME + day * 1000)))
  for (const name of [...old, 'mine.jsonl.gz']) writeFileSync(path.join(folder, name), '')
  const { file } = await writeBackup(opened, folder)
  const left = readdirSync(folder)
  expect(left).toHaveLength(15)
  expect(left).toContain('mine.jsonl.gz')
  expect(findNewestBackup(folder)).toBe(file)
})
