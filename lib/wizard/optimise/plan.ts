// The decision tree with the fewest questions, solved from the most to the least that is known
// (dynamic programming over subsets of tests, after Garey 1972).
import { digit, type KnowledgeStates } from './knowledge-states'

/**
 * The best tree. `mean` and `worst` are each the least that any tree can ask. `next` is the fact
 * that the tree with the least mean asks for, of equals the one with the fewest seconds; undefined
 * where all is settled.
 */
export interface Plan {
  readonly mean: number
  readonly worst: number
  readonly next: (at: number) => string | undefined
}

/** Less than this is a rounding error. */
const TINY = 1e-9

/** Solves the knowledge states of a symptom. */
export function bestPlan({ axes, weight, isSettled, nothingKnown }: KnowledgeStates): Plan {
  const questions = new Float64Array(weight.length)
  const seconds = new Float64Array(weight.length)
  const worst = new Uint8Array(weight.length)
  const choice = new Uint8Array(weight.length)
  for (let at = weight.length - 1; at >= 0; at--) {
    if (isSettled(at)) continue
    let [fewest, quickest, shallowest] = [Infinity, Infinity, Infinity]
    axes.forEach((axis, index) => {
      if (digit(axis, at) !== 0) return
      const last = at + axis.stride * axis.values.length
      let [asked, spent, deepest] = [0, axis.cost * (weight[at] ?? 0), 0]
      for (let child = at + axis.stride; child <= last; child += axis.stride) {
        asked += questions[child] ?? 0
        spent += seconds[child] ?? 0
        deepest = Math.max(deepest, worst[child] ?? 0)
      }
      shallowest = Math.min(shallowest, deepest)
      if (asked > fewest + TINY || (asked > fewest - TINY && spent > quickest - TINY)) return
      ;[fewest, quickest, choice[at]] = [asked, spent, index]
    })
    questions[at] = (weight[at] ?? 0) + fewest
    seconds[at] = quickest
    worst[at] = 1 + shallowest
  }
  const next = (at: number) => (isSettled(at) ? undefined : axes[choice[at] ?? 0]?.id)
  return {
    mean: (questions[nothingKnown] ?? 0) / (weight[nothingKnown] ?? 1),
    worst: worst[nothingKnown] ?? 0,
    next,
  }
}
