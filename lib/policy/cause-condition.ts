// What a cause rests on: its own condition, or that of the rule which it names. A symptom that is a
// refused permission takes its causes from the permission's rules, with the grants of the account
// at hand; so no condition is written twice.
import { allOf, anyOf, partiallyEvaluate, NEVER, renamed } from '@/lib/logic/partial-evaluation'
import { factsOf, type Condition } from '@/lib/logic/condition'
import { rolesThatCan, type Variant } from './grants'
import type { CauseGround, Permission, PermissionId, Policy, RoleId, Rule } from './policy'
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
  const { unless } = cause
  if (!unless) return condition
  return {
    when: allOf([condition.when, { kind: 'not', of: unless }]),
    byPolicy: { when: condition.when, not: unless, seen: factsOf(unless) },
  }
}

function withoutException(
  policy: Policy,
  symptom: Refusal,
  cause: CauseGround,
  variant: Variant,
): CauseCondition {
  const rules = policy.rules.filter(({ id }) => id === cause.rule || id === cause.also)
  if (rules.length === 0) return { when: cause.written ?? NEVER }
  const setting = { policy, symptom, variant }
  const besides = cause.written ? [cause.written] : []
  const shape = (conditions: readonly Condition[]): Condition => {
    const among = forRolesOf(setting, cause, anyOf(conditions))
    return partiallyEvaluate(allOf([among, ...besides]), symptom.given)
  }
  const grounds = rules.map((rule) => ruleGround(setting, rule, cause))
  const byPolicy = grounds.find((ground) => ground.byPolicy)?.byPolicy
  const presumed = grounds.map((ground) => ground.byPolicy?.when ?? ground.when)
  return {
    when: shape(grounds.map(({ when }) => when)),
    ...(byPolicy ? { byPolicy: { ...byPolicy, when: shape(presumed) } } : {}),
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
 * The condition for the roles alone that may do what the cause says they hold, and may not do what
 * it says they lack; roles for which the same is left of it are told together.
 */
function forRolesOf(
  { policy, symptom, variant }: Setting,
  { holds, lacks }: CauseGround,
  condition: Condition,
): Condition {
  if (holds === undefined && lacks === undefined) return condition
  const can = (role: RoleId, permission: PermissionId): boolean =>
    rolesThatCan(policy, permission, variant.preset, variant.overrides).includes(role)
  const groups = new Map<string, { readonly roles: RoleId[]; readonly rest: Condition }>()
  for (const { id: role } of policy.roles) {
    if (holds !== undefined && !can(role, holds)) continue
    if (lacks !== undefined && can(role, lacks)) continue
    const rest = partiallyEvaluate(condition, { [symptom.role]: role })
    const key = JSON.stringify(rest)
    const group = groups.get(key)
    if (group) group.roles.push(role)
    else groups.set(key, { roles: [role], rest })
  }
  return anyOf(
    [...groups.values()].map(({ roles, rest }) =>
      allOf([{ kind: 'in', fact: symptom.role, values: roles }, rest]),
    ),
  )
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
