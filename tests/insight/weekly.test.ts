import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastWeek, postWeekly } from '@/lib/insight/weekly'
import { promisedOf } from '@/lib/support/working-hours'
import { site } from '@/lib/site/site'
import { insightDaysRoute } from '@/lib/staff/staff-routes'
import { eventRow, feedbackRow, requestRow } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const DAY = 24 * 60 * 60 * 1000
/** A Monday, half past two. */
const NOW = Date.UTC(2026, 10, 30, 2, 30)
const scratchOf = scratches()
const parts = {
  ...{ name: 'Signpost', siteUrl: 'https://help.example.com', promised: promisedOf(site) },
  pageOf: (from: string, until: string) => `https://x.example${insightDaysRoute(from, until)}`,
}

test('a week is from Monday to Monday, and over', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1e12, max: 4e12 }), (now) => {
      const { from, until } = lastWeek(now)
      expect([until - from, until % DAY, new Date(until).getUTCDay()]).toEqual([7 * DAY, 0, 1])
      expect(until <= now && now < until + 7 * DAY).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('each is mailed once a week, whoever posts it and how often', async () => {
  const { db } = await (await scratchOf('sqlite')).openMigrated()
  const at = NOW - 3 * DAY
  const missed = { outcome: 'refused', query: 'fax machine', at } as const
  for (const row of [1, 2, 3].map(() => eventRow(missed)))
    await db.insertInto('event').values(row).execute()
  // Typed by one visit, and of another week.
  const rare = eventRow({ ...missed, query: 'fax of ravi' })
  const old = eventRow({ ...missed, query: 'fax machine', at: NOW - 9 * DAY })
  await db.insertInto('event').values([rare, old]).execute()
  const said = { article: 'add-a-user', helpful: 0, created_at: at, changed_at: at } as const
  await db.insertInto('feedback').values(feedbackRow(said)).execute()
  await db
    .insertInto('request')
    .values(requestRow({ created_at: at, changed_at: at }))
    .execute()
  const to = ['asha@example.com', 'Meera@example.com']
  const post = (now: number, all = to) => postWeekly(db, all, { ...parts, now })
  const posted = await Promise.all([post(NOW), post(NOW), post(NOW)])
  expect(posted[0]).toBe(2)
  // The nights after it add who had none, and nobody twice.
  for (const night of [1, 6]) expect(await post(NOW + night * DAY)).toBe(0)
  expect(await post(NOW + DAY, [...to, 'new@example.com'])).toBe(1)
  const mails = await db.selectFrom('mail').selectAll().orderBy('recipient').execute()
  expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual(
    [...to, 'new@example.com'].toSorted(),
  )
  const [{ subject, text } = { subject: '', text: '' }] = mails
  expect(subject).toBe('What customers asked, 2026-11-23 to 2026-11-29')
  expect(text).toContain('- Searches: 4 (the week before: 1)')
  expect(text).toContain('“fax machine”: 3 of 3, 44 to 100 %')
  expect(text).toContain('add-a-user: helped 0 of 1')
  expect(text).not.toContain('ravi')
  expect(text).toContain('https://x.example/staff/insight?from=2026-11-23&until=2026-11-29')
  expect(await post(NOW + 7 * DAY)).toBe(2)
})

test('a week in which nothing happened is told as that', async () => {
  const { db } = await (await scratchOf('sqlite')).openMigrated()
  expect(await postWeekly(db, [], { ...parts, now: NOW })).toBe(0)
  expect(await postWeekly(db, ['asha@example.com'], { ...parts, now: NOW })).toBe(1)
  const { text } = await db.selectFrom('mail').select('text').executeTakeFirstOrThrow()
  expect(text).toContain('- Searches: 0 (the week before: 0)')
  expect(text).toContain('- Without an answer: none (the week before: none)')
  expect(text).not.toContain('Searches without an answer:')
})
