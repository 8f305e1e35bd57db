// Answers that contradict each other, and what is left to rest on without them. Answers that differ
// from what the policy grants are told too, but they count: what was seen beats the policy.
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import type { SymptomModel } from './symptom'

/**
 * What does not fit together: the facts whose answers are concerned, and how to say so.
 * `isImpossible` where the answers cannot be true together; else they differ from what the policy
 * says.
 */
export interface Contradiction {
  readonly facts: readonly string[]
  readonly text: string
  readonly isImpossible: boolean
  /** Those of the facts whose answers decide nothing. */
  readonly doubts: readonly string[]
}

/** Every contradiction of some answers: what cannot be first, each in the order of the policy. */
export function contradictionsIn(
  {
    impossible,
    onlyTold = [],
    unexpected = [],
  }: Pick<SymptomModel, 'impossible' | 'onlyTold' | 'unexpected'>,
  facts: Facts,
): readonly Contradiction[] {
  return [
    ...[...impossible, ...onlyTold].map((row) => ({ ...row, isImpossible: true })),
    ...unexpected.map((row) => ({ ...row, doubts: [], isImpossible: false })),
  ].flatMap(({ when, text, doubts, isImpossible }) => {
    if (evaluate(when, facts) !== true) return []
    const concerned = factsOf(when).filter((id) => facts[id] !== undefined)
    return [{ facts: concerned, text, isImpossible, doubts: doubts ?? concerned }]
  })
}

/**
 * The answers that no contradiction puts in doubt. A cause is confirmed or ruled out by these
 * alone, for of those that contradict each other nobody can tell which one is right.
 */
export function undisputedFacts(model: SymptomModel, facts: Facts): Facts {
  const disputed = contradictionsIn({ ...model, unexpected: [] }, facts).flatMap(
    (row) => row.doubts,
  )
  return disputed.length === 0
    ? facts
    : Object.fromEntries(Object.entries(facts).filter(([id]) => !disputed.includes(id)))
}
