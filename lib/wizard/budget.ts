// How many questions a wizard asks until a certain cause is proven or all are ruled out, beside the fewest that any tree could ask.
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { factsOf } from '@/lib/logic/condition'
import { eachState } from '@/lib/logic/states'
import { buildLattice, PARTIAL_LIMIT, type Lattice } from './lattice'
import { isFeasible } from './settle'
import { walk } from './walk'
import type { Wizard } from './wizard'

/** Questions to the first certain cause, all states alike. `best` belongs to the best possible tree, or is a bound that no tree can beat. */
export interface Budget {
  readonly mean: number
  readonly worst: number
  readonly best: { readonly mean: number; readonly worst: number; readonly kind: 'exact' | 'bound' }
}

/** Measures a proven wizard. */
export function measureBudget(wizard: Wizard, model: SymptomModel): Budget {
  const certain = model.causes.filter(({ certainty }) => certainty === 'certain')
  const behind = new Set([...certain, ...model.impossible].flatMap(({ when }) => factsOf(when)))
  const facts = model.facts.filter(({ id }) => behind.has(id))
  const partials = facts.reduce((count, { values }) => count * (values.length + 1), 1)
  // One question is what every tree asks at least: a bound that holds, if not a close one.
  if (partials > PARTIAL_LIMIT) return { ...questionsAsked(wizard, model), best: { mean: 1, worst: 1, kind: 'bound' } }
  const lattice = buildLattice(facts, certain.map(({ when }) => when), model.impossible.map(({ when }) => when))
  return { ...questionsAsked(wizard, model, lattice), best: { ...lattice.fewestQuestions(), kind: 'exact' } }
}

function questionsAsked(wizard: Wizard, model: SymptomModel, lattice?: Lattice): { mean: number; worst: number } {
  let total = 0
  let worst = 0
  let states = 0
  for (const state of eachState(model.facts)) {
    if (!isFeasible(model, state)) continue
    const asked = countQuestions(walk(wizard, state).map(({ step }) => [step.fact, state[step.fact] ?? ''] as const), lattice)
    total += asked
    worst = Math.max(worst, asked)
    states++
  }
  return { mean: total / states, worst }
}

/** The questions of a path up to the first that settles the matter. */
function countQuestions(path: readonly (readonly [string, string])[], lattice?: Lattice): number {
  if (!lattice) return path.length
  let at = lattice.nothingKnown
  for (const [index, [fact, value]] of path.entries()) {
    if (lattice.isSettled(at)) return index
    at = lattice.learn(at, fact, value)
  }
  return path.length
}
