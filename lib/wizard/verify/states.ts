// Proves a wizard on every feasible state of its symptom's facts: what it names holds, and no state
// with a cause ends without one.
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { eachState } from '@/lib/logic/enumerate'
import type { AuthoredStep, AuthoredWizard } from '@/lib/wizard/tree/authored'
import { isFeasible } from './verdict'
import { walk, type Stride } from '@/lib/wizard/machine/walk'

/**
 * Something a state shows to be wrong: which cause, at which answer, with one state of the `count`
 * that show it.
 */
export interface StateFault {
  readonly fault: 'does-not-hold' | 'lost'
  readonly cause: string
  readonly strides: readonly Stride<AuthoredStep>[]
  readonly state: Facts
  count: number
}

/** What enumeration found: the states and the faults, one for each cause and answer. */
export interface StateProof {
  readonly states: number
  readonly faults: readonly StateFault[]
}

/**
 * Walks every feasible state. Throws StateLimitError, naming the facts, when there are more than
 * 2^20.
 */
export function proveStates(wizard: AuthoredWizard, model: SymptomModel): StateProof {
  const faults = new Map<string, StateFault>()
  let states = 0
  for (const state of eachState(model.facts)) {
    if (!isFeasible(model, state)) continue
    states++
    const strides = walk(wizard, state)
    for (const { fault, cause } of faultsOf(strides, state, model)) {
      const key = `${fault} ${cause} ${strides.at(-1)?.answer.line}`
      const first = faults.get(key)
      if (first) first.count++
      else faults.set(key, { fault, cause, strides, state, count: 1 })
    }
  }
  return { states, faults: [...faults.values()] }
}

/**
 * The causes named that do not hold, and the certain causes that hold where no certain cause is
 * named.
 */
function faultsOf(
  strides: readonly Stride<AuthoredStep>[],
  state: Facts,
  { causes }: SymptomModel,
): Pick<StateFault, 'fault' | 'cause'>[] {
  const target = strides.at(-1)?.answer.target
  const named = target?.kind === 'cause' ? target.causes : []
  const wrong = causes.filter(
    ({ id, when }) => named.includes(id) && evaluate(when, state) !== true,
  )
  const certain = causes.filter(({ certainty }) => certainty === 'certain')
  const lost = certain.some(({ id }) => named.includes(id))
    ? []
    : certain.filter(({ when }) => evaluate(when, state) === true)
  return [
    ...wrong.map(({ id }) => ({ fault: 'does-not-hold' as const, cause: id })),
    ...lost.map(({ id }) => ({ fault: 'lost' as const, cause: id })),
  ]
}
