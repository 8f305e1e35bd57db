import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { keepFeedback } from '@/lib/support/feedback/keep'
import { feedbackOfForm, parseFeedback, type Feedback } from '@/lib/support/feedback/read'
import { ENGINES } from '@/tests/store/engines'
import { scratches } from '@/tests/store/scratches'

const SLUGS = ['add-a-user', 'remove-a-user']
const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const said = (given: Partial<Feedback> = {}): Feedback => ({
  id: ID,
  article: 'add-a-user',
  helpful: false,
  ...given,
})
const errorsOf = (body: unknown): readonly string[] => {
  const read = parseFeedback(SLUGS, body)
  return read.ok ? [] : read.errors.map(({ path, message }) => `${path}: ${message}`)
}

test('what a reader said is read, without what nobody sees', () => {
  const comment = ' one\r\ntwo\u0000\u202e यह काम नहीं करता \ud800'
  const read = parseFeedback(SLUGS, said({ comment, notify: ' a@example.com ' }))
  expect(read.ok && read.value).toEqual(
    said({ comment: 'one\ntwo यह काम नहीं करता \ufffd', notify: 'a@example.com' }),
  )
})

test.each<[string, unknown, string]>([
  ['an article that is not there', said({ article: 'add-user' }), 'article: there is no article'],
  ['an id that can be guessed', said({ id: '1' }), 'id: '],
  ['a reason that is none', { ...said(), reason: 'bad' }, 'reason: '],
  ['an address that is none', said({ notify: 'a at b' }), 'notify: '],
  ['words without end', said({ comment: 'x'.repeat(2001) }), 'comment: '],
  ['a field that is not known', { ...said(), helpfull: true }, 'helpfull: '],
  ['no object', null, ': '],
])('%s is told by its path', (_, body, expected) => {
  expect(errorsOf(body)[0]).toContain(expected)
})

test('whatever is sent is read or refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.record(Object.fromEntries(Object.keys(said()).map((key) => [key, fc.anything()]))),
      ),
      (body) => {
        const read = parseFeedback(SLUGS, body)
        expect(read.ok || read.errors.length > 0).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('a form says the same as a program, and is given an id where it has none', () => {
  const form = new URLSearchParams({ article: 'add-a-user', helpful: 'no', comment: ' ', step: '' })
  const body = feedbackOfForm(form)
  expect(body).toEqual({ article: 'add-a-user', helpful: false, id: expect.any(String) as string })
  expect(parseFeedback(SLUGS, body).ok).toBe(true)
  expect(
    feedbackOfForm(new URLSearchParams({ id: ID, 'take-back': 'yes', helpful: 'yes' })),
  ).toEqual({ id: ID, helpful: true, takenBack: true })
  expect(errorsOf(feedbackOfForm(new URLSearchParams({ article: 'add-a-user' })))[0]).toContain(
    'helpful',
  )
})

const scratchOf = scratches()

describe.each(ENGINES)('on %s', (engine) => {
  test('what is added keeps what was said, in whatever order it comes', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    await keepFeedback(db, said(), 1)
    await keepFeedback(db, said({ reason: 'unclear', notify: 'a@example.com' }), 2)
    // The first one, sent again after its answer was lost.
    await keepFeedback(db, said(), 3)
    await keepFeedback(db, said({ comment: 'more', notify: 'b@example.com' }), 4)
    expect(await db.selectFrom('feedback').selectAll().execute()).toEqual([
      {
        ...{ id: ID, article: 'add-a-user', step: null, helpful: 0, reason: 'unclear' },
        ...{ comment: 'more', created_at: 1, changed_at: 4, taken_back_at: null },
      },
    ])
    expect(await db.selectFrom('feedback_address').select('address').execute()).toEqual([
      { address: 'b@example.com' },
    ])
  })

  test('what is taken back is gone, also where it comes again or comes late', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const all = said({ comment: 'secret', reason: 'unclear', notify: 'a@example.com', step: '3' })
    await keepFeedback(db, all, 1)
    await keepFeedback(db, said({ takenBack: true }), 2)
    await keepFeedback(db, all, 3)
    const other = randomUUID()
    await keepFeedback(db, said({ id: other, takenBack: true }), 4)
    await keepFeedback(db, { ...all, id: other }, 5)
    const rows = await db.selectFrom('feedback').selectAll().orderBy('created_at').execute()
    const nothing = { step: null, reason: null, comment: null }
    expect(rows).toMatchObject([
      { ...nothing, taken_back_at: 2 },
      { ...nothing, taken_back_at: 4 },
    ])
    expect(await db.selectFrom('feedback_address').selectAll().execute()).toEqual([])
  })
})
