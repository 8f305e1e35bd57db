// The shape of a wizard: which step leads to which, in which order, and which facts lie ahead.
import type { Answer, Step, Wizard } from './wizard'

type Tree = Pick<Wizard, 'start' | 'steps'>

/** The steps that the answers of a step lead to, each once. */
export function nextSteps(step: Step): string[] {
  return [...new Set(step.answers.flatMap(stepAhead))]
}

/** The step an answer leads to, as a list of none or one. */
export function stepAhead({ target }: Answer): string[] {
  return target.kind === 'step' ? [target.step] : []
}

/**
 * Every step that can be reached from one, itself included, nearest first. Safe in a tree with
 * cycles.
 */
export function reachableFrom(tree: Tree, start: string): string[] {
  const seen = new Set([start])
  for (const id of seen) {
    const step = tree.steps[id]
    for (const next of step ? nextSteps(step) : []) if (tree.steps[next]) seen.add(next)
  }
  return [...seen]
}

/**
 * The reachable steps, each before every step it leads to, and what a first answer leads to before
 * what a later one does. Only for a tree without cycles.
 */
export function inOrder(tree: Tree): Step[] {
  const done = new Set<string>()
  const order: Step[] = []
  const visit = (id: string) => {
    const step = tree.steps[id]
    if (!step || done.has(id)) return
    done.add(id)
    nextSteps(step).reverse().forEach(visit)
    order.unshift(step)
  }
  visit(tree.start)
  return order
}

/**
 * The most questions that can still be asked from a step on, that one included. Only for a tree
 * without cycles.
 */
export function questionsLeft(
  tree: Pick<Wizard, 'steps'>,
  from: string,
  solved = new Map<string, number>(),
): number {
  const step = tree.steps[from]
  if (!step) return 0
  const left =
    solved.get(from) ??
    1 + Math.max(0, ...nextSteps(step).map((next) => questionsLeft(tree, next, solved)))
  solved.set(from, left)
  return left
}
