import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readInsight } from '@/lib/insight/insight'
import { before, lastDays } from '@/lib/insight/range'
import type { Within } from '@/lib/insight/within'
import { askedQueries } from '@/lib/insight/searches'
import { readCounts } from '@/lib/insight/counted/read'
import { intervalOf, shareInWords } from '@/lib/insight/share'
import { cellInWords, tableAsCsv, tableAsText } from '@/lib/insight/written'
import type { Cell, Table } from '@/lib/insight/table'
import { keepCase } from '@/lib/staff/cases/keep'
import type { Database } from '@/lib/store/schema'
import { keepEndedSearch, keepEvents } from '@/lib/support/events/keep'
import { parseEvents } from '@/lib/support/events/read'
import { placeOf } from '@/tests/staff/place'
import { ENGINES } from '@/tests/store/engines'
import { feedbackRow, requestRow } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'
import { requireAt } from '@/lib/core/required'

const NOW = Date.UTC(2026, 10, 30)
const HOUR = 60 * 60 * 1000
const range = lastDays(28, NOW)
/** Around the clock, so that hours are hours. */
const promised = {
  hours: { offset: 0, days: [0, 1, 2, 3, 4, 5, 6], from: 0, until: 1440, free: [] },
  within: 4 * HOUR,
}

const scratchOf = scratches()

/** Keeps what browsers told, each an hour after the one before. */
async function told(db: Database, events: readonly object[], from = NOW - 48 * HOUR) {
  for (const [at, event] of events.entries()) {
    const read = parseEvents({ id: randomUUID(), ...event })
    if (!read.ok) throw new Error(JSON.stringify(read.errors))
    await keepEvents(db, read.value, from + at * HOUR)
  }
}

const tableOf = (tables: readonly Table[], id: string): Table => {
  const table = tables.find((each) => each.id === id)
  if (!table) throw new Error(id)
  return table
}
const rowsOf = (tables: readonly Table[], id: string) =>
  tableOf(tables, id).rows.map((row) => row.map(cellInWords))

const search = (visit: string, query: string, outcome = 'answered') => ({
  ...{ kind: 'search', visit, query, outcome },
  results: outcome === 'answered' ? 3 : 0,
})
const open = (visit: string, query: string) => ({
  ...{ kind: 'search-open', visit, query },
  page: '/articles/ring-checklist',
  place: 1,
})

describe.each(ENGINES)('on %s', (engine) => {
  test('what searches, readers, guided fixes and requests tell is counted', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()]
    const symptom = 'user-not-ringing'
    await told(db, [
      search(one, 'Fax  machine', 'refused'),
      search(one, 'otp'),
      open(one, 'otp'),
      search(two, 'fax machine', 'refused'),
      search(two, 'fax machine', 'refused'),
      search(three, 'otp'),
      { kind: 'search', query: 'otp', outcome: 'answered', results: 3 },
      { kind: 'fix-start', visit: one, symptom },
      { kind: 'fix-answer', visit: one, symptom, question: 'status', known: true },
      { kind: 'fix-end', visit: one, symptom, found: true, questions: 1 },
      { kind: 'fix-outcome', visit: one, symptom, cause: 'inactive', fixed: false },
      { kind: 'fix-start', visit: two, symptom },
      { kind: 'fix-answer', visit: two, symptom, question: 'status', known: true },
      { kind: 'fix-answer', visit: two, symptom, question: 'in_department', known: false },
    ])
    // Of the time before.
    await told(db, [search(one, 'otp'), search(two, 'otp')], NOW - 40 * 24 * HOUR)
    await db
      .insertInto('feedback')
      .values([
        feedbackRow({ article: 'add-a-user', comment: null, created_at: NOW - HOUR }),
        feedbackRow({
          ...{ article: 'add-a-user', helpful: 0, created_at: NOW - HOUR },
          ...{ step: 'steps-2', comment: 'No button' },
        }),
        feedbackRow({ article: 'add-a-user', helpful: 0, taken_back_at: NOW, created_at: NOW - 1 }),
      ])
      .execute()
    const answered = requestRow({
      created_at: NOW - 6 * HOUR,
      topic: 'calls',
      page: '/articles/add-a-user#steps',
    })
    await keepEndedSearch(db, 'FAX machine', NOW - 6 * HOUR)
    await db
      .insertInto('request')
      .values([answered, requestRow({ created_at: NOW - HOUR, topic: 'calls', context: '{}' })])
      .execute()
    const agent = await placeOf(db).join('asha@example.com', 'agent')
    const work = { request: answered.id, version: 1, assignee: agent, tags: '[]' }
    await db
      .insertInto('request_work')
      .values({ ...work, first_reply_at: NOW - 3 * HOUR, changed_at: NOW })
      .execute()

    const tables = (await readInsight(db, range, { promised, now: NOW })).tables
    expect(rowsOf(tables, 'unanswered')).toEqual([['fax machine', '2 of 2, 34 to 100 %', '1', '1']])
    expect(rowsOf(tables, 'unopened')).toEqual([['otp', '1 of 2, 9 to 91 %', '0', '0']])
    expect(rowsOf(tables, 'articles')).toEqual([['add-a-user', '1 of 2, 9 to 91 %', '1', '0', '1']])
    expect(rowsOf(tables, 'steps')).toEqual([['add-a-user', 'steps-2', '0 of 1, 0 to 79 %', '1']])
    expect(rowsOf(tables, 'fixes')).toEqual([
      [symptom, '2', '1 of 1, 21 to 100 %', '0 of 1, 0 to 79 %'],
    ])
    expect(rowsOf(tables, 'questions')).toEqual([
      [symptom, 'in_department', '1 of 1, 21 to 100 %', '1 of 1, 21 to 100 %'],
    ])
    expect(rowsOf(tables, 'replies')).toEqual([
      ['calls', '1 of 2, 9 to 91 %', '1 of 1, 21 to 100 %', '3', '3'],
    ])
    expect(rowsOf(tables, 'asked-anyway')).toEqual([['fax machine', '1', '3']])
    expect(rowsOf(tables, 'causes')).toEqual([[symptom, 'inactive', '0 of 1, 0 to 79 %']])
    expect(rowsOf(tables, 'letters')).toEqual([
      ['Latin', '6', '2 of 4, 15 to 85 %', '1 of 4, 5 to 70 %'],
    ])
    expect(rowsOf(tables, 'figures').map(([name, now, then]) => [name, now, then])).toEqual([
      ['Searches', '6', '2'],
      ['Without an answer', '2 of 4, 15 to 85 %', '0 of 2, 0 to 66 %'],
      ['A result opened', '1 of 4, 5 to 70 %', '0 of 2, 0 to 66 %'],
      ['An article or a step helped', '1 of 2, 9 to 91 %', 'none'],
      ['A guided fix fixed it', '0 of 1, 0 to 79 %', 'none'],
      ['Support requests', '2', '0'],
      ['Cases at the desk', '0', '0'],
      ['Called again in seven days', 'none', 'none'],
    ])
    // The same of a part: what was typed in some letters, and what concerns one page.
    await told(db, [search(three, 'फोन नहीं बज रहा', 'refused'), open(two, 'फोन')])
    const partOf = async (within: Within) =>
      (await readInsight(db, range, { promised, now: NOW, within })).tables
    const hindi = await partOf({ letters: 'Devanagari' })
    expect(hindi.map(({ id }) => id)).toEqual(['figures', 'unanswered', 'unopened', 'asked-anyway'])
    expect(rowsOf(hindi, 'figures')).toEqual([
      ['Searches', '1', '0'],
      ['Without an answer', '1 of 1, 21 to 100 %', 'none'],
      ['A result opened', '0 of 1, 0 to 79 %', 'none'],
    ])
    const article = await partOf({ page: '/articles/add-a-user' })
    expect(rowsOf(article, 'articles')).toEqual(rowsOf(tables, 'articles'))
    expect(rowsOf(article, 'figures').map(([name, now]) => [name, now])).toEqual([
      ['Opened from a search', '0'],
      ['An article or a step helped', '1 of 2, 9 to 91 %'],
      ['Support requests', '1'],
    ])
    const other = { page: '/articles/ring-checklist' } as const
    expect(rowsOf(await partOf(other), 'led-here')).toEqual([
      ['otp', '1'],
      ['फोन', '1'],
    ])
    expect(rowsOf(await partOf({ ...other, letters: 'Latin' }), 'led-here')).toEqual([['otp', '1']])
    const fix = await partOf({ page: `/fix/${symptom}` })
    for (const id of ['fixes', 'causes', 'questions'])
      expect(rowsOf(fix, id)).toEqual(rowsOf(tables, id))
    expect(rowsOf(await partOf({ page: '/fix/wrong-role' }), 'fixes')).toEqual([])
  })

  test('queries are counted as a plain count of the same events counts them', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const visits = [randomUUID(), randomUUID(), randomUUID()]
    const event = fc.record({
      kind: fc.constantFrom('search', 'search-open'),
      visit: fc.constantFrom(undefined, ...visits),
      query: fc.constantFrom('otp', 'fax', 'kyc'),
      outcome: fc.constantFrom('answered', 'refused', 'empty'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 25 }), async (events) => {
        await db.deleteFrom('event').execute()
        const all = events.map(({ kind, visit, query, outcome }) => ({
          ...(kind === 'search' ? search('', query, outcome) : open('', query)),
          visit,
        }))
        await told(db, all)
        const asked = events.map((each, at) => ({ ...each, at })).filter((e) => e.kind === 'search')
        const queries = [...new Set(asked.map(({ query }) => query))]
        const expected = queries.map((query) => {
          const of = asked.filter((each) => each.query === query)
          const known = [...new Set(of.flatMap(({ visit }) => visit ?? []))]
          const isOpened = (visit: string): boolean =>
            events.some((e) => e.kind === 'search-open' && e.query === query && e.visit === visit)
          const lastOf = (visit: string, list: typeof asked): number =>
            Math.max(...list.filter((each) => each.visit === visit).map(({ at }) => at))
          return {
            query,
            times: of.length,
            visits: known.length,
            missed: known.filter((visit) =>
              of.every((each) => each.visit !== visit || each.outcome !== 'answered'),
            ).length,
            opened: known.filter(isOpened).length,
            again: known.filter(
              (visit) => !isOpened(visit) && lastOf(visit, asked) > lastOf(visit, of),
            ).length,
            requests: 0,
          }
        })
        const found = await readCounts(db, range, async ({ of }) => askedQueries(await of('query')))
        expect([...found].sort((a, b) => (a.query < b.query ? -1 : 1))).toEqual(
          expected.sort((a, b) => (a.query < b.query ? -1 : 1)),
        )
      }),
      { numRuns: 15 },
    )
  })

  test('cases are counted by symptom and cause, and who called again in seven days', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const by = await placeOf(db).join('asha@example.com', 'agent')
    const DAY = 24 * HOUR
    const keep = (daysAgo: number, given: object) => {
      const blank = { name: '', number: '', email: '', ticket: '', account: '', note: '', told: '' }
      const kept = {
        ...{ ...blank, id: randomUUID(), symptom: 'user-not-ringing', answers: [], verdict: [] },
        ...{ policy: '1', request: undefined, outcome: 'solved' as const, ...given },
      }
      return keepCase(db, kept, { by, now: NOW - daysAgo * DAY })
    }
    // Called again after six days, by number however it is written; and after eight.
    await keep(20, { number: '+91 98765 43210', verdict: ['inactive'] })
    await keep(14, { number: '98765-43210', outcome: 'not-solved', verdict: ['inactive'] })
    await keep(26, { email: 'f@example.com', outcome: 'hung-up', verdict: ['inactive', 'on_call'] })
    await keep(18, { email: 'f@example.com', outcome: 'open' })
    // Nobody to be known by; and one whose seven days are not over.
    await keep(16, { symptom: 'wrong-role' })
    await keep(3, { number: '98765 43210', symptom: 'wrong-role' })
    await keep(40, { number: '11111 11111' })
    const { tables } = await readInsight(db, range, { promised, now: NOW })
    expect(rowsOf(tables, 'cases')).toEqual([
      ['user-not-ringing', '4', '1 of 3, 6 to 79 %', '1 of 4, 5 to 70 %'],
      ['wrong-role', '2', '2 of 2, 34 to 100 %', 'none'],
    ])
    expect(rowsOf(tables, 'case-causes')).toEqual([
      ['user-not-ringing', 'inactive', '3', '1 of 3, 6 to 79 %'],
      ['user-not-ringing', 'on_call', '1', '0 of 1, 0 to 79 %'],
    ])
    expect(rowsOf(tables, 'figures').slice(-2)).toEqual([
      ['Cases at the desk', '6', '1'],
      ['Called again in seven days', '1 of 4, 5 to 70 %', '0 of 1, 0 to 79 %'],
    ])
    const within = { page: '/fix/wrong-role' }
    const { tables: ofOne } = await readInsight(db, range, { promised, now: NOW, within })
    expect(rowsOf(ofOne, 'cases')).toEqual([['wrong-role', '2', '2 of 2, 34 to 100 %', 'none']])
  })

  test('without anything that was told every table says so', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const tables = (await readInsight(db, range, { promised, now: NOW })).tables
    expect(tables.filter(({ id }) => id !== 'figures').flatMap(({ rows }) => rows)).toEqual([])
    expect(tableAsText(tableOf(tables, 'unanswered'))).toContain('Nothing yet.')
  })
})

test('the time before is as long and ends where this one begins', () => {
  expect(before({ from: 100, until: 130 })).toEqual({ from: 70, until: 100 })
})

test('the interval of a share holds it, and narrows as more is counted', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (a, b) => {
      const share = { part: Math.min(a, b), whole: Math.max(a, b) }
      const interval = intervalOf(share)
      if (share.whole === 0) return interval === undefined && shareInWords(share) === 'none'
      const [from, to] = interval ?? [1, 0]
      const [closer, end] = intervalOf({ part: share.part * 4, whole: share.whole * 4 }) ?? [0, 1]
      const ratio = share.part / share.whole
      const slack = 1e-9
      return (
        from >= -slack &&
        to <= 1 + slack &&
        from <= ratio + slack &&
        ratio <= to + slack &&
        end - closer < to - from
      )
    }),
  )
  // The example of Newcombe, "Two-sided confidence intervals for the single proportion" (1998).
  const [from, to] = intervalOf({ part: 15, whole: 148 }) ?? [0, 0]
  expect([from.toFixed(4), to.toFixed(4)]).toEqual(['0.0624', '0.1605'])
})

test('a table for a spreadsheet has both numbers of a share and no formula', () => {
  const rows: readonly (readonly Cell[])[] = [
    ['=HYPERLINK("x")', { part: 1, whole: 3 }, null],
    ['otp, "sms"', null, 2.5],
  ]
  const columns = ['Query', 'Opened', 'Hours'].map((title) => ({ id: title, title }))
  const csv = tableAsCsv({ id: 'a', title: 'A', counted: '', columns, rows, more: 0 })
  const { data } = Papa.parse<string[]>(csv.slice(1).trimEnd())
  expect(csv[0]).toBe('\ufeff')
  expect(data).toEqual([
    ['Query', 'Opened', 'Opened, of', 'Hours'],
    [`'=HYPERLINK("x")`, '1', '3', ''],
    ['otp, "sms"', '', '', '2.5'],
  ])
  expect(requireAt(data, 1)).toHaveLength(4)
})
