import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '@/lib/access/check'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { countStates, eachState } from '@/lib/logic/enumerate'
import { containing, policy, requireFact, requireSymptom } from '@/tests/builders'

const models = policy.symptoms.map(({ id }) => buildSymptomModel(policy, id))
const ringing = buildSymptomModel(policy, 'user-not-ringing')
const signIn = buildSymptomModel(policy, 'cannot-sign-in')
const confirmedBy = (model: typeof ringing, facts: Facts) =>
  diagnose(model, { facts }).confirmed.map(({ cause }) => cause)

// Which answers prove which cause, written down once more by hand.
const RINGING: readonly (readonly [string, Facts])[] = [
  ['inactive', { status: 'inactive' }],
  ['not_in_department', { in_department: 'no' }],
  ['outside_hours', { within_hours: 'no' }],
  ['availability_off', { call_availability: 'off' }],
  ['strategy_skips', { ring_turn: 'not_reached' }],
  ['flow_elsewhere', { flow_open: 'no' }],
  ['not_published', { flow_published: 'no' }],
  ['wrong_number', { number_right: 'no' }],
  ['on_other_call', { on_call: 'yes' }],
  ['caller_blocked', { who_fails: 'calls_from_one_number' }],
  ['sticky_elsewhere', { sticky: 'yes' }],
  ['suspended', { account_state: 'suspended' }],
  ['kyc', { account_state: 'kyc_pending' }],
]
const SIGN_IN: readonly (readonly [string, Facts])[] = [
  ['call_only', { panel_access: 'off' }],
  ['invite_pending', { invite_state: 'pending' }],
  ['invite_pending', { invite_state: 'no_invite' }],
  ['sso_route', { sso: 'yes', login_error: 'sso_error' }],
  ['sso_route', { sso: 'yes', login_error: 'wrong_password' }],
  ['inactive', { status: 'inactive' }],
  ['wrong_password', { sso: 'no', login_error: 'wrong_password' }],
  ['no_otp', { login_error: 'no_otp' }],
  ['wrong_identity', { right_account: 'no' }],
  ['deleted', { login_error: 'no_such_user' }],
  ['dues', { account_state: 'suspended' }],
  ['owner_gone', { my_role: 'none', login_error: 'no_otp' }],
]

describe('the causes', () => {
  it('for a phone that does not ring and for a sign-in are those that are tried here', () => {
    expect(ringing.causes.map(({ id }) => id)).toEqual(RINGING.map(([cause]) => cause))
    expect(new Set(SIGN_IN.map(([cause]) => cause))).toEqual(
      new Set(signIn.causes.map(({ id }) => id)),
    )
  })

  it.each(RINGING)('%s is confirmed by %j', (cause, facts) => {
    expect(confirmedBy(ringing, facts)).toEqual([cause])
  })

  it.each(SIGN_IN)('%s is confirmed by %j', (cause, facts) => {
    expect(confirmedBy(signIn, facts)).toContain(cause)
  })

  it('of a symptom that is a refused permission are its rules, all of them', () => {
    const { causes } = requireSymptom('user-not-ringing')
    for (const [cause, facts] of RINGING) {
      const { certainty, rule } = causes.find(({ id }) => id === cause)!
      expect(
        check(policy, { facts, permission: 'calls.be_rung' }).reasons.map((reason) => reason.rule),
      ).toEqual(certainty === 'certain' ? [rule] : [])
    }
  })
})

describe('a diagnosis', () => {
  it('confirms both causes of an inactive person outside the department', () => {
    expect(confirmedBy(ringing, { status: 'inactive', in_department: 'no' })).toEqual([
      'inactive',
      'not_in_department',
    ])
  })

  it('tells certain causes before possible ones', () => {
    expect(
      diagnose(ringing, { facts: { who_fails: 'calls_from_one_number', on_call: 'yes' } })
        .confirmed,
    ).toEqual([
      { cause: 'on_other_call', certainty: 'certain' },
      { cause: 'caller_blocked', certainty: 'possible' },
    ])
  })

  it('knows what follows: an error on the page of the company is SSO', () => {
    expect(confirmedBy(signIn, { login_error: 'sso_error' })).toEqual(['sso_route'])
    expect(confirmedBy(signIn, { login_error: 'account_locked_for_dues' })).toEqual(['dues'])
  })

  it('excludes what the answers rule out and gives the rest a chance', () => {
    const { possible, excluded } = diagnose(ringing, {
      facts: { status: 'active', ring_turn: 'not_listed' },
    })
    expect(excluded).toEqual(['inactive', 'strategy_skips'])
    expect(possible.find(({ cause }) => cause === 'outside_hours')?.likelihood).toBe(1 / 2)
    expect(possible.find(({ cause }) => cause === 'not_in_department')?.likelihood).toBe(1 / 3)
  })

  it('names answers that cannot be true together, and still tells what the others confirm', () => {
    const { contradictions, confirmed } = diagnose(signIn, {
      facts: { sso: 'no', login_error: 'sso_error', status: 'inactive' },
    })
    expect(contradictions).toEqual([
      {
        facts: ['sso', 'login_error'],
        text: containing('does not use SSO'),
        isImpossible: true,
        doubts: ['sso', 'login_error'],
      },
    ])
    expect(confirmed).toEqual([{ cause: 'inactive', certainty: 'certain' }])
  })

  it.each(models)('of $id agrees with every state that can be', (model) => {
    const known = fc
      .record(
        Object.fromEntries(
          model.facts.map(({ id, values }) => [
            id,
            fc.option(fc.constantFrom(...values.map((value) => value.id)), { nil: undefined }),
          ]),
        ),
      )
      .map((facts): Facts =>
        Object.fromEntries(
          Object.entries(facts).flatMap(([id, value]) =>
            value === undefined ? [] : [[id, value]],
          ),
        ),
      )
    fc.assert(
      fc.property(known, (facts) => {
        fc.pre(countStates(model.facts.filter(({ id }) => facts[id] === undefined)) <= 3000)
        const feasible = [...eachState(model.facts, facts)].filter(
          (state) => !model.impossible.some(({ when }) => evaluate(when, state) === true),
        )
        const { confirmed, possible, excluded, contradictions } = diagnose(model, { facts })
        fc.pre(feasible.length > 0)
        fc.pre(!(model.onlyTold ?? []).some(({ when }) => evaluate(when, facts) === true))
        expect(contradictions.length === 0).toBe(
          !(model.unexpected ?? []).some(({ when }) => evaluate(when, facts) === true),
        )
        for (const { id, when, byPolicy } of model.causes) {
          if (
            byPolicy &&
            byPolicy.seen.some((fact) => facts[fact] === undefined) &&
            !(byPolicy.not && evaluate(byPolicy.not, facts) === true) &&
            evaluate(byPolicy.when, facts) === true
          ) {
            expect(confirmed.map(({ cause }) => cause)).toContain(id)
            continue
          }
          const share =
            feasible.filter((state) => evaluate(when, state) === true).length / feasible.length
          if (share === 1) expect(confirmed.map(({ cause }) => cause)).toContain(id)
          else if (share === 0) expect(excluded).toContain(id)
          else expect(possible.find(({ cause }) => cause === id)?.likelihood).toBeCloseTo(share, 10)
        }
        expect(confirmed.length + possible.length + excluded.length).toBe(model.causes.length)
      }),
      { numRuns: 40 },
    )
  })

  it.each(models)('of $id keeps what it confirmed or ruled out when more is answered', (model) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }), (answers) => {
        let facts: Facts = {}
        let before = diagnose(model, { facts })
        for (const [which, value] of answers) {
          const fact = model.facts[which % model.facts.length]!
          if (facts[fact.id] !== undefined) continue
          facts = { ...facts, [fact.id]: fact.values[value % fact.values.length]!.id }
          const after = diagnose(model, { facts })
          if (after.contradictions.length > 0) return
          // What was presumed because nobody had looked may turn out otherwise.
          const stays = (cause: string) =>
            !model.causes.find(({ id }) => id === cause)?.byPolicy?.seen.includes(fact.id)
          for (const { cause } of before.confirmed.filter((row) => stays(row.cause)))
            expect(after.confirmed.map((row) => row.cause)).toContain(cause)
          for (const cause of before.excluded.filter(stays)) expect(after.excluded).toContain(cause)
          before = after
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('the next question', () => {
  it('prefers a look to a try', () => {
    const asked: string[] = []
    let facts: Facts = {}
    for (
      let next = diagnose(ringing, { facts }).next;
      next !== undefined;
      next = diagnose(ringing, { facts }).next
    ) {
      asked.push(next)
      facts = {
        ...facts,
        [next]: requireFact(next).values.find(
          // Not `tried`: it rules out at once whatever leaves a person out before.
          ({ id }) => id !== 'tried' && !RINGING.some(([, proof]) => proof[next] === id),
        )!.id,
      }
    }
    // What the symptom asks first, then as the policy lists the causes; the phone takes a minute to
    // try.
    expect(asked.slice(0, 6)).toEqual([
      'who_fails',
      'ring_turn',
      'status',
      'in_department',
      'within_hours',
      'call_availability',
    ])
    expect(asked.indexOf('number_right')).toBe(10)
    expect(asked).toHaveLength(12)
    expect(diagnose(ringing, { facts }).possible).toEqual([])
  })

  it.each(models)('of $id is never a fact that is known, skipped, or decides nothing', (model) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.option(fc.nat(), { nil: undefined })), { maxLength: 14 }),
        (answers) => {
          let facts: Facts = {}
          let skipped: string[] = []
          for (const [which, value] of answers) {
            const fact = model.facts[which % model.facts.length]!
            if (value === undefined) skipped = [...skipped, fact.id]
            else facts = { ...facts, [fact.id]: fact.values[value % fact.values.length]!.id }
          }
          const { next, possible } = diagnose(model, { facts, skipped })
          if (next === undefined) return
          expect(facts[next]).toBeUndefined()
          expect(skipped).not.toContain(next)
          const open = model.causes.filter(({ id }) => possible.some(({ cause }) => cause === id))
          expect(open.flatMap(({ when }) => factsOf(when))).toContain(next)
        },
      ),
      { numRuns: 30 },
    )
  })

  it.each(models)(
    'of $id always comes to an end, with nothing left that a question could decide',
    (model) => {
      fc.assert(
        fc.property(
          fc.infiniteStream(fc.option(fc.nat(), { freq: 4, nil: undefined })),
          (answers) => {
            let facts: Facts = {}
            const skipped: string[] = []
            for (let turn = 0; turn <= model.facts.length; turn++) {
              const { next, possible, contradictions } = diagnose(model, { facts, skipped })
              if (contradictions.length > 0) return
              if (next === undefined) {
                for (const { cause } of possible)
                  expect(
                    factsOf(model.causes.find(({ id }) => id === cause)!.when).some((id) =>
                      skipped.includes(id),
                    ),
                  ).toBe(true)
                return
              }
              const answer = answers.next().value as number | undefined
              const { values } = requireFact(next)
              if (answer === undefined) skipped.push(next)
              else facts = { ...facts, [next]: values[answer % values.length]!.id }
            }
            throw new Error('a question was asked twice')
          },
        ),
        { numRuns: 20 },
      )
    },
  )

  it('of a message about a wrong password is whether the company uses SSO', () => {
    expect(diagnose(signIn, { facts: { login_error: 'wrong_password' } }).next).toBe('sso')
  })
})
