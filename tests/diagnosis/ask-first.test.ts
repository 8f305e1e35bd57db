// What a symptom asks first: in which order, for how long, and that nothing found changes by it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ContentError } from '@/lib/core/diagnostic'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel, type SymptomModel } from '@/lib/diagnosis/symptom'
import type { Facts } from '@/lib/logic/fact'
import { loadPolicy } from '@/lib/policy/load'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'
import { policy, policyFiles } from '@/tests/builders'

const ringing = buildSymptomModel(policy, 'user-not-ringing')

describe('what is asked first', () => {
  test('of a phone that does not ring is which calls fail, and whether the log tried it', () => {
    expect(diagnose(ringing, { facts: {} }).next).toBe('who_fails')
    expect(diagnose(ringing, { facts: { who_fails: 'calls_from_one_number' } }).next).toBe(
      'ring_turn',
    )
    expect(diagnose(ringing, { facts: {}, skipped: ['who_fails'] }).next).toBe('ring_turn')
  })

  test('gives way to chances once a certain cause is found', () => {
    const { next } = diagnose(ringing, { facts: { status: 'inactive' } })
    expect(next).toBeDefined()
    expect(ringing.askFirst).not.toContain(next)
  })

  test.each(policy.symptoms.filter(({ askFirst }) => askFirst.length > 0))(
    'of $id can decide something, and is a question of its own',
    ({ id, askFirst }) => {
      const model = buildSymptomModel(policy, id)
      const skipped: string[] = []
      for (const fact of askFirst) {
        expect(diagnose(model, { facts: {}, skipped }).next).toBe(fact)
        skipped.push(fact)
      }
    },
  )

  test('changes nothing of what is found', () => {
    const models = policy.symptoms.map(({ id }) => buildSymptomModel(policy, id))
    const told = fc.constantFrom(...models).chain((model) =>
      fc.record({
        model: fc.constant(model),
        facts: fc
          .subarray([...model.facts])
          .chain((facts) =>
            fc.tuple(
              ...facts.map(({ id, values }) =>
                fc.constantFrom(...values.map((value) => [id, value.id] as const)),
              ),
            ),
          )
          .map((pairs): Facts => Object.fromEntries(pairs)),
      }),
    )
    const withoutOrder = ({ askFirst: _, ...model }: SymptomModel): SymptomModel => model
    fc.assert(
      fc.property(told, ({ model, facts }) => {
        const { next, ...found } = diagnose(model, { facts })
        const { next: otherwise, ...same } = diagnose(withoutOrder(model), { facts })
        expect(found).toEqual(same)
        expect(next === undefined).toBe(otherwise === undefined)
        expect(next === undefined || facts[next] === undefined).toBe(true)
        expect(next).not.toBe(UNKNOWN)
      }),
      { numRuns: 60 },
    )
  })

  test('is told where it is no question of the symptom', () => {
    const path = 'content/policy/symptoms/user-not-ringing.yaml'
    const wrong = policyFiles.map((file) =>
      file.path === path
        ? { ...file, text: file.text.replace('askFirst: [who_fails', 'askFirst: [wo_fails') }
        : file,
    )
    let said: unknown
    try {
      loadPolicy(wrong)
    } catch (error) {
      said = error
    }
    expect(said).toBeInstanceOf(ContentError)
    expect(String(said)).toMatch(/wo_fails[\s\S]*who_fails/)
  })
})
