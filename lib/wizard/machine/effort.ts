// How many seconds it takes to fix a cause, where changing one fact fixes it.
import type { Policy } from '@/lib/policy/policy'
import { factsOf, type Condition } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'

/**
 * Seconds of the quickest single change after which a condition no longer holds; undefined where
 * the policy knows none.
 */
export function effortOf({ facts }: Pick<Policy, 'facts'>, when: Condition): number | undefined {
  const behind = new Set(factsOf(when))
  const mending = facts
    .filter(({ id }) => behind.has(id))
    .flatMap(({ id, changes }) =>
      changes.filter(({ to }) => evaluate(when, { [id]: to }) === false),
    )
  return mending.length > 0 ? Math.min(...mending.map(({ seconds }) => seconds)) : undefined
}
