import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { erase, purge, RETENTION } from '@/lib/store/retention'
import { TABLES } from '@/lib/store/schema'
import { claimTask } from '@/lib/store/task'
import { postMail } from '@/lib/support/outbox/mail'
import { ENGINES } from './engines'
import { announcementRow, eventRow, feedbackRow, putRequest, SOME_TIME } from './rows'
import { scratches } from './scratches'

const scratchOf = scratches()
const DAY = 24 * 60 * 60 * 1000

test('every table says how long its rows are kept', () => {
  expect(Object.keys(RETENTION).toSorted()).toEqual(TABLES.map(({ name }) => name).toSorted())
})

test('docs/privacy.md says how long, of every table', () => {
  const page = readFileSync('docs/privacy.md', 'utf8')
  const rows = Object.entries(RETENTION).map(([table, kept]) => ({
    table,
    long: kept === 'kept' ? 'kept |' : `${kept.days} days since ${kept.since}`,
  }))
  expect(
    rows.filter(({ table, long }) => {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${table}\` |`))
      return !row?.includes(long.replace(/; 30 days after it was taken back$/, ''))
    }),
  ).toEqual([])
})

describe.each(ENGINES)('on %s', (engine) => {
  test('what has been kept long enough goes, and nothing else', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const ago = (days: number): number => SOME_TIME - days * DAY
    const young = feedbackRow({ created_at: ago(729) })
    const feedback = [
      young,
      feedbackRow({ created_at: ago(731) }),
      feedbackRow({ created_at: ago(40), taken_back_at: ago(31) }),
    ]
    for (const row of feedback) await db.insertInto('feedback').values(row).execute()
    const address = { feedback: young.id, address: 'a@example.com', created_at: ago(366) }
    await db.insertInto('feedback_address').values(address).execute()
    for (const days of [394, 396])
      await db
        .insertInto('event')
        .values(eventRow({ at: ago(days) }))
        .execute()
    await db
      .insertInto('announcement')
      .values(announcementRow({ until_at: ago(1) }))
      .execute()
    await db
      .insertInto('rate')
      .values([
        { id: 'over', count: 1, expires_at: SOME_TIME - 1 },
        { id: 'on', count: 1, expires_at: SOME_TIME + 1 },
      ])
      .execute()
    await db
      .insertInto('secret')
      .values({ name: 'x', value: 'y', created_at: ago(3) })
      .execute()
    expect(await purge(db, SOME_TIME)).toEqual({
      feedback_address: 1,
      feedback: 2,
      event: 1,
      counted: 0,
      announcement: 0,
      request: 0,
      desk_case: 0,
      request_link: 0,
      rate: 1,
      secret: 1,
      mail: 0,
      staff_session: 0,
      staff_check: 0,
      staff_invitation: 0,
      staff_presence: 0,
      audit: 0,
    })
    expect(await db.selectFrom('feedback').select('id').execute()).toEqual([{ id: young.id }])
  })

  test('what is asked to be erased is', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const row = feedbackRow({ comment: 'my number is …', step: 's' })
    await db.insertInto('feedback').values(row).execute()
    const address = { feedback: row.id, address: 'a@example.com', created_at: SOME_TIME }
    await db.insertInto('feedback_address').values(address).execute()
    const event = eventRow()
    await db.insertInto('event').values([event, eventRow()]).execute()
    expect(await erase(db, row.id, SOME_TIME)).toMatchObject({ feedback: 1, feedback_address: 1 })
    expect(await erase(db, event.visit ?? '', SOME_TIME)).toMatchObject({ event: 1, feedback: 0 })
    for (const to of ['a@example.com', 'b@example.com'])
      await postMail(db, { id: randomUUID(), to, subject: 'Mended', text: '' }, SOME_TIME)
    expect(await erase(db, 'a@example.com', SOME_TIME)).toMatchObject({ mail: 1 })
    expect(await db.selectFrom('mail').select('recipient').execute()).toEqual([
      { recipient: 'b@example.com' },
    ])
    expect(await db.selectFrom('feedback').select(['comment', 'step']).execute()).toEqual([
      { comment: null, step: null },
    ])
    expect(await db.selectFrom('feedback_address').selectAll().execute()).toEqual([])
  })

  test('a request goes with all that belongs to it, and its link when that expires', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const old = await putRequest(db, { changed_at: SOME_TIME - 366 * DAY })
    const young = await putRequest(db, { changed_at: SOME_TIME - 364 * DAY })
    await db
      .updateTable('request_link')
      .set({ expires_at: SOME_TIME - 1 })
      .where('request', '=', young.id)
      .execute()
    expect(await purge(db, SOME_TIME)).toMatchObject({ request: 1, request_link: 1 })
    for (const table of ['request_message', 'request_attachment'] as const)
      expect(await db.selectFrom(table).select('request').execute()).toEqual([
        { request: young.id },
      ])
    expect(await db.selectFrom('request_file').select('content').execute()).toHaveLength(1)
    expect(old.id).not.toBe(young.id)
    const said = young.reference.toLowerCase().replaceAll('-', ' ')
    expect(await erase(db, said, SOME_TIME)).toMatchObject({ request: 1, feedback: 0 })
    for (const table of [
      'request',
      'request_message',
      'request_attachment',
      'request_file',
    ] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
  })

  test('of many who want to do a task when it is due one does it', async () => {
    const scratch = await scratchOf(engine)
    const opened = [await scratch.openMigrated(), await scratch.open(), await scratch.open()]
    const claims = async (now: number) =>
      (
        await Promise.all(
          [...opened, ...opened].map(({ db }) =>
            claimTask(db, 'nightly', { now, next: now + DAY }),
          ),
        )
      ).filter(Boolean).length
    expect(await claims(0)).toBe(0)
    expect(await claims(DAY - 1)).toBe(0)
    expect(await claims(DAY)).toBe(1)
    expect(await claims(DAY + 1)).toBe(0)
    expect(await claims(2 * DAY)).toBe(1)
  })
})
