import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { doNightly, nextNight } from '@/lib/store/nightly'
import { backupFolder } from '@/lib/store/settings'
import { ENGINES, PROGRAM } from './engines'
import { eventRow } from './rows'
import { scratches } from './scratches'

const scratchOf = scratches()
const HOUR = 60 * 60 * 1000
const at = (time: string): number => Date.parse(time)

test('the next night is half past two, UTC', () => {
  expect(nextNight(at('2026-11-29T02:29:59Z'))).toBe(at('2026-11-29T02:30:00Z'))
  expect(nextNight(at('2026-11-29T02:30:00Z'))).toBe(at('2026-11-30T02:30:00Z'))
  expect(nextNight(at('2026-12-31T23:59:59Z'))).toBe(at('2027-01-01T02:30:00Z'))
})

describe.each(ENGINES)('on %s', (engine) => {
  test('one process of several purges and backs up, once a night', async () => {
    const scratch = await scratchOf(engine)
    const stores = [await scratch.store(), await scratch.store()]
    const now = Date.now()
    const old = eventRow({ at: now - 400 * 24 * HOUR })
    await stores[0]?.run((db) => db.insertInto('event').values(old).execute())
    const night = async (time: number) =>
      (await Promise.all(stores.map((store) => doNightly(store, PROGRAM, time)))).filter(
        (done) => done !== undefined,
      )
    expect(await night(now)).toEqual([])
    const done = await night(nextNight(now))
    expect(done).toMatchObject([{ purged: { event: 1 }, backup: { rows: 1 } }])
    expect(await night(nextNight(now) + HOUR)).toEqual([])
    expect(readdirSync(backupFolder(scratch.settings.folder))).toHaveLength(1)
  })
})
