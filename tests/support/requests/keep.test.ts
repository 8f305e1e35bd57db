import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Attachment } from '@/lib/support/attachments/attachment'
import { findByReference, findFile, findRequest, listRequests } from '@/lib/support/requests/find'
import { addMessage, closeRequest, keepRequest } from '@/lib/support/requests/keep'
import { findLinked, LINK_DAYS, makeLink } from '@/lib/support/requests/link'
import type { SupportRequest } from '@/lib/support/requests/read'
import { ENGINES } from '@/tests/store/engines'
import { SOME_TIME } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const scratchOf = scratches()
const DAY = 24 * 60 * 60 * 1000
const asked = (given: Partial<SupportRequest> = {}): SupportRequest => ({
  id: randomUUID(),
  topic: 'calls',
  question: 'Calls do not ring',
  email: 'ravi@example.com',
  name: undefined,
  details: [{ label: 'Number dialled', text: '080' }],
  context: { query: 'ring' },
  ...given,
})
const file = (number: number): Attachment => ({
  name: `text-${number}.txt`,
  type: 'text/plain',
  content: Buffer.from([0xe0, 0xa4, 0xab, number]),
  sent: `hash ${number}`,
})

describe.each(ENGINES)('on %s', (engine) => {
  test('that a search ended in a request is kept once, masked, and leads to nobody', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const request = asked({ context: { query: 'Ring  +91 98765 43210', page: '/articles/x' } })
    const given = { isCounted: true, now: SOME_TIME + 61_000 }
    for (let sent = 0; sent < 3; sent += 1) await keepRequest(db, request, given)
    // Neither who asked not to be counted, nor who did not search.
    await keepRequest(db, asked(), { now: SOME_TIME })
    await keepRequest(db, asked({ context: {} }), given)
    const events = await db.selectFrom('event').selectAll().execute()
    expect(events).toMatchObject([
      {
        kind: 'search-request',
        visit: null,
        query: 'ring <number>',
        at: SOME_TIME - (SOME_TIME % 3_600_000),
      },
    ])
    expect(JSON.stringify(events)).not.toMatch(/98765/)
    expect(events[0]?.id).not.toBe(request.id)
    const row = await db
      .selectFrom('request')
      .select(['page', 'words'])
      .where('id', '=', request.id)
      .executeTakeFirst()
    expect(row).toMatchObject({ page: '/articles/x' })
    expect(row?.words).toContain('calls do not ring')
  })

  test('a request that is sent many times at once is one, and each answer opens it', async () => {
    const scratch = await scratchOf(engine)
    const opened = [await scratch.openMigrated(), await scratch.open()]
    const request = asked()
    const attachments = [file(1), file(2)]
    const kept = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((at) => {
        const { db } = opened[at % 2] ?? opened[0]!
        return keepRequest(db, request, { attachments, now: SOME_TIME })
      }),
    )
    expect(kept.map(({ outcome }) => outcome).toSorted()).toEqual([
      'kept',
      ...Array.from({ length: 5 }, () => 'known'),
    ])
    expect(new Set(kept.map(({ reference }) => reference)).size).toBe(1)
    const { db } = opened[0]!
    for (const { token } of kept) expect(await findLinked(db, token, SOME_TIME)).toBe(request.id)
    const found = await findRequest(db, request.id)
    expect(found).toMatchObject({
      ...{ question: 'Calls do not ring', address: 'ravi@example.com', state: 'open', name: null },
      details: request.details,
      context: request.context,
      files: [{ name: 'text-1.txt', bytes: 4 }, { name: 'text-2.txt' }],
      messages: [],
    })
    const read = await findFile(db, request.id, found?.files[1]?.id ?? '')
    expect(read?.content).toEqual(file(2).content)
    expect(await findFile(db, randomUUID(), found?.files[1]?.id ?? '')).toBeUndefined()
    expect(await findByReference(db, kept[0]?.reference.toLowerCase() ?? '')).toBe(request.id)
  })

  test('the same id with other words or files is told, and what was first stays', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const request = asked()
    const first = await keepRequest(db, request, { now: 1 })
    const other = { ...request, question: 'Something else' }
    expect(await keepRequest(db, other, { now: 2 })).toMatchObject({
      outcome: 'other',
      reference: first.reference,
    })
    const attachments = [file(1)]
    expect(await keepRequest(db, request, { attachments, now: 3 })).toMatchObject({
      outcome: 'other',
    })
    expect(await findRequest(db, request.id)).toMatchObject({
      question: 'Calls do not ring',
      files: [],
    })
  })

  test('what fails with a request leaves nothing of it', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const request = asked()
    const also = () => Promise.reject(new Error('no mail'))
    await expect(
      keepRequest(db, request, { attachments: [file(1)], also, now: 1 }),
    ).rejects.toThrow('no mail')
    for (const table of ['request', 'request_link', 'request_attachment', 'request_file'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
  })

  test('of a link only its hash is kept, and it ends, later when somebody writes', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const { id } = asked()
    const { token, reference } = await keepRequest(db, asked({ id }), { now: SOME_TIME })
    const rows = await db.selectFrom('request_link').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    const end = SOME_TIME + LINK_DAYS * DAY
    expect(await findLinked(db, token, end - 1)).toBe(id)
    expect(await findLinked(db, token, end)).toBeUndefined()
    for (const wrong of ['', reference, `${token}x`, token.slice(1), rows[0]?.hash ?? ''])
      expect(await findLinked(db, wrong, SOME_TIME)).toBeUndefined()
    const message = { id: randomUUID(), text: 'more', author: 'customer' } as const
    await addMessage(db, id, message, { now: end - DAY })
    expect(await findLinked(db, token, end + DAY)).toBe(id)
    const another = await makeLink(db, id, end)
    expect(await findLinked(db, another, end + 1)).toBe(id)
    expect(another).not.toBe(token)
  })

  test('who writes says whose turn it is, once; too many files are refused', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const { id } = asked()
    await keepRequest(db, asked({ id }), { now: 1 })
    const answer = { id: randomUUID(), text: 'Try again', author: 'support' } as const
    expect(await addMessage(db, id, answer, { now: 2 })).toBe('kept')
    expect(await addMessage(db, id, answer, { now: 3 })).toBe('known')
    expect(await findRequest(db, id)).toMatchObject({ state: 'answered', changedAt: 2 })
    expect(await listRequests(db, ['open'], 9)).toEqual([])
    const more = { id: randomUUID(), text: 'Still', author: 'customer' } as const
    await addMessage(db, id, more, { attachments: [file(1)], now: 4 })
    expect(await findRequest(db, id)).toMatchObject({
      state: 'open',
      messages: [
        { author: 'support', at: 2, files: [] },
        { text: 'Still', files: [{ bytes: 4 }] },
      ],
    })
    await closeRequest(db, id, 5)
    const again = { id: randomUUID(), text: 'No, still', author: 'customer' } as const
    await addMessage(db, id, again, { now: 6 })
    expect(await listRequests(db, ['open'], 9)).toMatchObject([{ id, changedAt: 6 }])
    const attachments = Array.from({ length: 25 }, (_, at) => file(at))
    const full = { id: randomUUID(), text: 'All', author: 'customer' } as const
    expect(await addMessage(db, id, full, { attachments, now: 7 })).toBe('full')
    expect((await findRequest(db, id))?.messages).toHaveLength(3)
  })

  test('a message under an id that is known is told apart from the one that is kept', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const [{ id }, { id: second }] = [asked(), asked()]
    await keepRequest(db, asked({ id }), { now: 1 })
    await keepRequest(db, asked({ id: second }), { now: 1 })
    const said = { id: randomUUID(), text: 'Still not', author: 'customer' } as const
    const attachments = [file(1)]
    expect(await addMessage(db, id, said, { attachments, now: 2 })).toBe('kept')
    expect(await addMessage(db, id, said, { attachments, now: 3 })).toBe('known')
    for (const [request, given, files] of [
      [id, { ...said, text: 'Else' }, attachments],
      [id, { ...said, author: 'support' }, attachments],
      [id, said, []],
      [second, said, attachments],
    ] as const)
      expect(await addMessage(db, request, given, { attachments: files, now: 3 })).toBe('other')
    expect((await findRequest(db, second))?.messages).toEqual([])
    expect((await findRequest(db, id))?.messages).toMatchObject([{ text: 'Still not' }])
  })
})
