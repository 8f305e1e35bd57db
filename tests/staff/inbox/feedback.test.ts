import { describe, expect, test } from 'vitest'
import { tellMended } from '@/lib/support/feedback/mended'
import { dealWith, findFeedback } from '@/lib/staff/inbox/feedback'
import { placeOf } from '@/tests/staff/place'
import { ENGINES } from '@/tests/store/engines'
import { feedbackRow, SOME_TIME } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const scratchOf = scratches()

describe.each(ENGINES)('on %s', (engine) => {
  test('what is in words is to be dealt with, once, by whoever was first', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const writer = await placeOf(db).join('writer@example.com', 'writer')
    const rows = [
      feedbackRow({ comment: 'The button is gone', helpful: 0, reason: 'incorrect' }),
      feedbackRow({ comment: null }),
      feedbackRow({ comment: 'taken back', taken_back_at: SOME_TIME }),
      feedbackRow({ comment: null, article: 'edit-a-user', created_at: SOME_TIME - 1 }),
    ]
    for (const row of rows) await db.insertInto('feedback').values(row).execute()
    const address = { address: 'reader@example.com', created_at: SOME_TIME }
    const waits = rows[3]?.id ?? ''
    await db
      .insertInto('feedback_address')
      .values({ ...address, feedback: waits })
      .execute()
    const found = await findFeedback(db, { isDone: false })
    expect(found.map(({ comment, waits: isWaiting }) => [comment, isWaiting])).toEqual([
      ['The button is gone', false],
      ['', true],
    ])
    const id = rows[0]?.id ?? ''
    const both = await Promise.all(
      [1, 2].map((now) => dealWith(db, { id, by: writer, now: SOME_TIME + now })),
    )
    expect(both.toSorted()).toEqual([false, true])
    expect(await dealWith(db, { id: 'nothing', by: writer, now: SOME_TIME })).toBe(false)
    expect(await findFeedback(db, { isDone: false })).toHaveLength(1)
    expect(await findFeedback(db, { isDone: true })).toMatchObject([{ id, doneBy: 'writer' }])
    expect(await findFeedback(db, { isDone: false, article: 'add-user' })).toEqual([])
  })

  test('who asked is told with what is written down, or neither is', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const row = feedbackRow({ article: 'edit-a-user' })
    await db.insertInto('feedback').values(row).execute()
    await db
      .insertInto('feedback_address')
      .values({ feedback: row.id, address: 'reader@example.com', created_at: SOME_TIME })
      .execute()
    const mended = {
      ...{ article: 'edit-a-user', title: 'Edit a user', url: 'https://help.example.com/x' },
      sender: ['Signpost'],
    }
    const fails = () => Promise.reject(new Error('no'))
    await expect(tellMended(db, { ...mended, also: fails }, SOME_TIME)).rejects.toThrow('no')
    expect(await db.selectFrom('mail').select('id').execute()).toEqual([])
    let told = 0
    const also = (_: unknown, people: number) => {
      told = people
      return Promise.resolve()
    }
    expect(await tellMended(db, { ...mended, also }, SOME_TIME)).toBe(1)
    expect(told).toBe(1)
    expect(await db.selectFrom('mail').select('id').execute()).toHaveLength(1)
  })
})
