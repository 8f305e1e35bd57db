// The facts whose answers can decide a condition: its own, and those that an impossible combination
// makes decide it. Not every fact that is tied to it: counting needs those (possible-states.ts).
import { factsOf, type Condition } from '@/lib/logic/condition'
import type { SymptomModel } from './symptom'

/** The facts that bear on a condition, its own among them. */
export function bearingOn(model: SymptomModel, condition: Condition): ReadonlySet<string> {
  const own = factsOf(condition)
  return reachedFrom(
    model,
    own,
    own.filter((fact) => !isLoose(model, condition, fact)),
  )
}

/** The facts that can leave a fact with fewer values than it has, itself among them. */
export const bearingOnFact = (model: SymptomModel, fact: string): ReadonlySet<string> =>
  reachedFrom(model, [fact], [fact])

/**
 * An impossible combination carries from one fact to the others in it, and from these no further
 * where they have a value that no combination names: with that value everything beyond stays
 * possible, so it cannot decide anything here.
 */
function reachedFrom(
  model: SymptomModel,
  facts: readonly string[],
  from: readonly string[],
): ReadonlySet<string> {
  const bearing = new Set(facts)
  const carrying = [...from]
  for (const fact of carrying)
    for (const { when } of model.impossible) {
      const mentioned = factsOf(when)
      if (!mentioned.includes(fact)) continue
      for (const other of mentioned) {
        if (bearing.has(other)) continue
        bearing.add(other)
        if (freeValues(model, other).length === 0) carrying.push(other)
      }
    }
  return bearing
}

/**
 * Whether no combination can decide a fact's part of a condition: some of its free values meet it
 * and others do not.
 */
function isLoose(model: SymptomModel, condition: Condition, fact: string): boolean {
  const parts = condition.kind === 'all' ? condition.of : [condition]
  const own = parts.filter((part) => factsOf(part).includes(fact))
  const [part] = own
  if (own.length !== 1 || part?.kind !== 'in') return false
  const free = freeValues(model, fact)
  return (
    free.some((value) => part.values.includes(value)) &&
    free.some((value) => !part.values.includes(value))
  )
}

/** The values of a fact with which no impossible combination can come true. */
function freeValues({ facts, impossible }: SymptomModel, fact: string): readonly string[] {
  const named = impossible.flatMap(({ when }) =>
    factsOf(when).includes(fact) ? [valuesNeeded(when, fact)] : [],
  )
  const values = facts.find(({ id }) => id === fact)?.values ?? []
  return values
    .map(({ id }) => id)
    .filter((id) => named.every((needed) => needed !== undefined && !needed.includes(id)))
}

/** The values of a fact that a condition needs to hold; undefined where it is not that simple. */
function valuesNeeded(when: Condition, fact: string): readonly string[] | undefined {
  if (when.kind === 'in') return when.fact === fact ? when.values : undefined
  if (when.kind !== 'all') return undefined
  return when.of.flatMap((part) =>
    part.kind === 'in' && part.fact === fact ? [part.values] : [],
  )[0]
}
