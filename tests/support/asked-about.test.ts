import { describe, expect, test } from 'vitest'
import { askedAbout } from '@/lib/support/feedback/asked-about'
import { feedbackRow, requestRow } from '@/tests/store/rows'
import { ENGINES } from '@/tests/store/engines'
import { scratches } from '@/tests/store/scratches'

const VERIFIED = Date.UTC(2026, 10, 20)
const BEFORE = VERIFIED - 1
const SINCE = new Map([
  ['call-flow', VERIFIED],
  ['ring-checklist', VERIFIED + 10],
])
const scratchOf = scratches()

describe.each(ENGINES)('on %s', (engine) => {
  test('of each article counts what did not help and who asked anyway, since its own day', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const no = { article: 'call-flow', helpful: 0, created_at: VERIFIED } as const
    await db
      .insertInto('feedback')
      .values([
        feedbackRow({ ...no, reason: 'unclear' }),
        feedbackRow({ ...no, reason: 'incorrect', step: 'steps-2' }),
        feedbackRow({ ...no, reason: 'incorrect' }),
        feedbackRow(no),
        feedbackRow({ ...no, helpful: 1 }),
        feedbackRow({ ...no, created_at: BEFORE, reason: 'unclear' }),
        feedbackRow({ ...no, taken_back_at: VERIFIED + 1 }),
        // Verified later than the other, and after somebody asked.
        feedbackRow({ ...no, article: 'ring-checklist' }),
        feedbackRow({ ...no, article: 'no-longer-there' }),
      ])
      .execute()
    await db
      .insertInto('request')
      .values([
        requestRow({ page: '/articles/call-flow', created_at: VERIFIED + 20 }),
        requestRow({ page: '/articles/call-flow#steps', created_at: VERIFIED + 20 }),
        requestRow({ page: '/articles/ring-checklist', created_at: VERIFIED + 9 }),
        requestRow({ page: '/fix/call-flow', created_at: VERIFIED + 20 }),
        requestRow({ page: null, created_at: VERIFIED + 20 }),
      ])
      .execute()
    expect([...(await askedAbout(db, SINCE))]).toEqual([
      [
        'call-flow',
        {
          failed: 4,
          reasons: [
            { words: 'It is wrong or out of date', count: 2 },
            { words: 'I do not understand it', count: 1 },
          ],
          requests: 2,
        },
      ],
    ])
  })

  test('nothing was asked where no article was verified, and where nobody asked', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    expect([...(await askedAbout(db, new Map()))]).toEqual([])
    expect([...(await askedAbout(db, SINCE))]).toEqual([])
  })
})
