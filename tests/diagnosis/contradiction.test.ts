import { describe, expect, it } from 'vitest'
import { buildBoard } from '@/lib/case/board'
import { standingOf } from '@/lib/diagnosis/cause-verdict'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { factsOf } from '@/lib/logic/condition'
import { eachState } from '@/lib/logic/enumerate'
import { evaluate } from '@/lib/logic/evaluate'
import { policy, requireFact } from '@/tests/builders'

const rows = policy.symptoms.flatMap(({ id }) => {
  const model = buildSymptomModel(policy, id)
  return model.impossible.map((row) => ({ symptom: id, model, ...row }))
})

describe('answers that cannot be true together', () => {
  it.each([
    [{ ring_turn: 'tried', in_department: 'no' }],
    [{ ring_turn: 'not_reached', in_department: 'no' }],
    [{ ring_turn: 'tried', status: 'inactive' }],
    [{ ring_turn: 'tried', call_availability: 'off' }],
    [{ ring_turn: 'tried', account_state: 'suspended' }],
    [{ ring_turn: 'tried', within_hours: 'no' }],
    [{ who_fails: 'all_calls_to_company', on_call: 'yes' }],
    [{ who_fails: 'calls_from_one_number', status: 'inactive' }],
  ])('are told and confirm nothing certain: %j', (facts) => {
    const model = buildSymptomModel(policy, 'user-not-ringing')
    const { contradictions, confirmed } = diagnose(model, { facts })
    expect(contradictions[0]?.facts.toSorted()).toEqual(Object.keys(facts).toSorted())
    expect(contradictions[0]?.isImpossible).toBe(true)
    expect(confirmed.filter(({ certainty }) => certainty === 'certain')).toEqual([])
    expect(buildBoard(model, { facts }).confirmed.map(({ cause }) => cause)).toEqual(
      confirmed.map(({ cause }) => cause),
    )
  })

  it.each(rows)('of $symptom confirm no cause on what they concern: $text', ({ model, when }) => {
    const concerned = factsOf(when).map(requireFact)
    const states = [...eachState(concerned)].filter((state) => evaluate(when, state) === true)
    expect(states.length).toBeGreaterThan(0)
    for (const facts of states) {
      const { confirmed, contradictions } = diagnose(model, { facts })
      expect(contradictions.length).toBeGreaterThan(0)
      expect(confirmed).toEqual([])
    }
  })

  it('rule each other out where only one is known', () => {
    const model = buildSymptomModel(policy, 'user-not-ringing')
    expect(diagnose(model, { facts: { who_fails: 'calls_from_one_number' } }).excluded).toEqual([
      'inactive',
      'availability_off',
      'suspended',
      'kyc',
    ])
  })
})

describe('the sticky agent and the block list', () => {
  it.each([
    ['sticky_elsewhere', { sticky: 'yes' }],
    ['caller_blocked', { who_fails: 'calls_from_one_number' }],
  ])('are not named where the log shows that the system tried the person: %s', (cause, facts) => {
    const model = buildSymptomModel(policy, 'user-not-ringing')
    const found = (more: Readonly<Record<string, string>>) =>
      diagnose(model, { facts: { ...facts, ...more } }).confirmed.map((row) => row.cause)
    expect(found({})).toContain(cause)
    expect(found({ ring_turn: 'not_listed' })).toContain(cause)
    expect(found({ ring_turn: 'tried' })).not.toContain(cause)
  })
})

it('a verdict is what all possible states say', () => {
  const model = buildSymptomModel(policy, 'user-not-ringing')
  const facts = model.facts.filter(({ id }) => ['ring_turn', 'who_fails', 'status'].includes(id))
  for (const known of eachState(facts)) {
    if (model.impossible.some(({ when }) => evaluate(when, known) === true)) continue
    const states = [...eachState(model.facts, known)].filter(
      (state) => !model.impossible.some(({ when }) => evaluate(when, state) === true),
    )
    for (const cause of model.causes) {
      const holding = states.filter((state) => evaluate(cause.when, state) === true).length
      const expected = holding === states.length ? true : holding === 0 ? false : undefined
      expect([cause.id, known, standingOf(model, cause, known)]).toEqual([
        cause.id,
        known,
        expected,
      ])
    }
  }
})
