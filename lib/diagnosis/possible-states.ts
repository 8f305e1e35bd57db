// The possible states: the assignments of values to facts that agree with the answers and with no
// impossible combination. Exact, by enumeration.
import { factsOf, type Condition } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { eachState } from '@/lib/logic/enumerate'
import type { SymptomModel } from './symptom'

/**
 * The share of the possible states in which a condition holds, from 0 (ruled out) to 1 (certain),
 * all of equal weight. Only the facts it rests on are enumerated, and those tied to them by
 * impossible combinations. Where the answers contradict each other they are taken as given.
 */
export function likelihood(model: SymptomModel, condition: Condition, known: Facts): number {
  return share(
    statesOf(model, factsOf(condition), known),
    (state) => evaluate(condition, state) === true,
  )
}

/** The share of the possible states that has each value of a fact, from 0 to 1. */
export function valueChances(
  model: SymptomModel,
  fact: string,
  known: Facts,
): ReadonlyMap<string, number> {
  const states = statesOf(model, [fact], known)
  const values = new Set(states.flatMap((state) => state[fact] ?? []))
  return new Map(
    [...values].map((value) => [value, share(states, (state) => state[fact] === value)]),
  )
}

function statesOf(model: SymptomModel, facts: readonly string[], known: Facts): readonly Facts[] {
  const tied = tiedTo(model, facts)
  const states = [
    ...eachState(
      model.facts.filter(({ id }) => tied.has(id)),
      known,
    ),
  ]
  const possible = states.filter(
    (state) => !model.impossible.some(({ when }) => evaluate(when, state) === true),
  )
  return possible.length > 0 ? possible : states
}

/** The facts and those tied to them, directly or through others, by impossible combinations. */
export function tiedTo(model: SymptomModel, facts: readonly string[]): ReadonlySet<string> {
  const tied = new Set(facts)
  for (let size = 0; size !== tied.size;) {
    size = tied.size
    for (const { when } of model.impossible) {
      const mentioned = factsOf(when)
      if (mentioned.some((fact) => tied.has(fact))) for (const fact of mentioned) tied.add(fact)
    }
  }
  return tied
}

const share = (states: readonly Facts[], holds: (state: Facts) => boolean): number =>
  states.filter(holds).length / states.length
