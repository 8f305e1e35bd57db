// Whether another role is a step up for a person: it is higher, and what they may do today they may
// do with it, too. Compared over every permission of the policy, by the grants of their account.
import { memoize } from '@/lib/core/memoize'
import {
  grantsOf,
  requirePermission,
  scopeKindOf,
  scopeOf,
  type Variant,
} from '@/lib/policy/grants'
import { NO_OVERRIDES } from '@/lib/policy/compiled-permission'
import type { Grant, PermissionId, Policy, RoleId } from '@/lib/policy/policy'

type ByRoles = Map<string, readonly PermissionId[]>
const found = new WeakMap<Policy, WeakMap<object, ByRoles>>()

/** Whether a role outranks another and takes nothing away. */
export function isPromotion(policy: Policy, variant: Variant, from: RoleId, to: RoleId): boolean {
  const rank = (role: RoleId): number => policy.roles.find(({ id }) => id === role)?.rank ?? 0
  return rank(to) > rank(from) && lossesOf(policy, variant, from, to).length === 0
}

/** The permissions of which a person would have less, or nothing, with another role. */
export function lossesOf(
  policy: Policy,
  { preset = policy.defaultPreset, overrides: given = NO_OVERRIDES }: Variant,
  from: RoleId,
  to: RoleId,
): readonly PermissionId[] {
  const overrides = given.length === 0 ? NO_OVERRIDES : given
  const byRoles = memoize(
    memoize(found, policy, () => new WeakMap<object, ByRoles>()),
    overrides,
    (): ByRoles => new Map(),
  )
  return memoize(byRoles, `${preset} ${from} ${to}`, () =>
    policy.permissions
      .filter(({ id }) => {
        const grants = grantsOf(policy, requirePermission(policy, id), { preset, overrides })
        return !covers(policy, grants[to] ?? 'deny', grants[from] ?? 'deny')
      })
      .map(({ id }) => id),
  )
}

/** Whether a grant reaches as far as another: everywhere that the other does. */
export function covers(policy: Policy, wide: Grant, narrow: Grant): boolean {
  if (narrow === 'deny' || wide === narrow) return true
  if (wide === 'deny') return false
  const [kind, other] = [scopeKindOf(policy, wide), scopeKindOf(policy, narrow)]
  if (kind === null || kind === 'whole') return true
  return kind === 'part' && other === 'part' && wider(policy, narrow).includes(scopeOf(wide) ?? '')
}

/** The scope of a grant, and those that it lies within, the narrowest first. */
function wider({ scopes }: Policy, grant: Grant): readonly string[] {
  const chain: string[] = []
  for (
    let scope = scopeOf(grant);
    scope !== null && !chain.includes(scope);
    scope = scopes.find(({ id }) => id === scope)?.within ?? null
  )
    chain.push(scope)
  return chain
}
