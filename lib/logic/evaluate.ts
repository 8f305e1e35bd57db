// What a condition comes to when some facts may be unknown: three-valued logic after Kleene. Never
// wrong; in rare cases undefined where trying every state would know (`a or not a`): diagnosis
// enumerates for that.
import type { Condition } from './condition'
import type { Facts } from './fact'

/**
 * True or false when the given facts settle the condition, undefined when an unknown fact could
 * still turn it.
 */
export function evaluate(condition: Condition, facts: Facts): boolean | undefined {
  switch (condition.kind) {
    case 'in': {
      const value = facts[condition.fact]
      return value === undefined ? undefined : condition.values.includes(value)
    }
    case 'not': {
      const inner = evaluate(condition.of, facts)
      return inner === undefined ? undefined : !inner
    }
    case 'all':
      return combined(condition.of, facts, false)
    case 'any':
      return combined(condition.of, facts, true)
  }
}

/** `decisive` is the value that one part alone can force on the whole. */
function combined(
  parts: readonly Condition[],
  facts: Facts,
  decisive: boolean,
): boolean | undefined {
  let whole: boolean | undefined = !decisive
  for (const part of parts) {
    const value = evaluate(part, facts)
    if (value === decisive) return decisive
    if (value === undefined) whole = undefined
  }
  return whole
}

/**
 * The facts not given on which an undecided condition still rests, in order of mention. Empty when
 * it is decided.
 */
export function missingFor(condition: Condition, facts: Facts): readonly string[] {
  if (evaluate(condition, facts) !== undefined) return []
  if (condition.kind === 'in') return [condition.fact]
  const parts = condition.kind === 'not' ? [condition.of] : condition.of
  return [...new Set(parts.flatMap((part) => missingFor(part, facts)))]
}
