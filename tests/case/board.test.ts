import { describe, expect, test } from 'vitest'
import { buildBoard, effectsOf } from '@/lib/case/board'
import { chanceOf, isFeasible } from '@/lib/diagnosis/cause-verdict'
import { undisputedFacts } from '@/lib/diagnosis/contradiction'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { Facts } from '@/lib/logic/fact'
import { policy } from '../builders'

const ringing = buildSymptomModel(policy, 'user-not-ringing')

/** The first value of each of the first facts, as an agent would answer them from above. */
const answered = (facts: typeof ringing.facts, count: number): Facts =>
  Object.fromEntries(facts.slice(0, count).map(({ id, values }) => [id, values[0]?.id ?? '']))

describe('the board of causes', () => {
  test('a confirmed cause names the answer that proves it, and no other', () => {
    const board = buildBoard(ringing, {
      facts: { account_state: 'fine', within_hours: 'yes', status: 'inactive' },
    })
    expect(board.confirmed).toEqual([{ cause: 'inactive', certainty: 'certain', by: ['status'] }])
  })

  test('an excluded cause names the answer that rules it out', () => {
    const { excluded } = buildBoard(ringing, { facts: { account_state: 'fine', status: 'active' } })
    expect(excluded.map(({ cause, by }) => `${cause}: ${by.join()}`)).toEqual(
      expect.arrayContaining([
        'inactive: status',
        'suspended: account_state',
        'kyc: account_state',
      ]),
    )
  })

  test('of two answers that each rule a cause out the earlier one is named', () => {
    const pairs = ringing.causes.flatMap((cause) => {
      const alone = ringing.facts
        .flatMap(({ id, values }) => values.map((value) => [id, value.id] as const))
        .filter(([fact, value]) => chanceOf(ringing, cause, { [fact]: value }) === 0)
      return alone.flatMap((one) =>
        alone.filter(([fact]) => fact !== one[0]).map((other) => ({ cause: cause.id, one, other })),
      )
    })
    expect(pairs.length).toBeGreaterThan(0)
    for (const { cause, one, other } of pairs) {
      if (!isFeasible(ringing, Object.fromEntries([one, other]))) continue
      const { excluded } = buildBoard(ringing, { facts: Object.fromEntries([one, other]) })
      expect(excluded.find((row) => row.cause === cause)?.by).toEqual([one[0]])
    }
  })

  test('it is stuck when nothing was found and nobody can find out more', () => {
    const skipped = ringing.facts.map(({ id }) => id)
    expect(buildBoard(ringing, { facts: {}, skipped }).stuck).toBe(true)
    expect(buildBoard(ringing, { facts: { status: 'inactive' }, skipped }).stuck).toBe(false)
    expect(buildBoard(ringing, { facts: {} }).stuck).toBe(false)
  })

  test('open causes stand in the order in which to look, with the facts they still rest on', () => {
    const { possible } = buildBoard(ringing, { facts: { account_state: 'fine' } })
    // A turn that never came is read in the call log, and only calls of a working account are there.
    expect(possible.slice(0, 4).map(({ cause }) => cause)).toEqual([
      'inactive',
      'strategy_skips',
      'not_in_department',
      'outside_hours',
    ])
    expect(possible.find(({ cause }) => cause === 'inactive')?.restsOn).toEqual(['status'])
  })

  test('a cause that the answers make likelier moves up', () => {
    const signIn = buildSymptomModel(policy, 'cannot-sign-in')
    const order = (facts: Facts): readonly string[] =>
      buildBoard(signIn, { facts }).possible.map(({ cause }) => cause)
    expect(order({}).indexOf('wrong_password')).toBeGreaterThan(2)
    expect(order({ login_error: 'wrong_password' }).indexOf('wrong_password')).toBeLessThan(2)
  })

  test('what an answer would do is what it then does', () => {
    const facts = { account_state: 'fine' }
    const effects = effectsOf(ringing, 'status', facts)
    expect(effects.get('inactive')).toEqual({
      confirms: ['inactive'],
      // Of a person whom nobody can reach, not one caller's calls alone fail.
      excludes: ['caller_blocked'],
    })
    expect(effects.get('active')).toEqual({ confirms: [], excludes: ['inactive'] })
    expect(effectsOf(ringing, 'status', { ...facts, status: 'active' })).toEqual(effects)
  })
})

describe.each(policy.symptoms.map(({ id }) => id))('the board of %s', (id) => {
  const model = buildSymptomModel(policy, id)

  test.each(Array.from({ length: model.facts.length + 1 }, (_, count) => count))(
    'agrees with the diagnosis after %i answers, and every deciding answer is needed',
    (count) => {
      const facts = answered(model.facts, count)
      const board = buildBoard(model, { facts })
      const { confirmed, possible, excluded, next, contradictions } = diagnose(model, { facts })
      expect(board.confirmed.map(({ cause }) => cause)).toEqual(confirmed.map(({ cause }) => cause))
      expect(board.possible.map(({ cause }) => cause).toSorted()).toEqual(
        possible.map(({ cause }) => cause).toSorted(),
      )
      expect(board.excluded.map(({ cause }) => cause)).toEqual(excluded)
      expect([board.next, board.contradictions]).toEqual([next, contradictions])
      for (const { cause: name, by } of [...board.confirmed, ...board.excluded]) {
        const cause = model.causes.find((row) => row.id === name)!
        const chance = chanceOf(model, cause, undisputedFacts(model, facts))
        expect(
          chanceOf(model, cause, Object.fromEntries(by.map((fact) => [fact, facts[fact] ?? '']))),
        ).toBe(chance)
        for (const left of by)
          expect(
            chanceOf(
              model,
              cause,
              Object.fromEntries(
                by.filter((fact) => fact !== left).map((fact) => [fact, facts[fact] ?? '']),
              ),
            ),
          ).not.toBe(chance)
      }
    },
  )
})
