// A wizard with one of its questions moved to the front, and how many questions a wizard asks of
// people whose cause is met as often as was counted.
import { isFeasible } from '@/lib/diagnosis/cause-verdict'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { eachState } from '@/lib/logic/enumerate'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { memoize } from '@/lib/core/memoize'
import { transitionTable, walk } from '@/lib/wizard/machine/transition-table'
import type { Answer, Step, Tree } from '@/lib/wizard/tree/wizard'

/**
 * The tree that asks a step first: what led to it leads to where it led on, and it leads on to what
 * was first. Undefined where that cannot be: it is first, or leads on to several steps, or to none,
 * or ends without a cause.
 */
export function askFirst<Given extends Tree>(tree: Given, id: string): Given | undefined {
  const step = tree.steps[id]
  if (!step || id === tree.start || step.answers.some(({ target }) => target.kind === 'end'))
    return undefined
  const onward = new Set(
    step.answers.flatMap(({ target }) => (target.kind === 'step' ? [target.step] : [])),
  )
  const [next] = onward
  if (next === undefined || onward.size > 1 || next === id) return undefined
  const leading =
    (from: string, to: string) =>
    (answer: Answer): Answer =>
      answer.target.kind === 'step' && answer.target.step === from
        ? { ...answer, target: { kind: 'step', step: to } }
        : answer
  const moved = Object.entries(tree.steps).map(([key, each]): [string, Step] => [
    key,
    {
      ...each,
      answers: each.answers.map(key === id ? leading(next, tree.start) : leading(id, next)),
    },
  ])
  return { ...tree, start: id, steps: Object.fromEntries(moved) }
}

const lonely = new WeakMap<SymptomModel, ReadonlyMap<string, readonly Facts[]>>()

/** By cause, the states in which it holds and no other does: what somebody with it would answer. */
export const statesByCause = (model: SymptomModel): ReadonlyMap<string, readonly Facts[]> =>
  memoize(lonely, model, () => {
    const states = new Map<string, Facts[]>(model.causes.map(({ id }) => [id, []]))
    for (const state of eachState(model.facts)) {
      const holding = model.causes.filter(({ when }) => evaluate(when, state) === true)
      const [only] = holding
      if (only && holding.length === 1 && isFeasible(model, state)) states.get(only.id)?.push(state)
    }
    return states
  })

/**
 * How many questions a tree asks on average until it ends, of people of whom each has one cause, as
 * often as `shares` say (by id; their sum does not matter).
 */
export function expectedQuestions(
  tree: Tree,
  model: SymptomModel,
  shares: ReadonlyMap<string, number>,
): number {
  const table = transitionTable(tree)
  let [sum, all] = [0, 0]
  for (const [cause, states] of statesByCause(model)) {
    const share = shares.get(cause) ?? 0
    if (states.length === 0) continue
    const questions = states.reduce((total, state) => total + walk(table, state).length, 0)
    sum += (share * questions) / states.length
    all += share
  }
  return all > 0 ? sum / all : 0
}
