// Many users decided on the same permissions: facts become small numbers once, and a decision is
// looked up by the number of its state. For check-ups of whole accounts.
import type { Facts } from '@/lib/logic/fact'
import { decide, type Verdict } from './check'
import { requirePermission, type Variant } from '@/lib/policy/grants'
import type { PermissionId, Policy } from '@/lib/policy/policy'
import { compilePermission } from '@/lib/policy/compiled-permission'
import { factsMentioned } from '@/lib/policy/mentioned-facts'
import { digitsOf } from './decision-cache'
import { CACHE_LIMIT } from './state-cache'

/** A user's facts, one number for each fact of the batch check; 0 is unknown. */
export type Counted = Uint8Array

export interface BatchCheck {
  /** The facts that count, in the order of the numbers. */
  readonly facts: readonly string[]
  /**
   * Numbers for canonical facts. Throws on a value that the policy does not know: read-names.ts
   * turns outside names into known ones.
   */
  readonly count: (facts: Facts) => Counted
  /** The verdict on one of the permissions, by its position. */
  readonly decide: (user: Counted, permission: number) => Verdict
}

interface Column {
  readonly permission: PermissionId
  readonly positions: readonly number[]
  readonly weights: readonly number[]
  readonly verdicts: Map<number, Verdict>
}

/** A batch check of some permissions for one account. Throws on an unknown permission or preset. */
export function buildBatchCheck(
  policy: Policy,
  permissions: readonly PermissionId[],
  variant: Variant = {},
): BatchCheck {
  const rows = permissions.map((permission) => {
    const { seen } = requirePermission(policy, permission)
    const prepared = compilePermission(policy, { ...variant, permission, facts: {} })
    const mentioned = factsMentioned(policy, permission, variant).map(({ id }) => id)
    const besides = seen === undefined ? [] : [seen, ...mentioned]
    return { permission, digits: digitsOf(policy, prepared, besides) }
  })
  const digits = new Map(
    rows.flatMap((row) => row.digits.map((digit) => [digit.fact, digit.digits] as const)),
  )
  const facts = [...digits.keys()]
  const columns = rows.map(({ permission, digits: own }): Column => ({
    permission,
    positions: own.map(({ fact }) => facts.indexOf(fact)),
    weights: own.map(({ weight }) => weight),
    verdicts: new Map(),
  }))
  const values = facts.map((fact) => [...(digits.get(fact)?.keys() ?? [])])
  const known = (user: Counted): Facts =>
    Object.fromEntries(
      facts.flatMap((fact, at) => (user[at] ? [[fact, values[at]?.[user[at] - 1] ?? '']] : [])),
    )
  return {
    facts,
    count: (user) => Uint8Array.from(facts, (fact) => digitFor(fact, digits, user[fact])),
    decide: (user, permission) => {
      const column = columns[permission]
      if (!column)
        throw new Error(
          `the batchCheck has ${columns.length} permissions, and none at position ${permission}`,
        )
      const state = stateOf(column, user)
      const found = column.verdicts.get(state)
      if (found) return found
      const verdict = decide(policy, {
        ...variant,
        permission: column.permission,
        facts: known(user),
      })
      if (column.verdicts.size >= CACHE_LIMIT) column.verdicts.clear()
      column.verdicts.set(state, verdict)
      return verdict
    },
  }
}

function digitFor(
  fact: string,
  digits: ReadonlyMap<string, ReadonlyMap<string, number>>,
  value: string | undefined,
): number {
  if (value === undefined) return 0
  const digit = digits.get(fact)?.get(value)
  if (digit === undefined) throw new Error(`${fact} has no value "${value}"`)
  return digit
}

function stateOf({ positions, weights }: Column, user: Counted): number {
  let state = 0
  for (let index = 0; index < positions.length; index++)
    state += (user[positions[index] ?? 0] ?? 0) * (weights[index] ?? 0)
  return state
}
