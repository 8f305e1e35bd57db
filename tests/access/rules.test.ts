import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/access/check'
import { compilePermission } from '@/lib/policy/compiled-permission'
import { factsMentioned } from '@/lib/policy/mentioned-facts'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import { eachState } from '@/lib/logic/enumerate'
import { policy } from '@/tests/builders'

const rows = policy.permissions.flatMap(({ id }) =>
  policy.presets.map((preset) => ({ permission: id, preset: preset.id })),
)

describe('the rules of a permission', () => {
  it.each(rows)(
    '$permission, $preset: none is dead, none is shadowed by the others, and every ' +
      'state has one decision',
    ({ permission, preset }) => {
      const refusing = new Map(
        compilePermission(policy, { permission, preset, facts: {} }).rules.map(({ reason }) => [
          reason.rule,
          { alone: false, ever: false },
        ]),
      )
      let allowed = 0
      const odd: unknown[] = []
      for (const facts of eachState(factsMentioned(policy, permission, { preset }))) {
        const { decision, reasons, missing } = decide(policy, { permission, preset, facts })
        if (missing.length > 0 || decision !== (reasons.length > 0 ? 'deny' : 'allow'))
          odd.push({ facts, decision, reasons, missing })
        if (decision === 'allow') allowed += 1
        const rules = new Set(reasons.map(({ rule }) => rule))
        for (const rule of rules)
          refusing.set(rule, {
            ever: true,
            alone: refusing.get(rule)?.alone === true || rules.size === 1,
          })
      }
      expect(odd).toEqual([])
      for (const [rule, { ever }] of refusing) expect({ rule, ever }).toEqual({ rule, ever: true })
      // What nobody may do is refused by its role rule in every state.
      if (allowed > 0)
        for (const [rule, { alone }] of refusing)
          expect({ rule, alone }).toEqual({ rule, alone: true })
      else expect(permission).toBe('roles_permissions.create_role')
    },
  )
})

/** What the Owner can take from whom: a cause may hold in an account of that kind alone. */
const taken = policy.roles
  .filter(({ id, tunable }) => tunable && id !== 'administrator')
  .flatMap(({ id: role }) =>
    ['logs.view', 'logs.play_recording'].map((permission) => ({ role, permission, grant: 'deny' })),
  )

const causes = policy.symptoms.flatMap(({ id }) => {
  const models = [
    buildSymptomModel(policy, id),
    buildSymptomModel(policy, id, { overrides: taken }),
  ]
  const [published, changed] = models
  return (published?.causes ?? []).map((cause, at) => {
    const isOfSettings = factsOf(cause.when).length === 0
    const model = isOfSettings ? changed : published
    return { symptom: id, cause: cause.id, model, when: model?.causes[at]?.when ?? cause.when }
  })
})

describe('the causes of a symptom', () => {
  it.each(causes)(
    '$symptom: $cause holds in some state that can be, and not in all',
    ({ model, when }) => {
      if (!model) throw new Error('every symptom has a model')
      const facts = new Set([
        ...factsOf(when),
        ...model.impossible.flatMap((row) => factsOf(row.when)),
      ])
      const states = [...eachState(model.facts.filter(({ id }) => facts.has(id)))].filter(
        (state) => !model.impossible.some((row) => evaluate(row.when, state) === true),
      )
      const holding = states.filter((state) => evaluate(when, state) === true).length
      expect(holding).toBeGreaterThan(0)
      expect(holding).toBeLessThan(states.length)
    },
  )
})
