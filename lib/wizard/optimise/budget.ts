// How many questions a wizard asks until a certain cause is proven or all are ruled out, beside the
// fewest that any tree could ask.
import { isFeasible } from '@/lib/diagnosis/cause-verdict'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { factsOf } from '@/lib/logic/condition'
import { eachState } from '@/lib/logic/enumerate'
import { buildKnowledgeStates, PARTIAL_LIMIT, type KnowledgeStates } from './knowledge-states'
import { bestPlan } from './plan'
import type { Transition } from '@/lib/wizard/machine/machine'
import { transitionTable, walk } from '@/lib/wizard/machine/transition-table'
import type { Tree } from '@/lib/wizard/tree/wizard'

/**
 * Questions to the first certain cause, and the seconds they take, all states alike. `best` belongs
 * to the best possible tree, or is a bound that no tree can beat.
 */
export interface Budget {
  readonly mean: number
  readonly worst: number
  readonly seconds: { readonly mean: number; readonly worst: number }
  readonly best: { readonly mean: number; readonly worst: number; readonly kind: 'exact' | 'bound' }
}

/** Measures a proven wizard. */
export function measureBudget(wizard: Tree, model: SymptomModel): Budget {
  const knowledgeStates = knowledgeStatesOf(model)
  // One question is what every tree asks at least: a bound that holds, if not a close one.
  const best = knowledgeStates
    ? { ...pick(bestPlan(knowledgeStates)), kind: 'exact' as const }
    : { mean: 1, worst: 1, kind: 'bound' as const }
  return { ...questionsAsked(wizard, model, knowledgeStates), best }
}

const pick = ({ mean, worst }: { readonly mean: number; readonly worst: number }) => ({
  mean,
  worst,
})

/**
 * Everything that can be known about the certain causes of a symptom; undefined where that is more
 * than can be solved.
 */
export function knowledgeStatesOf(model: SymptomModel): KnowledgeStates | undefined {
  const certain = model.causes.filter(({ certainty }) => certainty === 'certain')
  const cannotBe = [...model.impossible, ...(model.onlyTold ?? [])]
  const behind = new Set([...certain, ...cannotBe].flatMap(({ when }) => factsOf(when)))
  const facts = model.facts.filter(({ id }) => behind.has(id))
  const partials = facts.reduce((count, { values }) => count * (values.length + 1), 1)
  return partials > PARTIAL_LIMIT
    ? undefined
    : buildKnowledgeStates(
        facts,
        certain.map(({ when }) => when),
        cannotBe.map(({ when }) => when),
      )
}

function questionsAsked(
  wizard: Tree,
  model: SymptomModel,
  knowledgeStates?: KnowledgeStates,
): Omit<Budget, 'best'> {
  const table = transitionTable(wizard)
  const cost = new Map(model.facts.map(({ id, cost: seconds }) => [id, seconds]))
  const total = { questions: 0, seconds: 0, states: 0 }
  const worst = { questions: 0, seconds: 0 }
  for (const state of eachState(model.facts)) {
    if (!isFeasible(model, state)) continue
    const path = walk(table, state)
    const questions = countQuestions(path, knowledgeStates)
    const seconds = path
      .slice(0, questions)
      .reduce((sum, { fact }) => sum + (cost.get(fact) ?? 0), 0)
    total.questions += questions
    total.seconds += seconds
    total.states++
    worst.questions = Math.max(worst.questions, questions)
    worst.seconds = Math.max(worst.seconds, seconds)
  }
  return {
    mean: total.questions / total.states,
    worst: worst.questions,
    seconds: { mean: total.seconds / total.states, worst: worst.seconds },
  }
}

/** The questions of a path up to the first that settles the matter. */
function countQuestions(path: readonly Transition[], knowledgeStates?: KnowledgeStates): number {
  if (!knowledgeStates) return path.length
  let at = knowledgeStates.nothingKnown
  for (const [index, { fact, value }] of path.entries()) {
    if (knowledgeStates.isSettled(at)) return index
    at = knowledgeStates.learn(at, fact, value)
  }
  return path.length
}
