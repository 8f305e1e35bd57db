// A few of the faults that npm run test:faults tries at length.
import { afterAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { checkDatabase } from '@/lib/store/check'
import { StoreUnavailable } from '@/lib/store/failure'
import { backupFolder } from '@/lib/store/settings'
import { feedbackRow } from '@/tests/store/rows'
import { ENGINES } from '@/tests/store/engines'
import { scratches } from '@/tests/store/scratches'
import { bundleWriter, killWriters } from './writers'

const scratchOf = scratches()
const folder = mkdtempSync(path.join(tmpdir(), 'signpost-writer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const writer = await bundleWriter(folder)

describe.each(ENGINES)('on %s', (engine) => {
  test('two processes that are killed lose nothing that they acknowledged', async () => {
    const scratch = await scratchOf(engine)
    const { kept, again } = await killWriters(writer, scratch.settings, 4)
    const opened = await scratch.openMigrated()
    const rows = await opened.db.selectFrom('feedback').select('id').execute()
    const found = new Set(rows.map(({ id }) => id))
    expect(again).toBeGreaterThan(0)
    expect([...kept].filter((id) => !found.has(id))).toEqual([])
    expect(rows).toHaveLength(found.size)
    const { wrong } = await checkDatabase(opened, backupFolder(scratch.settings.folder))
    expect(wrong).toEqual([])
  })
})

test('a full database keeps what it has, says so, and goes on once there is room', async () => {
  const scratch = await scratchOf('sqlite')
  const faults: unknown[] = []
  const store = await scratch.store(faults)
  await store.run(async (db) => {
    await db.insertInto('feedback').values(feedbackRow()).execute()
    await sql`pragma max_page_count = 30`.execute(db)
  })
  const large = () => feedbackRow({ comment: 'x'.repeat(20_000) })
  const write = () => store.run((db) => db.insertInto('feedback').values(large()).execute())
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, write))
  const failed = outcomes.filter(({ status }) => status === 'rejected')
  expect(failed.length).toBeGreaterThan(0)
  expect(failed.every((each) => 'reason' in each && each.reason instanceof StoreUnavailable)).toBe(
    true,
  )
  expect(String(faults[0])).toContain('the disk is full')
  const count = () => store.run((db) => db.selectFrom('feedback').select('id').execute())
  expect(await count()).toHaveLength(1 + outcomes.length - failed.length)
  await store.run((db) => sql`pragma max_page_count = 100000`.execute(db))
  await write()
  expect(await count()).toHaveLength(2 + outcomes.length - failed.length)
})
