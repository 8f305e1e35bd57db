import { describe, expect, it } from 'vitest'
import { mailAddress, whatsAppAddress } from '@/components/wizard/send'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { conclude, knownFrom } from '@/lib/wizard/machine/conclude'
import { effortOf } from '@/lib/wizard/machine/effort'
import { questionsLeft } from '@/lib/wizard/tree/graph'
import { causesBehind } from '@/lib/wizard/machine/reasons'
import type { Given } from '@/lib/wizard/machine/replay'
import { walk } from '@/lib/wizard/machine/walk'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'
import { statesOf } from './oracle'
import { policy, published, requireModel } from './published'

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
      const strides = walk(wizard, told)
      const given = strides.map(({ step, answer }): Given => ({
        step,
        value: answer.value ?? UNKNOWN,
      }))
      return { state, strides, given }
    })

    it('never has more questions left than was said, and somebody has as many', () => {
      for (const { strides } of readers)
        strides.forEach(({ step }, index) =>
          expect(strides.length - index).toBeLessThanOrEqual(questionsLeft(wizard, step.id)),
        )
      const all = walk(wizard, {})
      expect(questionsLeft(wizard, wizard.start)).toBeGreaterThanOrEqual(all.length)
    })

    it('never loses the true cause by not knowing', () => {
      for (const { state, given } of readers) {
        const { excluded } = diagnose(model, knownFrom(given))
        const holding = model.causes
          .filter(({ when }) => evaluate(when, state) === true)
          .map(({ id }) => id)
        expect(holding.filter((id) => excluded.includes(id))).toEqual([])
      }
    })

    it('is told a certain cause that is not so only where the role alone said so', () => {
      for (const { state, given } of readers) {
        const wrong = conclude(model, given).confirmed.filter((id) =>
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
          const { possible } = diagnose(model, knownFrom(before))
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
      policy.symptoms.find((row) => row.id === symptom)!.causes.find((cause) => cause.id === id)!
        .when,
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
    const given = walk(wizard, {
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
    }).map(({ step, answer }): Given => ({ step, value: answer.value ?? UNKNOWN }))
    const open = given.slice(0, -1)
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

describe('a transcript', () => {
  it('goes to WhatsApp and into a mail as one address each', () => {
    expect(whatsAppAddress('1. Ring? No & "never"')).toBe(
      'https://wa.me/?text=1.%20Ring%3F%20No%20%26%20%22never%22',
    )
    expect(mailAddress('mailto:a@b.test?subject=Hello&body=Hi%0D%0A', 'one\ntwo')).toBe(
      'mailto:a@b.test?subject=Hello&body=Hi%0D%0Aone%0D%0Atwo',
    )
  })
})
