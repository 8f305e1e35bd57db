// The facts whose answers can decide a condition: its own, and those that an impossible combination
// makes decide it. Not every fact that is tied to it: counting needs those (possible-states.ts).
import { factsOf, type Condition } from '@/lib/logic/condition'
import type { SymptomModel } from './symptom'

/**
 * The facts that bear on some facts. An impossible combination carries from one fact to the others
 * in it, and from these no further where they have a value that no combination names: with that
 * value everything beyond stays possible, so it cannot decide anything here.
 */
export function bearingOn(model: SymptomModel, facts: readonly string[]): ReadonlySet<string> {
  const bearing = new Set(facts)
  const carrying = [...facts]
  for (const fact of carrying)
    for (const { when } of model.impossible) {
      const mentioned = factsOf(when)
      if (!mentioned.includes(fact)) continue
      for (const other of mentioned) {
        if (bearing.has(other)) continue
        bearing.add(other)
        if (!hasFreeValue(model, other)) carrying.push(other)
      }
    }
  return bearing
}

/** Whether a fact has a value with which no impossible combination can come true. */
function hasFreeValue({ facts, impossible }: SymptomModel, fact: string): boolean {
  const named = impossible.flatMap(({ when }) =>
    factsOf(when).includes(fact) ? [valuesNeeded(when, fact)] : [],
  )
  const values = facts.find(({ id }) => id === fact)?.values ?? []
  return values.some(({ id }) =>
    named.every((needed) => needed !== undefined && !needed.includes(id)),
  )
}

/** The values of a fact that a condition needs to hold; undefined where it is not that simple. */
function valuesNeeded(when: Condition, fact: string): readonly string[] | undefined {
  if (when.kind === 'in') return when.fact === fact ? when.values : undefined
  if (when.kind !== 'all') return undefined
  return when.of.flatMap((part) =>
    part.kind === 'in' && part.fact === fact ? [part.values] : [],
  )[0]
}
