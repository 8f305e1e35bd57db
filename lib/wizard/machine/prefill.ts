// Addresses of a wizard with answers filled in: facts alone, nothing personal.
import type { Facts } from '@/lib/logic/fact'
import { fixRoute } from '@/lib/core/routes'
import { pathTo } from './graph'
import type { Transition } from './machine'
import { walk, type TransitionTable } from './transition-table'

/**
 * Answers what the facts say, "I don't know" where they say nothing but a later question is
 * answered, and stops after the last answer.
 */
export function prefilledAddress(table: TransitionTable, facts: Facts): string {
  const path = walk(table, facts)
  const known = path.findLastIndex(({ fact }) => facts[fact] !== undefined) + 1
  return pathAddress(table, path.slice(0, known))
}

/** Opens the wizard at a step, by a shortest path; at its start where no path leads there. */
export function stepAddress(table: TransitionTable, step: string): string {
  return pathAddress(table, pathTo(table, step) ?? [])
}

/** Opens the wizard at the end of a path. */
export function pathAddress({ symptom }: TransitionTable, path: readonly Transition[]): string {
  return fixRoute(
    symptom,
    path.map(({ fact, value }) => [fact, value]),
  )
}
