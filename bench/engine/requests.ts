// Random requests with every fact of their permission known, from a seed, so that a failure can be
// had again.
import { randomBelow } from '@/lib/core/random'
import { requireAt, requireKey } from '@/lib/core/required'
import type { Policy } from '@/lib/policy/policy'
import type { Facts } from '@/lib/logic/fact'
import { contextOf } from './cedar-policy'

export interface KnownRequest {
  readonly permission: string
  readonly facts: Facts
}

/**
 * Requests over all permissions. What was seen in Permission settings is left out of two in three:
 * nobody has to look.
 */
export function knownRequests(
  policy: Policy,
  count: number,
  seed: number,
): readonly KnownRequest[] {
  const random = randomBelow(seed)
  const pick = <Item extends object>(items: readonly Item[]): Item =>
    requireAt(items, random(items.length))
  const facts = new Map(policy.facts.map((fact) => [fact.id, fact.values]))
  return Array.from({ length: count }, () => {
    const permission = pick(policy.permissions)
    const known = contextOf(policy, permission).filter(
      (fact) => fact !== permission.seen || random(3) === 0,
    )
    // Mostly the first value, which is the harmless one of most facts: else nearly everything would
    // be refused.
    const values = known.map((fact): [string, string] => {
      const all = requireKey(facts, fact)
      return [fact, (random(3) > 0 ? requireAt(all, 0) : pick(all)).id]
    })
    return { permission: permission.id, facts: Object.fromEntries(values) }
  })
}
