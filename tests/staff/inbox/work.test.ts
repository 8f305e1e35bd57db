import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { findRequest } from '@/lib/support/requests/find'
import { addMessage, keepRequest } from '@/lib/support/requests/keep'
import { findParts, findSharedAnswers, findWhole } from '@/lib/support/requests/merged'
import { countPromise, countQueue, findQueue, findTags } from '@/lib/staff/inbox/queue'
import { findWork } from '@/lib/staff/inbox/find-work'
import type { Seen } from '@/lib/staff/inbox/act'
import { merge, split } from '@/lib/staff/inbox/merge'
import { assign, note, parseTags, reply, setSolved, setTags } from '@/lib/staff/inbox/work'
import type { WholeDatabase } from '@/lib/store/schema'
import { placeOf } from '@/tests/staff/place'
import { ENGINES } from '@/tests/store/engines'
import { SOME_TIME } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const scratchOf = scratches()
const HOUR = 60 * 60 * 1000
const UNSOLVED = { states: ['new', 'open', 'waiting'] } as const

async function ask(db: WholeDatabase, question: string, now = SOME_TIME): Promise<string> {
  const id = randomUUID()
  await keepRequest(
    db,
    {
      ...{ id, question, topic: 'calls', email: 'farida@example.com', name: 'Farida' },
      details: [{ label: 'Account and user', text: 'Brightwell' }],
      context: {},
    },
    { now },
  )
  return id
}

/** What somebody sees of a request now. */
async function look(db: WholeDatabase, request: string, by: string, now: number): Promise<Seen> {
  const found = await findRequest(db, request)
  const { version } = await findWork(db, request, found?.changedAt ?? 0)
  return { request, by, now, seen: version }
}

const answer = (text: string, isSolved = false) => ({
  ...{ id: randomUUID(), text, isSolved },
  post: () => Promise.resolve(),
})

describe.each(ENGINES)('on %s', (engine) => {
  const place = async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const { join } = placeOf(db)
    const [asha, meera] = [
      await join('asha@example.com', 'agent'),
      await join('meera@example.com', 'agent'),
    ]
    return { db, asha, meera }
  }

  test('a request goes from new to solved, and back when its customer writes', async () => {
    const { db, asha } = await place()
    const id = await ask(db, 'My phone does not ring')
    const state = async () =>
      (await findQueue(db, { states: ['new', 'open', 'waiting', 'solved'] }))[0]
    expect(await state()).toMatchObject({ state: 'new', assignee: undefined, name: 'Farida' })
    expect(await assign(db, await look(db, id, asha, SOME_TIME), asha)).toBe('done')
    expect(await state()).toMatchObject({ state: 'open', assigneeName: 'asha' })
    const later = SOME_TIME + HOUR
    expect(await reply(db, await look(db, id, asha, later), answer('Open it'))).toBe('done')
    expect(await state()).toMatchObject({ state: 'waiting', firstReplyAt: later })
    const thanks = { id: randomUUID(), text: 'Thank you', author: 'customer' } as const
    await addMessage(db, id, thanks, { now: later + 1 })
    expect(await state()).toMatchObject({ state: 'open', firstReplyAt: later })
    expect(
      await reply(db, await look(db, id, asha, later + 2), answer('You are welcome', true)),
    ).toBe('done')
    expect(await state()).toMatchObject({ state: 'solved' })
    expect(await countQueue(db, UNSOLVED)).toBe(0)
    expect(await setSolved(db, await look(db, id, asha, later + 3), false)).toBe('done')
    expect(await countQueue(db, UNSOLVED)).toBe(1)
    const acts = await db.selectFrom('audit').select('act').where('subject', '=', id).execute()
    expect(acts.map(({ act }) => act).toSorted()).toEqual(['assign', 'reopen', 'reply', 'reply'])
  })

  test('of two who act on what they saw one is told, and nothing of theirs is done', async () => {
    const { db, asha, meera } = await place()
    const id = await ask(db, 'My phone does not ring')
    const [one, two] = [
      await look(db, id, asha, SOME_TIME + 1),
      await look(db, id, meera, SOME_TIME + 1),
    ]
    const outcomes = await Promise.all([
      reply(db, one, answer('From Asha')),
      reply(db, two, answer('From Meera')),
    ])
    expect(outcomes.toSorted()).toEqual(['conflict', 'done'])
    expect((await findRequest(db, id))?.messages).toHaveLength(1)
    expect((await findWork(db, id, 0)).notes).toHaveLength(1)
    for (const act of [
      assign(db, two, meera),
      setTags(db, two, ['vip']),
      setSolved(db, two, true),
      note(db, two, { id: randomUUID(), text: 'late' }),
    ])
      expect(await act).toBe('conflict')
    expect(await findWork(db, id, 0)).toMatchObject({ tags: [] })
  })

  test('an answer to what the customer has changed meanwhile is not sent', async () => {
    const { db, asha } = await place()
    const id = await ask(db, 'My phone does not ring')
    const before = await look(db, id, asha, SOME_TIME + 20)
    const more = { id: randomUUID(), text: 'It rings now', author: 'customer' } as const
    await addMessage(db, id, more, { now: SOME_TIME + 10 })
    let isPosted = false
    const sent = await reply(db, before, {
      ...answer('Try it'),
      post: () => {
        isPosted = true
        return Promise.resolve()
      },
    })
    expect([sent, isPosted]).toEqual(['conflict', false])
    expect((await findRequest(db, id))?.messages).toHaveLength(1)
  })

  test('the same answer or note sent twice is one', async () => {
    const { db, asha } = await place()
    const id = await ask(db, 'My phone does not ring')
    const same = answer('Open it')
    expect(await reply(db, await look(db, id, asha, SOME_TIME + 1), same)).toBe('done')
    expect(await reply(db, await look(db, id, asha, SOME_TIME + 2), same)).toBe('done')
    const other = { ...same, text: 'Close it' }
    expect(await reply(db, await look(db, id, asha, SOME_TIME + 2), other)).toBe('conflict')
    const words = { id: randomUUID(), text: 'Called her' }
    for (const at of [3, 4]) await note(db, await look(db, id, asha, SOME_TIME + at), words)
    expect((await findRequest(db, id))?.messages).toHaveLength(1)
    const { notes } = await findWork(db, id, 0)
    expect(notes.filter(({ text }) => text === 'Called her')).toHaveLength(1)
    expect(notes.find(({ message }) => message === same.id)?.by).toBe('asha')
  })

  test('a filter and words find what they mean, and no more', async () => {
    const { db, asha, meera } = await place()
    const ring = await ask(db, 'My phone does not RING at 100%')
    const sign = await ask(db, 'Cannot sign in', SOME_TIME + 1)
    await assign(db, await look(db, ring, asha, SOME_TIME + 2), asha)
    await setTags(db, await look(db, ring, asha, SOME_TIME + 3), parseTags('VIP, phones,vip,'))
    const ids = async (filter: Parameters<typeof findQueue>[1]) =>
      (await findQueue(db, filter)).map(({ id }) => id)
    expect(await ids({ ...UNSOLVED, words: 'phone ring' })).toEqual([ring])
    expect(await ids({ ...UNSOLVED, words: 'phone sign' })).toEqual([])
    expect(await ids({ ...UNSOLVED, words: 'brightwell' })).toEqual([ring, sign])
    expect(await ids({ ...UNSOLVED, words: '%' })).toHaveLength(2)
    expect(await ids({ ...UNSOLVED, assignee: asha })).toEqual([ring])
    expect(await ids({ ...UNSOLVED, assignee: meera })).toEqual([])
    expect(await ids({ ...UNSOLVED, assignee: 'nobody' })).toEqual([sign])
    expect(await ids({ ...UNSOLVED, tag: 'vip' })).toEqual([ring])
    expect(await ids({ ...UNSOLVED, tag: 'vi' })).toEqual([])
    expect(await ids({ states: ['new'] })).toEqual([sign])
    const [{ reference } = { reference: '' }] = await findQueue(db, { states: ['new'] })
    expect(await ids({ ...UNSOLVED, words: reference.toLowerCase() })).toEqual([sign])
    expect(await findTags(db)).toEqual(['phones', 'vip'])
  })

  test('what was promised is counted: kept, broken, and not yet due', async () => {
    const { db, asha } = await place()
    const [early, late] = [await ask(db, 'one'), await ask(db, 'two')]
    await ask(db, 'never answered')
    const now = SOME_TIME + 30 * HOUR
    await ask(db, 'just now', now - HOUR)
    await reply(db, await look(db, early, asha, SOME_TIME + HOUR), answer('Yes'))
    await reply(db, await look(db, late, asha, SOME_TIME + 25 * HOUR), answer('No'))
    const within = 24 * HOUR
    const hours = { offset: 0, days: [0, 1, 2, 3, 4, 5, 6], from: 0, until: 1440, free: [] }
    const promised = { hours, within }
    expect(await countPromise(db, { since: SOME_TIME, promised, now })).toEqual({ kept: 1, due: 3 })
    expect(await countPromise(db, { since: now, promised, now })).toEqual({ kept: 0, due: 0 })
  })

  test('two requests of a customer are answered as one, and stand alone again', async () => {
    const { db, asha, meera } = await place()
    const [old, id] = [await ask(db, 'It is silent'), await ask(db, 'Still silent', SOME_TIME + 1)]
    const other = await ask(db, 'A third', SOME_TIME + 2)
    const late = await look(db, id, meera, SOME_TIME + 9)
    const was = await look(db, old, asha, SOME_TIME + 3)
    await note(db, was, { id: randomUUID(), text: 'Called her' })
    expect(await merge(db, was, id)).toBe('conflict')
    expect(await merge(db, await look(db, old, asha, SOME_TIME + 4), id)).toBe('done')
    const ids = async (words?: string) =>
      (await findQueue(db, { ...UNSOLVED, ...(words && { words }) })).map((each) => each.id)
    expect((await ids()).toSorted()).toEqual([id, other].toSorted())
    expect((await ids('silent')).toSorted()).toEqual([id, old].toSorted())
    expect(await countQueue(db, UNSOLVED)).toBe(2)
    // Whoever had it open before sees that there is more of it now.
    expect(await reply(db, late, answer('Too late'))).toBe('conflict')
    const part = await look(db, old, asha, SOME_TIME + 5)
    for (const act of [reply(db, part, answer('x')), setSolved(db, part, true)])
      expect(await act).toBe('conflict')
    expect(await merge(db, await look(db, other, asha, SOME_TIME + 5), old)).toBe('unknown')
    expect((await findWork(db, id, 0, [old])).notes).toMatchObject([{ text: 'Called her' }])
    expect(await reply(db, await look(db, id, meera, SOME_TIME + 6), answer('Both', true))).toBe(
      'done',
    )
    const whole = await findWhole(db, old)
    expect(whole && (await findSharedAnswers(db, whole))).toMatchObject([{ text: 'Both' }])
    for (const each of [old, id]) {
      expect(await findRequest(db, each)).toMatchObject({ state: 'closed' })
      expect(await findWork(db, each, 0)).toMatchObject({ firstReplyAt: SOME_TIME + 6 })
    }
    // Whichever page the customer writes on, both are open.
    const seen = await look(db, id, asha, SOME_TIME + 8)
    const more = { id: randomUUID(), text: 'Silent again', author: 'customer' } as const
    await addMessage(db, old, more, { now: SOME_TIME + 7 })
    expect(await findRequest(db, id)).toMatchObject({ state: 'open' })
    expect(await reply(db, seen, answer('Unread'))).toBe('conflict')
    // A whole with parts becomes a part as a whole.
    expect(await merge(db, await look(db, id, asha, SOME_TIME + 10), other)).toBe('done')
    expect(await findParts(db, other)).toEqual([old, id])
    expect(await split(db, await look(db, old, asha, SOME_TIME + 11))).toBe('done')
    expect(await split(db, await look(db, old, asha, SOME_TIME + 12))).toBe('conflict')
    expect([await findWhole(db, old), await findParts(db, other)]).toEqual([undefined, [id]])
    expect((await ids()).toSorted()).toEqual([old, other].toSorted())
    // What goes with the retention of one leaves the other as it was.
    await db.deleteFrom('request').where('id', '=', other).execute()
    expect(await findWhole(db, id)).toBeUndefined()
  })

  test('requests of two customers are never one', async () => {
    const { db, asha } = await place()
    const [mine, theirs] = [await ask(db, 'Mine'), await ask(db, 'Theirs')]
    const address = 'somebody.else@example.com'
    await db.updateTable('request').set({ address }).where('id', '=', theirs).execute()
    for (const into of [theirs, mine, 'nothing'])
      expect(await merge(db, await look(db, mine, asha, SOME_TIME + 1), into)).toBe('unknown')
    expect(await findWork(db, mine, 0)).toMatchObject({ isTouched: false })
  })

  test('of two who join them each into the other one is told', async () => {
    const { db, asha, meera } = await place()
    const [one, two] = [await ask(db, 'One'), await ask(db, 'Two', SOME_TIME + 1)]
    const [first, second] = [
      await look(db, one, asha, SOME_TIME + 2),
      await look(db, two, meera, SOME_TIME + 2),
    ]
    const outcomes = await Promise.all([merge(db, first, two), merge(db, second, one)])
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    const rows = await db.selectFrom('request_merge').selectAll().execute()
    expect(rows).toHaveLength(1)
  })

  test('nobody without access is given a request', async () => {
    const { db, asha, meera } = await place()
    const id = await ask(db, 'My phone does not ring')
    await db.updateTable('staff').set({ ended_at: 1 }).where('id', '=', meera).execute()
    expect(await assign(db, await look(db, id, asha, SOME_TIME), meera)).toBe('unknown')
    expect((await findWork(db, id, 0)).isTouched).toBe(false)
    expect(await assign(db, { request: 'x', by: asha, now: 1, seen: '0.0' }, asha)).toBe('unknown')
  })
})
