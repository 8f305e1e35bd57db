// How many seconds it takes to fix a cause, where changing one fact fixes it.
import type { Cause, Policy } from '@/lib/policy/policy'
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'

/**
 * Seconds of the quickest single change after which a cause no longer holds; undefined where the
 * policy knows none. What merely shows that a cause was none (`unless`) fixes nothing.
 */
export function effortOf(
  { facts }: Pick<Policy, 'facts'>,
  { when, unless, written }: Pick<Cause, 'when' | 'unless' | 'written'>,
): number | undefined {
  const condition = (unless && written) ?? when
  const behind = new Set(factsOf(condition))
  const mending = facts
    .filter(({ id }) => behind.has(id))
    .flatMap(({ id, changes }) =>
      changes.filter(({ to }) => evaluate(condition, { [id]: to }) === false),
    )
  return mending.length > 0 ? Math.min(...mending.map(({ seconds }) => seconds)) : undefined
}
