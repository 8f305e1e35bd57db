import { describe, expect, test } from 'vitest'
import { judgeRate, type Rate } from '@/lib/support/protection/rate'
import { ENGINES } from '@/tests/store/engines'
import { SOME_TIME } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const scratchOf = scratches()
const RATE: Rate = { name: 'test', most: 3, ofAll: 5, seconds: 60 }
const SECOND = 1000

/** After how many seconds it may be done again; undefined where it was not too often. */
async function countRate(...given: Parameters<typeof judgeRate>): Promise<number | undefined> {
  const judged = await judgeRate(...given)
  return judged.kind === 'over' ? judged.wait : undefined
}

describe.each(ENGINES)('on %s', (engine) => {
  test('one client is told when to come back, and all of them together', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const ask = (client: string, after = 0) =>
      countRate(db, RATE, client, SOME_TIME + after * SECOND)
    expect([await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.1')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(await ask('192.0.2.1', 20)).toBe(40)
    expect(await ask('192.0.2.2', 20)).toBeUndefined()
    expect(await ask('192.0.2.3', 20)).toBe(40)
    expect(await ask('192.0.2.1', 60)).toBeUndefined()
    expect(await ask('192.0.2.4', 60)).toBeUndefined()
  })

  test('processes count together, and no address is kept', async () => {
    const scratch = await scratchOf(engine)
    const dbs = [await scratch.openMigrated(), await scratch.open(), await scratch.open()]
    const waits = await Promise.all(
      [...dbs, ...dbs].map(({ db }) =>
        countRate(db, { ...RATE, ofAll: 50 }, '192.0.2.77', SOME_TIME),
      ),
    )
    expect(waits.filter((wait) => wait === undefined)).toHaveLength(3)
    const [first] = dbs
    expect(JSON.stringify(await first?.db.selectFrom('rate').selectAll().execute())).not.toContain(
      '192.0.2',
    )
  })

  test('who counts a little earlier than another machine loses no count of it', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    for (const early of [0, 5, 1000, 2]) await countRate(db, RATE, 'a', SOME_TIME - early)
    const { count } = await db
      .selectFrom('rate')
      .select('count')
      .where('id', '=', 'test all')
      .executeTakeFirstOrThrow()
    expect(count).toBe(4)
  })

  test('a clock that is set back makes nobody wait longer', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    for (let at = 0; at < 4; at += 1) await countRate(db, RATE, 'a', SOME_TIME)
    expect(await countRate(db, RATE, 'a', SOME_TIME - 3600 * SECOND)).toBeUndefined()
  })
})
