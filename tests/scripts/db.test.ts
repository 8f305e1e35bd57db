import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { databaseFile, parseStoreSettings } from '@/lib/store/settings'
import { lookAfter } from '@/scripts/db/acts'
import { feedbackRow } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const scratchOf = scratches()

test('a database is made, backed up, damaged, and restored from its newest backup', async () => {
  const scratch = await scratchOf('sqlite', 'empty')
  const { settings } = scratch
  const act = (...asked: string[]) => lookAfter(settings, asked)
  await expect(act('backup')).rejects.toThrow('npm run db migrate')
  await expect(act('restore')).rejects.toThrow('There is no backup')
  expect(await act('migrate')).toContain('0001-beginning')
  expect(await act('migrate')).toContain('nothing to do')
  const opened = await scratch.open()
  const row = feedbackRow()
  await opened.db.insertInto('feedback').values(row).execute()
  await opened.close()
  expect(await act('backup')).toContain('1 rows')
  expect(await act('check')).toMatch(/backed up 2\d{3}-.*feedback: 1.*Nothing is wrong/s)
  await expect(act('restore')).rejects.toThrow('not empty')

  const file = databaseFile(settings.folder)
  writeFileSync(file, 'damaged')
  await expect(act('check')).rejects.toThrow('npm run db restore')
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  expect(await act('restore')).toContain('feedback: 1')
  expect(await act('erase', row.id)).toContain('feedback: 1')
  expect(await act('purge')).toContain('feedback: 0')
})

test('samples are put in once, however often', async () => {
  const scratch = await scratchOf('sqlite')
  const { db } = await scratch.openMigrated()
  await lookAfter(scratch.settings, ['seed'])
  expect(await lookAfter(scratch.settings, ['seed'])).toContain('84 samples')
  const rows = await db.selectFrom('feedback').select('id').execute()
  const events = await db.selectFrom('event').select('id').execute()
  expect(rows.length + events.length).toBe(84)
})

test('a name that is no command is told which there are', async () => {
  const { settings } = await scratchOf('sqlite')
  await expect(lookAfter(settings, ['drop'])).rejects.toThrow('npm run db check')
  await expect(lookAfter(settings, ['constructor'])).rejects.toThrow('npm run db check')
})

test('settings that cannot be used are one sentence, without the password in an address', () => {
  const url = 'mysql://root:hunter2@host/name'
  const read = () => parseStoreSettings({ DATABASE_URL: url })
  expect(read).toThrow(/^DATABASE_URL cannot be used: give an address such as postgresql:/)
  expect(read).not.toThrow('hunter2')
  expect(() => parseStoreSettings({ SIGNPOST_MIGRATE: 'later' })).toThrow('auto or manual')
  expect(parseStoreSettings({ DATABASE_URL: '', SIGNPOST_DATA: 'here' })).toEqual({
    folder: path.resolve('here'),
    url: undefined,
    migrates: true,
  })
})
