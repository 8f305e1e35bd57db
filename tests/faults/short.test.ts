// A few of the faults that npm run test:faults tries at length.
import { afterAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { checkDatabase } from '@/lib/store/check'
import { StoreUnavailable } from '@/lib/store/failure'
import { MIGRATIONS } from '@/lib/store/migrations/all'
import { backupFolder } from '@/lib/store/settings'
import { memoryFolder } from '@/scripts/db/memory-folder.mjs'
import { startPostgres } from '@/scripts/db/test-server.mjs'
import { feedbackRow } from '@/tests/store/rows'
import { ENGINES } from '@/tests/store/engines'
import { scratches } from '@/tests/store/scratches'
import { killSenders } from './mails'
import { killServer } from './server-kills'
import { upgradeUnderWriters } from './upgrade'
import { bundleWriter, killWriters } from './writers'

const scratchOf = scratches()
const folder = mkdtempSync(path.join(tmpdir(), 'signpost-writer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const [writer, sender] = await Promise.all([bundleWriter(folder), bundleWriter(folder, 'sender')])

describe.each(ENGINES)('on %s', (engine) => {
  test('two processes that are killed lose nothing that they acknowledged', async () => {
    const scratch = await scratchOf(engine, 'empty')
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

  test('an earlier release writes on while a later one changes the tables', async () => {
    const { settings } = await scratchOf(engine, 'empty')
    const { kept, lost, done, codes } = await upgradeUnderWriters(writer, settings, 20)
    expect({ kept, lost, codes }).toEqual({ kept: 60, lost: 0, codes: [0, 0, 0] })
    expect(done).toEqual(Object.keys(MIGRATIONS).slice(-1))
  })

  test('every mail arrives, whatever dies, and what comes twice is one', async () => {
    const { settings } = await scratchOf(engine, 'empty')
    const { lost, again, unmarked, kills } = await killSenders(sender, settings, {
      mails: 12,
      kills: 3,
    })
    expect({ lost, unmarked }).toEqual({ lost: 0, unmarked: 0 })
    // One for each that died between sending a mail and noting it, at most.
    expect(again).toBeLessThanOrEqual(2 * kills)
  })
})

test.each(ENGINES.filter((engine) => engine === 'postgresql'))(
  'a server of %s that is killed loses nothing that it acknowledged',
  async () => {
    const server = await startPostgres(memoryFolder())
    if (!server) throw new Error('no second server starts')
    try {
      const { kept, lost, doubled, again } = await killServer(server, folder, 2)
      expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 })
      expect(kept).toBeGreaterThan(0)
      expect(again).toBeGreaterThan(0)
    } finally {
      await server.stop()
    }
  },
)

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
