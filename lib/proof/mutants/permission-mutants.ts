// Single edits of the policy as they bear on one permission, each of which must change some
// decision or its reasons.
import type { Permission, Policy, Rule } from '@/lib/policy/policy'
import type { Condition } from '@/lib/logic/condition'
import { eachState } from '@/lib/logic/enumerate'
import { refusalAt, variantsOf, type Table } from '@/lib/proof/table'

/** A policy with one edit. `permission` is the permission as edited. */
export interface PermissionMutant {
  readonly what: string
  readonly policy: Policy
  readonly permission: Permission
}

/** Every cell turned, every rule left out, turned round, or resting on another value. */
export function plantPermissionMutants(
  policy: Policy,
  permission: Permission,
): readonly PermissionMutant[] {
  const presets = new Set(variantsOf(policy, permission).map(({ preset }) => preset))
  const rules = policy.rules.filter(
    ({ id, when, applies }) =>
      when && permission.rules.includes(id) && applies !== 'scope' && applies !== 'state',
  )
  return [
    ...[...presets].flatMap((preset) =>
      policy.roles.map(({ id }) => turnedCell(policy, permission, preset, id)),
    ),
    ...rules.map(({ id }) =>
      edited(
        policy,
        { ...permission, rules: permission.rules.filter((rule) => rule !== id) },
        `${id} left out`,
      ),
    ),
    ...rules.flatMap((rule) =>
      otherConditions(policy, rule).map((when) =>
        replaceRule(policy, permission, { ...rule, when }),
      ),
    ),
  ]
}

/** Whether some decision or its reasons differ from the table. Stops at the first that does. */
export function isCaught(mutant: PermissionMutant, table: Table): boolean {
  return table.layers.some(({ preset, seen, refusals }) => {
    let index = 0
    for (const facts of eachState(table.facts, seen)) {
      const before = refusals[index++]
      const after = refusalAt(mutant.policy, mutant.permission, { preset, facts })
      if (before !== after) return true
    }
    return false
  })
}

function edited(policy: Policy, permission: Permission, what: string): PermissionMutant {
  return {
    what,
    permission,
    policy: {
      ...policy,
      permissions: policy.permissions.map((row) => (row.id === permission.id ? permission : row)),
    },
  }
}

function turnedCell(
  policy: Policy,
  permission: Permission,
  preset: string,
  role: string,
): PermissionMutant {
  const to = permission.grants[preset]?.[role] === 'deny' ? 'allow' : 'deny'
  const grants = { ...permission.grants, [preset]: { ...permission.grants[preset], [role]: to } }
  return edited(policy, { ...permission, grants }, `${preset}: ${role} ${to}`)
}

function replaceRule(policy: Policy, permission: Permission, rule: Rule): PermissionMutant {
  return {
    what: `${rule.id} when ${JSON.stringify(rule.when)}`,
    permission,
    policy: { ...policy, rules: policy.rules.map((row) => (row.id === rule.id ? rule : row)) },
  }
}

/**
 * The condition turned round, and with each of its values replaced by one that it does not have.
 */
function otherConditions(policy: Policy, { when }: Rule): readonly Condition[] {
  return when ? [{ kind: 'not', of: when }, ...otherValues(policy, when)] : []
}

function otherValues(policy: Policy, condition: Condition): readonly Condition[] {
  if (condition.kind === 'not')
    return otherValues(policy, condition.of).map((of) => ({ kind: 'not', of }))
  if (condition.kind !== 'in')
    return condition.of.flatMap((part, at) =>
      otherValues(policy, part).map((other) => ({
        ...condition,
        of: condition.of.with(at, other),
      })),
    )
  const free = policy.facts
    .find(({ id }) => id === condition.fact)
    ?.values.find(({ id }) => !condition.values.includes(id))
  return free
    ? condition.values.map((_, at) => ({
        ...condition,
        values: condition.values.with(at, free.id),
      }))
    : []
}
