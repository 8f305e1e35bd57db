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

/** Every step that can be reached from one, itself included, nearest first. Safe in a tree with cycles. */
export function reachableFrom(tree: Tree, start: string): string[] {
  const seen = new Set([start])
  for (const id of seen) {
    const step = tree.steps[id]
    for (const next of step ? nextSteps(step) : []) if (tree.steps[next]) seen.add(next)
  }
  return [...seen]
}

/** The reachable steps, each before every step it leads to. Only for a tree without cycles. */
export function inOrder(tree: Tree): Step[] {
  const done = new Set<string>()
  const order: Step[] = []
  const visit = (id: string) => {
    const step = tree.steps[id]
    if (!step || done.has(id)) return
    done.add(id)
    nextSteps(step).forEach(visit)
    order.unshift(step)
  }
  visit(tree.start)
  return order
}
