// What could still be the case: the states that agree with the answers and with what cannot be.
// Exact, by trying each of them.
import { factsOf, type Condition } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { eachState } from '@/lib/logic/enumerate'
import type { SymptomModel } from './symptom'

/**
 * How likely a condition is, from 0 (ruled out) to 1 (certain), with every state that can be alike.
 * Only the facts it rests on are tried, and those tied to them by combinations that cannot be.
 * Where the answers contradict each other they are taken as given.
 */
export function likelihood(model: SymptomModel, condition: Condition, known: Facts): number {
  return share(
    statesOf(model, factsOf(condition), known),
    (state) => evaluate(condition, state) === true,
  )
}

/** How likely each value of a fact is, every state that can be alike. */
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

/** The facts, and those tied to them, however far, by combinations that cannot be. */
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
