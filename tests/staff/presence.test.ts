import { describe, expect, test } from 'vitest'
import { endPresence, findPresent, PRESENT_FOR, recordPresence } from '@/lib/staff/presence'
import { purge } from '@/lib/store/retention'
import { placeOf } from '@/tests/staff/place'
import { ENGINES } from '@/tests/store/engines'
import { SOME_TIME } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const scratchOf = scratches()
const DAY = 24 * 60 * 60 * 1000

describe.each(ENGINES)('on %s', (engine) => {
  test('two who have one thing open see each other until one leaves', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const { join } = placeOf(db)
    const asha = await join('asha@example.com', 'agent')
    const meera = await join('meera@example.com', 'agent')
    const [one, other] = [
      { kind: 'request', id: 'one' },
      { kind: 'case', id: 'one' },
    ]
    const seenBy = async (but: string, now: number, subject = one) =>
      (await findPresent(db, subject, { but, now })).map(({ name, sinceAt }) => [name, sinceAt])
    await recordPresence(db, one, { staff: asha, now: SOME_TIME })
    expect(await seenBy(asha, SOME_TIME)).toEqual([])
    // Both at once, and each twice: there is one row of each.
    await Promise.all(
      [1, 2, 3].map((now) => recordPresence(db, one, { staff: meera, now: SOME_TIME + now })),
    )
    await recordPresence(db, one, { staff: asha, now: SOME_TIME + 9 })
    expect(await seenBy(meera, SOME_TIME + 9)).toEqual([['asha', SOME_TIME]])
    expect((await seenBy(asha, SOME_TIME + 9)).map(([name]) => name)).toEqual(['meera'])
    // The same id of another kind is another thing.
    expect(await seenBy(asha, SOME_TIME + 9, other)).toEqual([])

    await endPresence(db, one, meera)
    expect(await seenBy(asha, SOME_TIME + 9)).toEqual([])
    const away = SOME_TIME + 9 + PRESENT_FOR
    expect(await seenBy(meera, away)).toEqual([['asha', SOME_TIME]])
    expect(await seenBy(meera, away + 1)).toEqual([])
    await recordPresence(db, one, { staff: asha, now: away + 1 })
    expect(await seenBy(meera, away + 1)).toEqual([['asha', away + 1]])

    await db.updateTable('staff').set({ ended_at: away }).where('id', '=', asha).execute()
    expect(await seenBy(meera, away + 1)).toEqual([])
    expect(await purge(db, away + DAY + 2)).toMatchObject({ staff_presence: 1 })
  })
})
