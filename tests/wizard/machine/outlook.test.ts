import { describe, expect, it } from 'vitest'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { conclude } from '@/lib/wizard/machine/conclude'
import { knownFrom } from '@/lib/wizard/machine/known'
import { effortOf } from '@/lib/wizard/machine/effort'
import { questionsLeft } from '@/lib/wizard/machine/graph'
import { causesBehind } from '@/lib/wizard/machine/reasons'
import { pairsOf, type Given } from '@/lib/wizard/machine/replay'
import { transitionTable, walk } from '@/lib/wizard/machine/transition-table'
import { requireStep, type Wizard } from '@/lib/wizard/tree/wizard'
import { statesOf } from '../oracle'
import { policy, published, requireModel } from '../published'

/** The answers of a state, and the causes that their ending names. */
function answersOf(wizard: Wizard, state: Facts) {
  const path = walk(transitionTable(wizard), state)
  const ending = path.at(-1)?.target
  return {
    path,
    given: path.map(({ step, value }): Given => ({ step: requireStep(wizard, step), value })),
    named: ending?.kind === 'cause' ? ending.causes : [],
  }
}

/** A linear congruential generator, so that every run asks the same. */
function random(seed: number): () => number {
  let at = seed
  return () => (at = (at * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32
}

describe.each(published.wizards.map((wizard) => ({ symptom: wizard.symptom, wizard })))(
  'whoever answers $symptom',
  ({ wizard }) => {
    const model = requireModel(wizard.symptom)
    const next = random(wizard.symptom.length)
    const states = statesOf(model)
    const readers = Array.from({ length: 100 }, () => {
      const state = states[Math.floor(next() * states.length)] ?? {}
      const told: Facts = Object.fromEntries(Object.entries(state).filter(() => next() < 0.7))
      return { state, ...answersOf(wizard, told) }
    })
    const left = questionsLeft(transitionTable(wizard))

    it('never has more questions left than was said, and somebody has as many', () => {
      for (const { path } of readers)
        path.forEach(({ step }, index) =>
          expect(path.length - index).toBeLessThanOrEqual(left[step] ?? 0),
        )
      expect(left[wizard.start]).toBeGreaterThanOrEqual(answersOf(wizard, {}).path.length)
    })

    it('never loses the true cause by not knowing', () => {
      for (const { state, given } of readers) {
        const { excluded } = diagnose(model, knownFrom(pairsOf(given)))
        const holding = model.causes
          .filter(({ when }) => evaluate(when, state) === true)
          .map(({ id }) => id)
        expect(holding.filter((id) => excluded.includes(id))).toEqual([])
      }
    })

    it('is told a certain cause that is not so only where the role alone said so', () => {
      for (const { state, given, named } of readers) {
        const wrong = conclude(model, { given, named }).confirmed.filter((id) =>
          model.causes.some(
            (cause) =>
              cause.id === id &&
              cause.byPolicy === undefined &&
              evaluate(cause.when, state) !== true,
          ),
        )
        expect(wrong).toEqual([])
      }
    })

    it('is told why a question is asked: causes that an answer can still show', () => {
      for (const { given } of readers.slice(0, 15)) {
        given.forEach(({ step }, index) => {
          const before = given.slice(0, index)
          const { possible } = diagnose(model, knownFrom(pairsOf(before)))
          expect(possible.map(({ cause }) => cause)).toEqual(
            expect.arrayContaining([...causesBehind(model, before, step.fact)]),
          )
        })
      }
    })
  },
)

describe('a reason', () => {
  it('names the causes that rest on the question', () => {
    expect(causesBehind(requireModel('user-not-ringing'), [], 'account_state')).toEqual([
      'suspended',
      'kyc',
    ])
    expect(causesBehind(requireModel('user-not-ringing'), [], 'who_fails')).toEqual([
      'caller_blocked',
    ])
  })
})

describe('effort', () => {
  const effort = (symptom: string, id: string) =>
    effortOf(
      policy,
      policy.symptoms.find((row) => row.id === symptom)!.causes.find((cause) => cause.id === id)!,
    )

  it('is the quickest change that lifts the cause', () => {
    expect(effort('user-not-ringing', 'availability_off')).toBe(30)
    expect(effort('user-not-ringing', 'suspended')).toBe(900)
  })

  it('is not known where nobody can change anything', () => {
    expect(effort('user-not-ringing', 'caller_blocked')).toBeUndefined()
  })

  it('decides between causes that are equally certain', () => {
    const wizard = published.wizards.find(({ symptom }) => symptom === 'user-not-ringing')!
    const { given } = answersOf(wizard, {
      account_state: 'fine',
      status: 'active',
      call_availability: 'on',
      who_fails: 'calls_from_one_number',
      in_department: 'yes',
      within_hours: 'yes',
      flow_open: 'yes',
      flow_published: 'yes',
      number_right: 'yes',
      on_call: 'no',
      ring_turn: 'tried',
      sticky: 'yes',
    })
    const open = { given: given.slice(0, -1), named: [] }
    const model = {
      ...requireModel('user-not-ringing'),
      causes: requireModel('user-not-ringing').causes.map((cause) => ({
        ...cause,
        when: { kind: 'in' as const, fact: 'status', values: ['active'] },
      })),
    }
    expect(conclude(model, open, (id) => (id === 'kyc' ? 5 : 10)).confirmed[0]).toBe('kyc')
  })
})
