// Decisions already made about a permission, found again by the facts it rests on. People differ in
// many facts and few of them matter.
import { factsOf } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import { memoize } from '@/lib/core/memoize'
import type { Policy } from '@/lib/policy/policy'
import type { CompiledPermission } from '@/lib/policy/compiled-permission'
import {
  atState,
  buildStateCache,
  digitsFor,
  keepState,
  stateOf,
  type Digits,
  type StateCache,
} from './state-cache'

/**
 * What is cached for a state: the answer, where further facts bear on it the one without any of
 * them, and those by the state of these facts.
 */
interface Entry<Value> {
  readonly value: Value | undefined
  readonly further: StateCache<Value> | undefined
}

/** An answer, and the facts on which it rests beside those of the permission's rules. */
export interface Answer<Value> {
  readonly value: Value
  readonly restsOn: readonly string[]
}

/** The digits of a permission's facts and of those named besides. */
export const digitsOf = (
  policy: Policy,
  compiled: CompiledPermission,
  besides: readonly string[] = [],
): readonly Digits[] => digitsFor(policy, factsBehind(compiled, besides))

const factsBehind = (
  { rules }: CompiledPermission,
  besides: readonly string[] = [],
): readonly string[] => ['role', ...besides, ...rules.flatMap(({ when }) => factsOf(when))]

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
  const caches = new WeakMap<CompiledPermission, StateCache<Entry<Value>>>()
  return (policy, compiled, facts, build) => {
    const entries = memoize(caches, compiled, () =>
      buildStateCache<Entry<Value>>(policy, factsBehind(compiled)),
    )
    const state = stateOf(entries.facts, facts)
    // A value that the policy does not know has no digit.
    if (state === undefined) return build().value
    const entry = entries.byState.get(state)
    if (entry?.value !== undefined && !(entry.further && knowsAny(entry.further, facts)))
      return entry.value
    if (entry?.further && knowsAny(entry.further, facts))
      return atState(entry.further, facts, () => build().value)
    const { value, restsOn } = build()
    const others = restsOn.filter((id) => !entries.facts.some(({ fact }) => fact === id))
    const further =
      others.length === 0 ? undefined : (entry?.further ?? buildStateCache<Value>(policy, others))
    const isPlain = further === undefined || !knowsAny(further, facts)
    keepState(entries, state, { value: isPlain ? value : undefined, further })
    return value
  }
}

/** Whether one of the facts is known. */
function knowsAny<Value>({ facts: rows }: StateCache<Value>, facts: Facts): boolean {
  for (const { fact } of rows) if (facts[fact] !== undefined) return true
  return false
}
