// Values found again by the state of a few facts. Which facts an answer rests on is for whoever
// asks to know: what differs in none of them is one state.
import { memoize } from '@/lib/core/memoize'
import type { Facts } from '@/lib/logic/fact'
import type { Policy } from '@/lib/policy/policy'

/** How many values are cached in one place; then the place is emptied. */
export const CACHE_LIMIT = 20_000

/**
 * Facts that tell states apart, each value a digit: 0 is unknown. Together they are one number per
 * state.
 */
export interface Digits {
  readonly fact: string
  readonly digits: ReadonlyMap<string, number>
  readonly weight: number
}

/** Values by the states of some facts. */
export interface StateCache<Value> {
  readonly facts: readonly Digits[]
  readonly byState: Map<number, Value>
}

/** An empty cache for the states of these facts; a fact named twice counts once. */
export const buildStateCache = <Value>(
  policy: Policy,
  facts: readonly string[],
): StateCache<Value> => ({ facts: digitsFor(policy, facts), byState: new Map() })

/** The digits of facts, each once, in this order. */
export function digitsFor(policy: Policy, facts: readonly string[]): readonly Digits[] {
  let weight = 1
  return [...new Set(facts)].map((fact) => {
    const digits = valuesOf(policy, fact)
    const row = { fact, digits, weight }
    weight *= digits.size + 1
    return row
  })
}

const values = new WeakMap<Policy, Map<string, ReadonlyMap<string, number>>>()

/** The values of a fact, each with its digit. */
function valuesOf(policy: Policy, fact: string): ReadonlyMap<string, number> {
  const byFact = memoize(values, policy, () => new Map<string, ReadonlyMap<string, number>>())
  return memoize(byFact, fact, () => {
    const row = policy.facts.find(({ id }) => id === fact)
    return new Map((row?.values ?? []).map(({ id }, index) => [id, index + 1]))
  })
}

/** The number of a state; undefined where a value is none that the policy knows. */
export function stateOf(rows: readonly Digits[], facts: Facts): number | undefined {
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

/** The value of a state, built with the first request. One without a number is built each time. */
export function atState<Value>(cache: StateCache<Value>, facts: Facts, build: () => Value): Value {
  const state = stateOf(cache.facts, facts)
  if (state === undefined) return build()
  const found = cache.byState.get(state)
  if (found !== undefined) return found
  const built = build()
  keepState(cache, state, built)
  return built
}

/** Puts a value under a state's number. */
export function keepState<Value>(
  { byState }: StateCache<Value>,
  state: number,
  value: Value,
): void {
  if (byState.size >= CACHE_LIMIT) byState.clear()
  byState.set(state, value)
}
