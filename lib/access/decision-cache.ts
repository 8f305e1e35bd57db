// Decisions already made about a permission, found again by the facts it rests on. People differ in
// many facts and few of them matter.
import { factsOf } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import { memoize } from '@/lib/core/memoize'
import type { Policy } from '@/lib/policy/policy'
import type { CompiledPermission } from '@/lib/policy/compiled-permission'

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

/**
 * What is cached for a state: the answer, where further facts bear on it the one without any of
 * them, and those by the state of these facts.
 */
interface Entry<Value> {
  readonly value: Value | undefined
  readonly further: Entries<Value> | undefined
}

interface Entries<Value> {
  readonly facts: readonly Digits[]
  readonly byState: Map<number, Entry<Value>>
}

/** An answer, and the facts on which it rests beside those of the permission's rules. */
export interface Answer<Value> {
  readonly value: Value
  readonly restsOn: readonly string[]
}

/** The digits of a permission's facts and of those named besides. */
export const digitsOf = (
  policy: Policy,
  { rules }: CompiledPermission,
  besides: readonly string[] = [],
): readonly Digits[] =>
  digitsFor(policy, ['role', ...besides, ...rules.flatMap(({ when }) => factsOf(when))])

function digitsFor(policy: Policy, facts: readonly string[]): readonly Digits[] {
  let weight = 1
  return [...new Set(facts)].map((fact) => {
    const values = policy.facts.find(({ id }) => id === fact)?.values ?? []
    const row = { fact, digits: new Map(values.map(({ id }, index) => [id, index + 1])), weight }
    weight *= values.length + 1
    return row
  })
}

/**
 * A cache for one kind of answer. Its entries live as long as the compiled permission. Most answers
 * rest on the facts of the permission's rules alone; the others are told apart by further facts.
 */
export function buildDecisionCache<Value>(): (
  policy: Policy,
  compiled: CompiledPermission,
  facts: Facts,
  build: () => Answer<Value>,
) => Value {
  const caches = new WeakMap<CompiledPermission, Entries<Value>>()
  return (policy, compiled, facts, build) => {
    const entries = memoize(caches, compiled, (): Entries<Value> => ({
      facts: digitsOf(policy, compiled),
      byState: new Map(),
    }))
    const state = stateOf(entries.facts, facts)
    // A value that the policy does not know has no digit.
    if (state === undefined) return build().value
    const entry = entries.byState.get(state)
    if (entry?.value !== undefined && !(entry.further && knowsAny(entry.further, facts)))
      return entry.value
    if (entry?.further && knowsAny(entry.further, facts))
      return furtherValue(entry.further, facts, build)
    const { value, restsOn } = build()
    const others = restsOn.filter((id) => !entries.facts.some(({ fact }) => fact === id))
    const further =
      others.length === 0
        ? undefined
        : (entry?.further ?? { facts: digitsFor(policy, others), byState: new Map() })
    const isPlain = further === undefined || !knowsAny(further, facts)
    keep(entries, state, { value: isPlain ? value : undefined, further })
    return value
  }
}

/** Whether one of the facts is known. */
function knowsAny<Value>({ facts: rows }: Entries<Value>, facts: Facts): boolean {
  for (const { fact } of rows) if (facts[fact] !== undefined) return true
  return false
}

function furtherValue<Value>(
  entries: Entries<Value>,
  facts: Facts,
  build: () => Answer<Value>,
): Value {
  const state = stateOf(entries.facts, facts)
  if (state === undefined) return build().value
  const entry = entries.byState.get(state)
  if (entry?.value !== undefined) return entry.value
  const { value } = build()
  keep(entries, state, { value, further: undefined })
  return value
}

function keep<Value>({ byState }: Entries<Value>, state: number, entry: Entry<Value>): void {
  if (byState.size >= CACHE_LIMIT) byState.clear()
  byState.set(state, entry)
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
