// Who can put right a problem of their own: what a role may do in the state that it means.
import { decide } from '@/lib/access/check'
import type { Variant } from '@/lib/policy/grants'
import { factsOf, type Condition } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { causeConditionOf } from '@/lib/policy/cause-condition'
import type { Cause, Policy, RoleId, Symptom } from '@/lib/policy/policy'
import { whoCanFix } from './fixers'

/** What one can be told at the sign-in page alone: whoever stands there can open nothing. */
const AT_SIGN_IN = 'login_error'

/**
 * The roles that can put a cause right although they have the problem themselves, by the grants of
 * an account (the default ones when absent): those that hold what it takes and are refused it by
 * nothing that the cause implies. So an Owner whose own Panel Access is off is none of them.
 */
export function whoCanFixOwn(
  policy: Policy,
  symptom: Symptom,
  cause: Cause,
  { preset = policy.defaultPreset, overrides = [] }: Variant = {},
): readonly RoleId[] {
  if (cause.needs.length === 0 || symptom.facts.includes(AT_SIGN_IN)) return []
  const implied = impliedBy(
    policy,
    causeConditionOf(policy, symptom, cause, { preset, overrides }).when,
  )
  const named = whoCanFix(policy, cause, { preset, overrides })
  return policy.roles
    .map(({ id }) => id)
    .filter(
      (role) =>
        named.includes(role) &&
        cause.needs.every((permission) => {
          const facts = { ...implied, role }
          return decide(policy, { permission, preset, overrides, facts }).decision !== 'deny'
        }),
    )
}

/** The facts that have one value alone where a condition holds. */
const impliedBy = ({ facts }: Policy, condition: Condition): Facts =>
  Object.fromEntries(
    factsOf(condition).flatMap((id) => {
      const fact = facts.find((row) => row.id === id)
      const open = fact?.values.filter((value) => evaluate(condition, { [id]: value.id }) !== false)
      return open?.length === 1 ? open.map((value) => [id, value.id] as const) : []
    }),
  )
