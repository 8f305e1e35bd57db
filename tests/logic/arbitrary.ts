// Conditions and facts drawn by fast-check, over three facts of three values each.
import fc from 'fast-check'
import type { Condition } from '@/lib/logic/condition'

const FACTS = ['a', 'b', 'c']
const VALUES = ['1', '2', '3']

/** Every fact that a drawn condition may name, with its values. */
export const domain = FACTS.map((id) => ({
  id,
  values: VALUES.map((value) => ({ id: value, label: value, aliases: [] })),
}))

export const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    fc.record({
      kind: fc.constant('in' as const),
      fact: fc.constantFrom(...FACTS),
      values: fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
  ),
}))

/** Some of the facts, each with one of its values. */
export const known = fc.dictionary(fc.constantFrom(...FACTS), fc.constantFrom(...VALUES))
