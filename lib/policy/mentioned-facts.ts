// Every state of the facts that a permission can rest on.
import { memoize } from '@/lib/core/memoize'
import { factsOf } from '@/lib/logic/condition'
import type { Fact } from '@/lib/logic/fact'
import { requirePermission, type Variant } from './grants'
import type { PermissionId, Policy } from './policy'
import { compilePermission } from './compiled-permission'

/**
 * The facts that a permission's rules mention for an account, whatever was seen in Permission
 * settings. The seen fact itself is not among them.
 */
export function factsMentioned(
  policy: Policy,
  permission: PermissionId,
  variant: Variant = {},
): readonly Fact[] {
  const { permission: row, rules } = compilePermission(policy, {
    ...variant,
    permission,
    facts: {},
  })
  const seen = row.seen
  const looked =
    seen === undefined
      ? []
      : ['yes', 'no'].flatMap(
          (value) =>
            compilePermission(policy, { ...variant, permission, facts: { [seen]: value } }).rules,
        )
  const mentioned = new Set([...rules, ...looked].flatMap(({ when }) => factsOf(when)))
  return policy.facts.filter(({ id }) => mentioned.has(id))
}

const written = new WeakMap<Policy, Map<string, readonly string[]>>()

/** The facts that a rule's conditions mention as they are written, whatever the grants are. */
export function factsOfRule(policy: Policy, id: string): readonly string[] {
  const byRule = memoize(written, policy, () => new Map<string, readonly string[]>())
  return memoize(byRule, id, () => {
    const { when, cases = [] } = policy.rules.find((rule) => rule.id === id) ?? {}
    return [...(when ? [when] : []), ...cases.map((one) => one.when)].flatMap(factsOf)
  })
}

/** Every fact beside the role on which a decision can rest, in any account. */
export function factsRead(policy: Policy, permission: PermissionId): readonly string[] {
  const { rules, seen } = requirePermission(policy, permission)
  return [...rules.flatMap((id) => factsOfRule(policy, id)), ...(seen === undefined ? [] : [seen])]
}
