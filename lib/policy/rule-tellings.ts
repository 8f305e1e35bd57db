// How a rule is told: its words, and the other words of some of the states in which it refuses.
import type { Condition } from '@/lib/logic/condition'
import type { Rule } from './policy'

/** The words of a rule, and the conditions under which they are told. */
export function tellingsOf({
  when,
  text,
  cases = [],
}: Rule): readonly { readonly conditions: readonly Condition[]; readonly text: string }[] {
  const own = when ? [when] : []
  const others = cases.map((special): Condition => ({ kind: 'not', of: special.when }))
  return [
    ...cases.map((special) => ({ conditions: [...own, special.when], text: special.text })),
    { conditions: [...own, ...others], text },
  ]
}
