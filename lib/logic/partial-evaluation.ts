// A condition with some facts taken as given: what is left to know. Nothing is guessed; a fact not
// given stays.
import type { Condition } from './condition'
import type { Facts } from './fact'

/** Holds always. */
export const ALWAYS: Condition = { kind: 'all', of: [] }

/** Holds never. */
export const NEVER: Condition = { kind: 'any', of: [] }

const isAlways = (condition: Condition): boolean =>
  condition.kind === 'all' && condition.of.length === 0
const isNever = (condition: Condition): boolean =>
  condition.kind === 'any' && condition.of.length === 0

/**
 * All of the conditions as one, without nesting, without those that hold always, and with each
 * fact's values told once.
 */
export function allOf(conditions: readonly Condition[]): Condition {
  const parts = joined(conditions.flatMap((part) => (part.kind === 'all' ? part.of : [part])))
  if (parts.some((part) => isNever(part) || (part.kind === 'in' && part.values.length === 0)))
    return NEVER
  const [only] = parts
  return parts.length === 1 && only ? only : { kind: 'all', of: parts }
}

/** Parts that must all hold, those about one fact as one: it has a value that all of them name. */
function joined(parts: readonly Condition[]): readonly Condition[] {
  const whole: Condition[] = []
  for (const part of parts) {
    const at = whole.findIndex(
      (other) => part.kind === 'in' && other.kind === 'in' && other.fact === part.fact,
    )
    const other = whole[at]
    if (part.kind === 'in' && other?.kind === 'in')
      whole[at] = { ...other, values: other.values.filter((value) => part.values.includes(value)) }
    else whole.push(part)
  }
  return whole
}

/** Any of the conditions as one, without those that hold never. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.some(isAlways)) return ALWAYS
  const parts = conditions.flatMap((part) => (part.kind === 'any' ? part.of : [part]))
  const [only] = parts
  return parts.length === 1 && only ? only : { kind: 'any', of: parts }
}

/**
 * The condition once these facts are known: equal to it in every state that agrees with them, and
 * free of them.
 */
export function partiallyEvaluate(condition: Condition, facts: Facts): Condition {
  switch (condition.kind) {
    case 'in': {
      const value = facts[condition.fact]
      if (value === undefined) return condition
      return condition.values.includes(value) ? ALWAYS : NEVER
    }
    case 'not': {
      const inner = partiallyEvaluate(condition.of, facts)
      if (isAlways(inner)) return NEVER
      return isNever(inner) ? ALWAYS : { kind: 'not', of: inner }
    }
    case 'all':
      return allOf(condition.of.map((part) => partiallyEvaluate(part, facts)))
    case 'any':
      return anyOf(condition.of.map((part) => partiallyEvaluate(part, facts)))
  }
}

/** The condition with a fact under another name. */
export function renamed(condition: Condition, from: string, to: string): Condition {
  if (condition.kind === 'in')
    return condition.fact === from ? { ...condition, fact: to } : condition
  if (condition.kind === 'not') return { kind: 'not', of: renamed(condition.of, from, to) }
  return { kind: condition.kind, of: condition.of.map((part) => renamed(part, from, to)) }
}
