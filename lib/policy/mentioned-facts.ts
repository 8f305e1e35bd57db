// Every state of the facts that a permission can rest on.
import { factsOf } from '@/lib/logic/condition'
import type { Fact } from '@/lib/logic/fact'
import type { Variant } from './grants'
import type { PermissionId, Policy } from './policy'
import { compileByGrants, compilePermission } from './compiled-permission'

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

/** Every fact on which a decision in an account can rest: those mentioned, and what was seen. */
export function factsRead(
  policy: Policy,
  permission: PermissionId,
  variant: Variant = {},
): readonly string[] {
  const { seen } = compileByGrants(policy, permission, variant).permission
  const mentioned = factsMentioned(policy, permission, variant).map(({ id }) => id)
  return seen === undefined ? mentioned : [...mentioned, seen]
}
