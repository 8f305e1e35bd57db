// The shape of a wizard's machine: which step leads to which, in which order, by which answers.
import { memoize } from '@/lib/core/memoize'
import type { Target } from '@/lib/wizard/tree/wizard'
import type { Transition } from './machine'
import { transitionsOf, type TransitionTable } from './transition-table'

/** The steps that the answers of a step lead to, each once, in the order of the answers. */
export function nextSteps(table: TransitionTable, step: string): string[] {
  return [...new Set(transitionsOf(table, step).flatMap(({ target }) => stepAhead(target)))]
}

/** The step that a target is, as a list of none or one. */
export function stepAhead(target: Target): string[] {
  return target.kind === 'step' ? [target.step] : []
}

/** Every step that can be reached from one, itself included, nearest first. Safe with cycles. */
export function reachableFrom(table: TransitionTable, start: string): readonly string[] {
  const ofTable = memoize(reached, table, () => new Map<string, readonly string[]>())
  return memoize(ofTable, start, () => {
    const seen = new Set([start])
    for (const id of seen) for (const next of nextSteps(table, id)) seen.add(next)
    return [...seen]
  })
}

const reached = new WeakMap<TransitionTable, Map<string, readonly string[]>>()

/**
 * The ids of the reachable steps, each before every step it leads to, and what a first answer leads
 * to before what a later one does. Only for a machine without cycles.
 */
export function inOrder(table: TransitionTable): string[] {
  const done = new Set<string>()
  const order: string[] = []
  const visit = (id: string) => {
    if (done.has(id)) return
    done.add(id)
    nextSteps(table, id).reverse().forEach(visit)
    order.unshift(id)
  }
  visit(table.start)
  return order
}

/**
 * The most questions that can still be asked at each reachable step, that one included. Only for a
 * machine without cycles.
 */
export function questionsLeft(table: TransitionTable): Readonly<Record<string, number>> {
  const left: Record<string, number> = {}
  for (const id of inOrder(table).reverse())
    left[id] = 1 + Math.max(0, ...nextSteps(table, id).map((next) => left[next] ?? 0))
  return left
}

/** The transitions of a shortest path to a step; undefined where none leads there. */
export function pathTo(table: TransitionTable, goal: string): readonly Transition[] | undefined {
  const paths = new Map<string, readonly Transition[]>([[table.start, []]])
  for (const [id, path] of paths)
    for (const transition of transitionsOf(table, id))
      for (const next of stepAhead(transition.target))
        if (!paths.has(next)) paths.set(next, [...path, transition])
  return paths.get(goal)
}

/**
 * How many questions it takes until a cause is named: for each cause the fewest, and of those the
 * middle one (the lower of two). 0 where the machine names none.
 */
export function usualQuestions(table: TransitionTable): number {
  const fewest = new Map<string, number>()
  for (const step of reachableFrom(table, table.start)) {
    const asked = (pathTo(table, step)?.length ?? 0) + 1
    for (const { target } of transitionsOf(table, step))
      for (const cause of target.kind === 'cause' ? target.causes : [])
        fewest.set(cause, Math.min(asked, fewest.get(cause) ?? asked))
  }
  const counts = [...fewest.values()].sort((one, other) => one - other)
  return counts[Math.floor((counts.length - 1) / 2)] ?? 0
}
