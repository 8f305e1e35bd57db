// What a cause rests on: its own condition, or that of the rule which it names. A symptom that is a
// refused permission takes its causes from the permission's rules, with the grants of the account
// at hand; so no condition is written twice.
import { allOf, anyOf, partiallyEvaluate, NEVER, renamed } from '@/lib/logic/partial-evaluation'
import { factsOf, type Condition } from '@/lib/logic/condition'
import type { Variant } from './grants'
import type { CauseGround, Permission, Policy, Rule } from './policy'
import {
  choicesOf,
  type CauseCondition,
  type Refusal,
} from '@/lib/policy/symptom/refused-permission'
import { roleCondition } from '@/lib/policy/symptom/role-condition'
import { compileByGrants } from './compiled-permission'

/** When a cause of a symptom holds, by the grants of an account. */
export function causeConditionOf(
  policy: Policy,
  symptom: Refusal,
  cause: CauseGround,
  variant: Variant = {},
): CauseCondition {
  const condition = withoutException(policy, symptom, cause, variant)
  const [seen] = cause.unless ? factsOf(cause.unless) : []
  if (!cause.unless || seen === undefined) return condition
  return {
    when: allOf([condition.when, { kind: 'not', of: cause.unless }]),
    byPolicy: { when: condition.when, seen },
  }
}

function withoutException(
  policy: Policy,
  symptom: Refusal,
  cause: CauseGround,
  variant: Variant,
): CauseCondition {
  const rule = policy.rules.find(({ id }) => id === cause.rule)
  if (!rule) return { when: cause.written ?? NEVER }
  const besides = cause.written ? [cause.written] : []
  const shape = (condition: Condition): Condition =>
    partiallyEvaluate(allOf([condition, ...besides]), symptom.given)
  const { when, byPolicy } = ruleGround({ policy, symptom, variant }, rule, cause)
  return {
    when: shape(when),
    ...(byPolicy ? { byPolicy: { ...byPolicy, when: shape(byPolicy.when) } } : {}),
  }
}

interface Setting {
  readonly policy: Policy
  readonly symptom: Refusal
  readonly variant: Variant
}

function ruleGround(setting: Setting, rule: Rule, cause: CauseGround): CauseCondition {
  const { permission } = cause
  const choices = choicesOf(setting.policy, setting.symptom)
  const own = choices.filter((choice) => choice.permission.id === permission)
  const subjects =
    permission === undefined
      ? choices
      : own.length > 0
        ? own
        : choicesOf(setting.policy, { permission })
  const [subject] = subjects
  // Without a permission there are no grants to look at: the rule's own words are all there is.
  if (!subject) return { when: rule.when ?? NEVER }
  if (rule.applies === 'role') return roleCondition(setting, subjects, cause)
  const when = gate(setting, rule, subject.permission)
  return { when: own.length > 0 ? allOf([subject.when, when]) : when }
}

/**
 * A rule that does not rest on the grants has the condition written; one that does, for the roles
 * that the grants name.
 */
function gate(
  { policy, symptom, variant }: Setting,
  rule: Rule,
  permission: Permission,
): Condition {
  if (!permission.rules.includes(rule.id)) return NEVER
  if (rule.applies !== 'scope' && rule.applies !== 'state') return rule.when ?? NEVER
  const { rules } = compileByGrants(policy, permission.id, variant)
  return renamed(
    anyOf(rules.flatMap(({ when, reason }) => (reason.rule === rule.id ? [when] : []))),
    'role',
    symptom.role,
  )
}
