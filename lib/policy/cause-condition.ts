// What a cause rests on: its own condition, or that of the rule which it names. A symptom that is a
// refused permission takes its causes from the permission's rules, with the grants of the account
// at hand; so no condition is written twice.
import { allOf, anyOf, partiallyEvaluate, NEVER, renamed } from '@/lib/logic/partial-evaluation'
import { factsOf, type Condition } from '@/lib/logic/condition'
import { decidedRoles, grantsOf, type Variant } from './grants'
import type { CauseGround, Permission, PermissionId, Policy, RoleId, Rule, Symptom } from './policy'
import { compileByGrants } from './compiled-permission'

/**
 * When a cause holds. `byPolicy` says when the grants, or what is written, alone make it hold, for as
 * long as nobody has looked at the fact `seen`.
 */
export interface CauseCondition {
  readonly when: Condition
  readonly byPolicy?: { readonly when: Condition; readonly seen: string }
}

/** The part of a symptom that says whose permission is refused. */
export type Refusal = Pick<Symptom, 'permission' | 'role' | 'seen' | 'given'>

/**
 * One permission that a symptom can be the refusal of, and the answers that make it that one
 * (always, when there is one only).
 */
export interface Choice {
  readonly permission: Permission
  readonly when: Condition
}

/**
 * The permissions that a symptom can be the refusal of, each once. Empty for a symptom that is
 * none. Names that are not known are left out.
 */
export function choicesOf(
  policy: Policy,
  { permission }: Pick<Symptom, 'permission'>,
): readonly Choice[] {
  const found = (id: PermissionId | undefined): readonly Permission[] =>
    policy.permissions.filter((row) => row.id === id)
  if (permission === undefined || typeof permission === 'string')
    return found(permission).map((row) => ({ permission: row, when: allOf([]) }))
  return [...new Set(Object.values(permission.of))].flatMap(found).map((row) => {
    const values = Object.keys(permission.of).filter((value) => permission.of[value] === row.id)
    return { permission: row, when: { kind: 'in', fact: permission.by, values } }
  })
}

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
  const own = choices.find((choice) => choice.permission.id === permission)
  const [subject = own] =
    permission === undefined ? choices : choicesOf(setting.policy, { permission })
  // Without a permission there are no grants to look at: the rule's own words are all there is.
  if (!subject) return { when: rule.when ?? NEVER }
  const { when, byPolicy } =
    rule.applies === 'role'
      ? roleGround(setting, subject.permission, cause)
      : { when: gate(setting, rule, subject.permission) }
  if (permission === undefined || !own) return { when, ...(byPolicy ? { byPolicy } : {}) }
  return {
    when: allOf([own.when, when]),
    ...(byPolicy ? { byPolicy: { ...byPolicy, when: allOf([own.when, byPolicy.when]) } } : {}),
  }
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

function roleGround(setting: Setting, permission: Permission, cause: CauseGround): CauseCondition {
  const { symptom } = setting
  const refused = refusedRoles(setting, permission, cause)
  const byGrants: Condition =
    refused.length === 0 ? NEVER : { kind: 'in', fact: symptom.role, values: refused }
  const seen = symptom.seen ?? permission.seen
  if (seen === undefined) return { when: byGrants }
  const isSeen = (value: string): Condition => ({ kind: 'in', fact: seen, values: [value] })
  if (cause.basis === 'seen') return { when: isSeen('no') }
  const byPolicy = { when: byGrants, seen }
  if (cause.basis !== 'grants') return { when: isSeen('no'), byPolicy }
  const lifted = anyOf([{ kind: 'not', of: isSeen('yes') }, stillWaits(setting, permission)])
  return { when: allOf([byGrants, lifted]), byPolicy }
}

/** When the state of things refuses although the permission was seen in Permission settings. */
function stillWaits({ policy, symptom, variant }: Setting, permission: Permission): Condition {
  const { rules } = compileByGrants(policy, permission.id, variant, 'yes')
  return renamed(
    anyOf(rules.flatMap(({ when, applies }) => (applies === 'state' ? [when] : []))),
    'role',
    symptom.role,
  )
}

/**
 * The roles that are refused for certain: not those on which the presets differ, nor, for a cause
 * that no source states either, those whose grant is inferred; but all that the Owner decided.
 */
function refusedRoles(
  { policy, variant }: Setting,
  permission: Permission,
  { certainty, mark }: CauseGround,
): readonly RoleId[] {
  const grants = grantsOf(policy, permission, variant)
  const decided = decidedRoles(policy, permission, variant.overrides)
  const isInferred =
    certainty === 'certain' && mark === 'inferred' && permission.mark === 'inferred'
  return policy.roles
    .map(({ id }) => id)
    .filter(
      (role) =>
        (grants[role] ?? 'deny') === 'deny' &&
        (decided.includes(role) || !(isInferred || permission.disputed.includes(role))),
    )
}
