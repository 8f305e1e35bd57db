import { describe, expect, it } from 'vitest'
import { randomFrom } from '@/bench/engine/requests'
import { decide } from '@/lib/access/check'
import { buildCompact } from '@/lib/diagnosis/compact'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildEngine } from '@/lib/diagnosis/engine'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { Facts } from '@/lib/logic/fact'
import { policy, requireFact } from '@/tests/builders'

const compact = buildCompact(policy)
const engine = buildEngine(compact)
const presets = policy.presets.map(({ id }) => id)

/** Some of the facts, at random values. */
function someOf(facts: readonly string[], random: (most: number) => number): Facts {
  return Object.fromEntries(
    facts.flatMap((id) => {
      const { values } = requireFact(id)
      return random(3) === 0 ? [] : [[id, values[random(values.length)]!.id]]
    }),
  )
}

describe('the compact engine', () => {
  it('survives being sent as JSON', () => {
    expect(JSON.parse(JSON.stringify(compact))).toEqual(compact)
  })

  it.each(presets)(
    'decides every permission as the full one does under %s, whatever is not known',
    (preset) => {
      const random = randomFrom(11)
      const ids = policy.facts.map(({ id }) => id)
      for (const { id: permission } of policy.permissions) {
        for (let time = 0; time < 100; time++) {
          const facts = someOf(ids, random)
          const { decision, scope, reasons, missing } = decide(policy, {
            permission,
            facts,
            preset,
          })
          expect({ permission, facts, ...engine.decide(permission, facts, preset) }).toEqual({
            permission,
            facts,
            decision,
            scope,
            reasons: reasons.map(({ rule }) => rule),
            missing,
          })
        }
      }
    },
  )

  it.each(presets)('diagnoses every symptom as the full one does under %s', (preset) => {
    const random = randomFrom(12)
    for (const { id } of policy.symptoms) {
      const model = buildSymptomModel(policy, id, { preset })
      for (let time = 0; time < 25; time++) {
        const ids = model.facts.map((fact) => fact.id)
        const facts = someOf(ids, random)
        const skipped = ids.filter(() => random(6) === 0)
        const full = diagnose(model, { facts, skipped })
        const small = engine.diagnose(id, facts, skipped, preset)
        expect({ id, facts, ...small, contradiction: small.contradiction?.facts }).toEqual({
          id,
          facts,
          ...full,
          contradiction: full.contradiction?.facts,
        })
      }
    }
  })
})
