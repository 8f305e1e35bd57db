// What is counted of events, and how decisions are kept.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { lastDays } from '@/lib/insight/range'
import { decide, findDecisions, isOpen } from '@/lib/learn/decisions'
import { count } from '@/lib/learn/learn'
import type { Proposal } from '@/lib/learn/proposal'
import { findAudit } from '@/lib/staff/audit'
import { invite } from '@/lib/staff/invitation'
import type { Database } from '@/lib/store/schema'
import { keepEvents } from '@/lib/support/events/keep'
import { parseEvents } from '@/lib/support/events/read'
import { ENGINES } from '@/tests/store/engines'
import { eventRow } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const NOW = Date.UTC(2026, 10, 30)
const MINUTE = 60_000
const range = lastDays(90, NOW)
const scratchOf = scratches()

/** Keeps what browsers told, each a minute after the one before. */
async function told(db: Database, events: readonly object[], from = NOW - 60 * MINUTE) {
  for (const [at, event] of events.entries()) {
    const read = parseEvents({ id: randomUUID(), ...event })
    if (!read.ok) throw new Error(JSON.stringify(read.errors))
    await keepEvents(db, read.value, from + at * MINUTE)
  }
}

const search = (visit: string, query: string, outcome = 'answered') => ({
  ...{ kind: 'search', visit, query, outcome },
  results: 3,
})
const open = (visit: string, query: string, slug: string, place = 1) => ({
  ...{ kind: 'search-open', visit, query, place },
  page: `/articles/${slug}`,
})
const outcome = (visit: string, cause: string, fixed: boolean) => ({
  ...{ kind: 'fix-outcome', visit, cause, fixed },
  symptom: 'user-not-ringing',
})

const proposal: Proposal = {
  ...{ id: 'abc', kind: 'alias', title: '“gong” should find “A”', evidence: 5 },
  ...{ because: ['It does.'], wordings: ['gong'] },
  change: { kind: 'alias', document: 'article/a', alias: 'gong' },
}

describe.each(ENGINES)('on %s', (engine) => {
  test('misses are counted with the page that a visit came to, and nothing that names', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const [a, b, c, d, e, f] = Array.from({ length: 6 }, () => randomUUID())
    await told(db, [
      // Refused, then found in other words.
      ...[search(a ?? '', 'gong', 'refused'), search(a ?? '', 'ring'), open(a ?? '', 'ring', 'x')],
      // Answered, nothing opened, then found in other words; and found far down.
      ...[search(b ?? '', 'gong'), search(b ?? '', 'ring'), open(b ?? '', 'ring', 'x')],
      ...[search(c ?? '', 'gong'), open(c ?? '', 'gong', 'x', 5)],
      // No miss: the page stood high. Another, and nothing was found at all.
      ...[search(d ?? '', 'gong'), open(d ?? '', 'gong', 'y', 2)],
      search(e ?? '', 'gong', 'refused'),
      // Numbers are masked before they are kept, and such a query is counted nowhere.
      ...[
        search(f ?? '', 'call 98765 43210', 'refused'),
        search(f ?? '', 'a@b.example', 'refused'),
      ],
    ])
    // Too late to have been for the same.
    const late = randomUUID()
    await told(db, [search(late, 'bell', 'refused')], NOW - 50 * 60 * MINUTE)
    await told(db, [search(late, 'ring'), open(late, 'ring', 'x')], NOW - 49 * 60 * MINUTE)
    const { missed } = await count(db, range)
    expect(missed).toEqual([
      { query: 'gong', visits: 4, refused: 2, led: [['/articles/x', 3]] },
      { query: 'bell', visits: 1, refused: 1, led: [] },
    ])
  })

  test('outcomes are counted once a visit, with the last word, and only of known visits', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const [a, b] = [randomUUID(), randomUUID()]
    await told(db, [
      ...[outcome(a, 'kyc', false), outcome(a, 'inactive', true), outcome(b, 'kyc', false)],
      { kind: 'fix-outcome', symptom: 'user-not-ringing', cause: 'kyc', fixed: true },
      { kind: 'fix-outcome', visit: randomUUID(), symptom: 'user-not-ringing', fixed: true },
    ])
    const { outcomes, until } = await count(db, range)
    expect(outcomes).toEqual([
      { symptom: 'user-not-ringing', cause: 'inactive', isSolved: true },
      { symptom: 'user-not-ringing', cause: 'kyc', isSolved: false },
    ])
    expect(until).toBe('2026-11-30')
  })

  test('visits are whole, however many rows there are', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const visits = Array.from({ length: 2100 }, () => randomUUID())
    const rows = visits.flatMap((visit) => [
      eventRow({ visit, query: 'gong', outcome: 'refused', at: NOW - 2 * MINUTE }),
      eventRow({
        ...{ visit, query: 'ring', kind: 'search-open', outcome: null, at: NOW - MINUTE },
        ...{ subject: '/articles/x', data: '{"place":1}' },
      }),
    ])
    for (let at = 0; at < rows.length; at += 600)
      await db
        .insertInto('event')
        .values(rows.slice(at, at + 600))
        .execute()
    expect((await count(db, range)).missed).toEqual([
      { query: 'gong', visits: 2100, refused: 2100, led: [['/articles/x', 2100]] },
    ])
  })

  test('a decision is kept with who and why, replaces the one before, and is in the audit', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    await invite(db, { email: 'w@example.com', role: 'writer', by: undefined }, NOW - 1)
    const { id: by } = await db.selectFrom('staff').select('id').executeTakeFirstOrThrow()
    await decide(db, { proposal, state: 'asked', words: 'Is a gong a phone?', by }, NOW)
    await decide(db, { proposal, state: 'dismissed', words: 'No.', by }, NOW + 1)
    const decisions = await findDecisions(db)
    expect(decisions).toEqual([
      { proposal, state: 'dismissed', words: 'No.', who: 'w@example.com', at: NOW + 1 },
    ])
    const audit = await findAudit(db, { most: 2 })
    expect(audit.map(({ act, subject, data }) => [act, subject, data['words']])).toEqual([
      ['dismissed the proposal', proposal.title, 'No.'],
      ['asked about the proposal', proposal.title, 'Is a gong a phone?'],
    ])
    expect(isOpen(proposal, [])).toBe(true)
    expect(isOpen({ ...proposal, evidence: 9 }, decisions)).toBe(false)
    expect(isOpen({ ...proposal, evidence: 10 }, decisions)).toBe(true)
  })

  test('a decision that cannot be written down is not kept', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    await db.schema.dropTable('audit').execute()
    const given = { proposal, state: 'accepted', words: '', by: undefined } as const
    await expect(decide(db, given, NOW)).rejects.toThrow()
    expect(await findDecisions(db)).toEqual([])
  })
})
