// Proves a wizard on every feasible state of its symptom's facts: what it names holds, and no state
// with a cause ends without one.
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
  for (const state of eachState(model.facts)) {
    if (!isFeasible(model, state)) continue
    states++
    const path = walk(table, state)
    for (const { violation, cause } of violationsOf(path, state, model)) {
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
  state: Facts,
  { causes }: SymptomModel,
): Pick<StateCounterexample, 'violation' | 'cause'>[] {
  const target = path.at(-1)?.target
  const named = target?.kind === 'cause' ? target.causes : []
  const wrong = causes.filter(
    ({ id, when }) => named.includes(id) && evaluate(when, state) !== true,
  )
  const certain = causes.filter(({ certainty }) => certainty === 'certain')
  const lost = certain.some(({ id }) => named.includes(id))
    ? []
    : certain.filter(({ when }) => evaluate(when, state) === true)
  return [
    ...wrong.map(({ id }) => ({ violation: 'does-not-hold' as const, cause: id })),
    ...lost.map(({ id }) => ({ violation: 'lost' as const, cause: id })),
  ]
}
