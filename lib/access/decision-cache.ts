// Decisions already made about a permission, found again by the facts it rests on. People differ in
// many facts and few of them matter.
import { factsOf } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import { memoize } from '@/lib/core/memoize'
import type { Policy } from '@/lib/policy/policy'
import type { CheckRequest, CompiledPermission } from '@/lib/policy/compiled-permission'

/** How many decisions are cached for one permission of one account; then the cache is emptied. */
export const CACHE_LIMIT = 20_000

/**
 * The facts that a permission rests on, each value a digit: 0 is unknown. Together they are one
 * number per state.
 */
export interface Digits {
  readonly fact: string
  readonly digits: ReadonlyMap<string, number>
  readonly weight: number
}

interface Entries<Value> {
  readonly facts: readonly Digits[]
  readonly byState: Map<number, Value>
}

/** The digits of a permission's facts and of those named besides. */
export function digitsOf(
  policy: Policy,
  { rules }: CompiledPermission,
  besides: readonly string[] = [],
): readonly Digits[] {
  let weight = 1
  return [...new Set(['role', ...besides, ...rules.flatMap(({ when }) => factsOf(when))])].map(
    (fact) => {
      const values = policy.facts.find(({ id }) => id === fact)?.values ?? []
      const row = { fact, digits: new Map(values.map(({ id }, index) => [id, index + 1])), weight }
      weight *= values.length + 1
      return row
    },
  )
}

/**
 * A cache for one kind of answer. Its entries live as long as the compiled permission. `besides`
 * names the facts on which an answer rests and no rule of the permission does; it is asked once for
 * each compiled permission.
 */
export function buildDecisionCache<Value>(
  besides: (policy: Policy, request: CheckRequest) => readonly string[],
): (
  policy: Policy,
  compiled: CompiledPermission,
  request: CheckRequest,
  build: () => Value,
) => Value {
  const caches = new WeakMap<CompiledPermission, Entries<Value>>()
  return (policy, compiled, request, build) => {
    const entries = memoize(caches, compiled, (): Entries<Value> => ({
      facts: digitsOf(policy, compiled, besides(policy, request)),
      byState: new Map(),
    }))
    const state = stateOf(entries.facts, request.facts)
    // A value that the policy does not know has no digit.
    if (state === undefined) return build()
    const found = entries.byState.get(state)
    if (found !== undefined) return found
    if (entries.byState.size >= CACHE_LIMIT) entries.byState.clear()
    const value = build()
    entries.byState.set(state, value)
    return value
  }
}

function stateOf(rows: readonly Digits[], facts: Facts): number | undefined {
  let state = 0
  for (const { fact, digits, weight } of rows) {
    const value = facts[fact]
    if (value === undefined) continue
    const digit = digits.get(value)
    if (digit === undefined) return undefined
    state += digit * weight
  }
  return state
}
