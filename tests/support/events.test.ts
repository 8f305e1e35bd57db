import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepEvents } from '@/lib/support/events/keep'
import { masked } from '@/lib/support/events/mask'
import { MOST_EVENTS, parseEvents } from '@/lib/support/events/read'
import { ENGINES } from '@/tests/store/engines'
import { scratches } from '@/tests/store/scratches'

test.each([
  ['call from +91 98765 43210 fails', 'call from <number> fails'],
  ['otp 482913 not accepted', 'otp <number> not accepted'],
  ['९८७६५४३२१० पर कॉल', '<number> पर कॉल'],
  ['(022) 4000-1234', '(<number>'],
  ['a.b+c@example.co.in is locked', '<email> is locked'],
  ['error 404 on page 12', 'error 404 on page 12'],
  ['top 10', 'top 10'],
])('%j is masked to %j', (text, expected) => {
  expect(masked(text)).toBe(expected)
})

test('whatever is masked has neither an address nor four digits in a row', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0189 -.()+@a५é<>'), maxLength: 60 }),
      (text) => {
        const safe = masked(text)
        expect(safe).not.toMatch(/\p{Nd}{4}/u)
        expect(masked(safe)).toBe(safe)
      },
    ),
    { numRuns: 500 },
  )
})

const search = (given: object = {}) => ({
  id: randomUUID(),
  kind: 'search',
  query: 'call 9876543210',
  outcome: 'refused',
  results: 0,
  ...given,
})

test('an event is read and masked once more; several come together', () => {
  const one = parseEvents(search())
  expect(one.ok && one.value).toMatchObject([{ query: 'call <number>' }])
  const events = [search(), { id: randomUUID(), kind: 'fix-start', symptom: 'user-not-ringing' }]
  const both = parseEvents({ events })
  expect(both.ok && both.value.map(({ kind }) => kind)).toEqual(['search', 'fix-start'])
})

test.each<[string, unknown]>([
  ['a kind that is none', { ...search(), kind: 'login' }],
  ['a field that its kind has not', search({ email: 'a@example.com' })],
  ['a number of a visit that can be guessed', search({ visit: '1' })],
  [
    'a page with what it asks',
    { id: randomUUID(), kind: 'search-open', query: 'a', page: '/x?q=secret', place: 1 },
  ],
  [
    'a page elsewhere',
    { id: randomUUID(), kind: 'search-open', query: 'a', page: 'https://a.com/', place: 1 },
  ],
  ['too many', { events: Array.from({ length: MOST_EVENTS + 1 }, () => search()) }],
  ['none', { events: [] }],
  ['nothing', undefined],
])('%s is refused', (_, body) => {
  const read = parseEvents(body)
  expect(read.ok).toBe(false)
  expect(!read.ok && read.errors.length).toBeGreaterThan(0)
})

test('whatever is sent is read or refused', () => {
  fc.assert(
    fc.property(fc.anything(), (body) => {
      const read = parseEvents(body)
      expect(read.ok || read.errors.length > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})

const scratchOf = scratches()

describe.each(ENGINES)('on %s', (engine) => {
  test('each event is kept once', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const read = parseEvents({
      events: [
        search({ visit: randomUUID() }),
        { id: randomUUID(), kind: 'fix-outcome', symptom: 's', cause: 'kyc', fixed: true },
      ],
    })
    const events = read.ok ? read.value : []
    await Promise.all([keepEvents(db, events, 5), keepEvents(db, events, 6)])
    const rows = await db.selectFrom('event').selectAll().orderBy('kind').execute()
    expect(rows).toMatchObject([
      {
        ...{ kind: 'fix-outcome', subject: 's', visit: null },
        data: '{"symptom":"s","cause":"kyc","fixed":true}',
      },
      { kind: 'search', subject: null },
    ])
    expect(JSON.stringify(rows)).not.toContain('9876')
  })
})
