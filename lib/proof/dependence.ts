// What a permission rests on: a fact matters when two states that differ in it alone are decided
// differently. Whatever is not on an axis was never read, so it cannot matter.
import type { Policy } from '@/lib/policy/policy'
import type { Axis, Layer, Table } from './table'

export interface Dependence {
  readonly restsOn: readonly string[]
  readonly independentOf: readonly string[]
}

/** The facts of the policy that turn the decision of some state, and those that turn none. */
export function dependenceOf(policy: Policy, table: Table): Dependence {
  const turning = new Set(
    table.axes
      .filter((axis) => table.layers.some((layer) => turns(layer, axis)))
      .map(({ id }) => id),
  )
  if (table.permission.seen !== undefined && seenTurns(table)) turning.add(table.permission.seen)
  const ids = policy.facts.map(({ id }) => id)
  return {
    restsOn: ids.filter((id) => turning.has(id)),
    independentOf: ids.filter((id) => !turning.has(id) && !table.foreign.includes(id)),
  }
}

const isAllowed = (layer: Layer | undefined, index: number): boolean => layer?.refusals[index] === 0

/** Whether two states that differ in this fact alone are decided differently. */
function turns(layer: Layer, { values, stride }: Axis): boolean {
  const next = stride * values.length
  for (let block = 0; block < layer.refusals.length; block += next) {
    for (let first = block; first < block + stride; first++) {
      for (let other = first + stride; other < first + next; other += stride)
        if (isAllowed(layer, other) !== isAllowed(layer, first)) return true
    }
  }
  return false
}

function seenTurns({ layers }: Table): boolean {
  return layers.some((layer) =>
    layers.some(
      (other) =>
        other.preset === layer.preset &&
        layer.refusals.some((_, index) => isAllowed(layer, index) !== isAllowed(other, index)),
    ),
  )
}
