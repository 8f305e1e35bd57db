// A condition over facts, as data, and its written form. What it comes to is evaluate.ts.
import { formatValue } from '@/lib/core/format-value'
import { memoize } from '@/lib/core/memoize'
import { isRecord } from '@/lib/core/own'
import type { SchemaMessage } from '@/lib/core/schema-messages'

/** `in` holds when the fact has one of the values; the others combine conditions. */
export type Condition =
  | { readonly kind: 'in'; readonly fact: string; readonly values: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }

export type ParsedCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly errors: readonly SchemaMessage[] }

type Path = readonly (string | number)[]

/**
 * Reads the written form: a mapping of fact to value or list of values, all of which must hold. The
 * keys `all` and `any` hold a list of conditions, `not` holds one: `{status: inactive}`, `{any:
 * [{sso: "yes"}, {role: [manager, owner]}]}`.
 */
export function parseCondition(written: unknown): ParsedCondition {
  const errors: SchemaMessage[] = []
  const condition = conditionOf(written, [], errors)
  return errors.length > 0 ? { ok: false, errors } : { ok: true, condition }
}

function conditionOf(written: unknown, path: Path, errors: SchemaMessage[]): Condition {
  const entries = isRecord(written) ? Object.entries(written) : []
  if (entries.length === 0)
    errors.push({
      path,
      message: `expected a condition such as {status: inactive}, found ${formatValue(written)}`,
    })
  const parts = entries.map(([key, value]) => partOf(key, value, [...path, key], errors))
  const [only] = parts
  return parts.length === 1 && only ? only : { kind: 'all', of: parts }
}

function partOf(key: string, value: unknown, path: Path, errors: SchemaMessage[]): Condition {
  if (key === 'not') return { kind: 'not', of: conditionOf(value, path, errors) }
  if (key !== 'all' && key !== 'any')
    return { kind: 'in', fact: key, values: valuesOf(value, path, errors) }
  const list = Array.isArray(value) ? value : []
  if (list.length === 0)
    errors.push({
      path,
      message: `expected a list of conditions under "${key}", found ${formatValue(value)}`,
    })
  return { kind: key, of: list.map((item, index) => conditionOf(item, [...path, index], errors)) }
}

function valuesOf(value: unknown, path: Path, errors: SchemaMessage[]): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (list.length === 0)
    errors.push({ path, message: 'expected at least one value, found an empty list' })
  return list.flatMap((item, index) => {
    if (typeof item === 'string') return [item]
    errors.push({
      path: Array.isArray(value) ? [...path, index] : path,
      message:
        `expected the name of a value, found ${formatValue(item)}; put yes, no, on, off, true ` +
        'and numbers in quotes',
    })
    return []
  })
}

const facts = new WeakMap<Condition, readonly string[]>()

/**
 * The ids of the facts a condition mentions, each once, in order of mention. Memoized: diagnosis
 * asks it of the same few conditions for every state.
 */
export const factsOf = (condition: Condition): readonly string[] =>
  memoize(facts, condition, () => [...new Set(mentioned(condition))])

function mentioned(condition: Condition): readonly string[] {
  if (condition.kind === 'in') return [condition.fact]
  if (condition.kind === 'not') return mentioned(condition.of)
  return condition.of.flatMap(mentioned)
}
