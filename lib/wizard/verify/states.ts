// Proves a wizard on every feasible state of its symptom's facts: what it names holds, and no state
// with a cause ends without one.
import { memoize } from '@/lib/core/memoize'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { eachState } from '@/lib/logic/enumerate'
import { isFeasible } from '@/lib/diagnosis/cause-verdict'
import type { Transition } from '@/lib/wizard/machine/machine'
import { transitionTable, walk } from '@/lib/wizard/machine/transition-table'
import type { Tree } from '@/lib/wizard/tree/wizard'

/**
 * A cause treated wrongly at one answer, with one state of the `count` that show it. Not a
 * diagnostic yet: verify.ts words it and finds the line.
 */
export interface StateCounterexample {
  readonly violation: 'does-not-hold' | 'lost'
  readonly cause: string
  /** The transitions that the state takes. */
  readonly path: readonly Transition[]
  readonly state: Facts
  count: number
}

/** What enumeration found: the states and the counterexamples, one for each cause and answer. */
export interface StateProof {
  readonly states: number
  readonly counterexamples: readonly StateCounterexample[]
}

/**
 * Walks every feasible state. Throws StateLimitError, naming the facts, when there are more than
 * 2^20.
 */
export function proveStates(wizard: Tree, model: SymptomModel): StateProof {
  const table = transitionTable(wizard)
  const counterexamples = new Map<string, StateCounterexample>()
  let states = 0
  for (const { state, holding } of feasibleStates(model)) {
    states++
    const path = walk(table, state)
    for (const { violation, cause } of violationsOf(path, holding, model)) {
      const last = path.at(-1)
      const key = `${violation} ${cause} ${last?.step}=${last?.value}`
      const first = counterexamples.get(key)
      if (first) first.count++
      else counterexamples.set(key, { violation, cause, path, state, count: 1 })
    }
  }
  return { states, counterexamples: [...counterexamples.values()] }
}

/**
 * The causes named that do not hold, and the certain causes that hold where no certain cause is
 * named.
 */
function violationsOf(
  path: readonly Transition[],
  holding: readonly Cause[],
  { causes }: SymptomModel,
): Pick<StateCounterexample, 'violation' | 'cause'>[] {
  const target = path.at(-1)?.target
  const named = target?.kind === 'cause' ? target.causes : []
  const wrong = named.filter((id) => !holding.some((cause) => cause.id === id))
  const isFound = causes.some(({ id, certainty }) => certainty === 'certain' && named.includes(id))
  const lost = isFound ? [] : holding.filter(({ certainty }) => certainty === 'certain')
  return [
    ...wrong.map((id) => ({ violation: 'does-not-hold' as const, cause: id })),
    ...lost.map(({ id }) => ({ violation: 'lost' as const, cause: id })),
  ]
}

type Cause = SymptomModel['causes'][number]

/** A state that can be, and the causes that hold in it. */
export interface FeasibleState {
  readonly state: Facts
  readonly holding: readonly Cause[]
}

const feasible = new WeakMap<SymptomModel, readonly FeasibleState[]>()

/**
 * Every state that can be. Memoized: many edits of one wizard are proven on the same states. Throws
 * StateLimitError, naming the facts, when there are more than 2^20.
 */
export const feasibleStates = (model: SymptomModel): readonly FeasibleState[] =>
  memoize(feasible, model, () =>
    [...eachState(model.facts)]
      .filter((state) => isFeasible(model, state))
      .map((state) => ({
        state,
        holding: model.causes.filter(({ when }) => evaluate(when, state) === true),
      })),
  )
