// Cases counted together, beside a plain count of the same cases.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '@/lib/insight/counted/days'
import { readCalls } from '@/lib/insight/calls'
import { before, lastDays, type Range } from '@/lib/insight/range'
import { makeReference } from '@/lib/store/reference'
import { ENGINES } from '@/tests/store/engines'
import { scratches } from '@/tests/store/scratches'

const NOW = Date.UTC(2026, 10, 30)
const range = lastDays(28, NOW)
const AGAIN = 7 * DAY

const scratchOf = scratches()

/** Few of each, so that customers call again, at the same moment too, and after just seven days. */
const oneCase = fc.record({
  symptom: fc.constantFrom('user-not-ringing', 'wrong-role'),
  outcome: fc.constantFrom('solved' as const, 'not-solved' as const, 'open' as const),
  digits: fc.constantFrom('', '9876543210', '9111111111'),
  email: fc.constantFrom('', 'f@example.com', 'g@example.com'),
  created_at: fc
    .tuple(fc.nat(70), fc.constantFrom(0, 0, 1, -1))
    .map(([days, more]) => NOW + 5 * DAY - days * DAY + more),
})
type Case = typeof oneCase extends fc.Arbitrary<infer Of> ? Of : never

const rowOf = (one: Case) => ({
  ...{ id: randomUUID(), reference: makeReference(), version: 1, policy: '1', account: '' },
  ...{ name: '', number: one.digits, ticket: '', request: null, owner: null, words: '' },
  ...{ verdict: '["inactive"]', changed_at: one.created_at, ...one },
})

/** The cases of a time, and of those whose seven days are over the ones that were called again. */
function countPlainly(all: readonly Case[], { from, until }: Range) {
  const own = all.filter(({ created_at: at }) => at >= from && at < until)
  const over = own.filter(
    ({ digits, email, created_at: at }) => digits + email !== '' && at < NOW - AGAIN,
  )
  const again = over.filter((one) =>
    all.some((later) => {
      const wait = later.created_at - one.created_at
      const isSame = (by: 'digits' | 'email') => one[by] !== '' && one[by] === later[by]
      return wait > 0 && wait <= AGAIN && (isSame('digits') || isSame('email'))
    }),
  )
  return { cases: own.length, again: { part: again.length, whole: over.length } }
}

describe.each(ENGINES)('%s', (engine) => {
  test('cases are counted as a plain count of the same cases counts them', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const cases = fc.array(oneCase, { minLength: 1, maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(cases, async (all) => {
        await db.deleteFrom('desk_case').execute()
        await db.insertInto('desk_case').values(all.map(rowOf)).execute()
        const { tables, ...found } = await readCalls(db, range, { within: {}, now: NOW })
        const plain = { ...countPlainly(all, range), before: countPlainly(all, before(range)) }
        expect(found).toEqual(plain)
        // Of one symptom alone, where who called again may have done so because of another.
        const named = tables[0]?.rows.find(([symptom]) => symptom === 'wrong-role')
        const within = { page: '/fix/wrong-role' }
        const ofOne = await readCalls(db, range, { within, now: NOW })
        expect([ofOne.cases, ofOne.again]).toEqual([
          named?.[1] ?? 0,
          named?.[3] ?? { part: 0, whole: 0 },
        ])
      }),
      { numRuns: 40 },
    )
  })
})
