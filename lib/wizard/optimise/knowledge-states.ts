// The knowledge states of a few facts: every assignment of a value or "unknown" to each, numbered,
// with what it decides.
import type { Condition } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Fact, Facts } from '@/lib/logic/fact'

/** The most states of partial knowledge that are solved exactly. */
export const PARTIAL_LIMIT = 2 ** 22

/** The most conditions told apart: one bit each. */
const CONDITION_LIMIT = 31

type Domain = Pick<Fact, 'id' | 'values' | 'cost'>

/**
 * Partial knowledge as numbers. `isSettled` holds where a condition is proven or all are ruled out,
 * in every feasible state that is left.
 */
export interface KnowledgeStates {
  readonly nothingKnown: number
  readonly learn: (at: number, fact: string, value: string) => number
  readonly isSettled: (at: number) => boolean
  /** How many feasible states are left, for each state of knowledge. */
  readonly weight: Uint32Array
  readonly axes: readonly Axis[]
}

/** A fact and how its values are counted: the value at position `n` from 1 adds `n` strides. */
export interface Axis extends Domain {
  readonly stride: number
}

/**
 * Builds the knowledge states of some facts for conditions of which the first to be proven counts.
 */
export function buildKnowledgeStates(
  facts: readonly Domain[],
  conditions: readonly Condition[],
  impossible: readonly Condition[],
): KnowledgeStates {
  if (conditions.length > CONDITION_LIMIT)
    throw new Error(`${conditions.length} conditions are more than ${CONDITION_LIMIT} bits`)
  const axes = axesOf(facts)
  const size = facts.reduce((count, { values }) => count * (values.length + 1), 1)
  const weight = new Uint32Array(size)
  const all = new Int32Array(size).fill(-1)
  const any = new Int32Array(size)
  for (let at = size - 1; at >= 0; at--) {
    const open = axes.find((axis) => digit(axis, at) === 0)
    if (!open) {
      const state = stateAt(axes, at)
      if (impossible.some((when) => evaluate(when, state) === true)) continue
      weight[at] = 1
      all[at] = any[at] = conditions.reduce(
        (bits, when, index) => (evaluate(when, state) ? bits | (1 << index) : bits),
        0,
      )
      continue
    }
    for (const child of children(open, at)) {
      weight[at] = (weight[at] ?? 0) + (weight[child] ?? 0)
      all[at] = (all[at] ?? 0) & (all[child] ?? 0)
      any[at] = (any[at] ?? 0) | (any[child] ?? 0)
    }
  }
  const isSettled = (at: number) => weight[at] === 0 || all[at] !== 0 || any[at] === 0
  return { nothingKnown: 0, learn: learner(axes), isSettled, weight, axes }
}

function axesOf(facts: readonly Domain[]): Axis[] {
  let stride = 1
  return facts.map(({ id, values, cost }) => {
    const axis = { id, values, cost, stride }
    stride *= values.length + 1
    return axis
  })
}

/** 0 where the fact is unknown, else the position of its value from 1. */
export const digit = ({ stride, values }: Axis, at: number) =>
  Math.floor(at / stride) % (values.length + 1)

const children = (axis: Axis, at: number) =>
  axis.values.map((_, index) => at + axis.stride * (index + 1))

function stateAt(axes: readonly Axis[], at: number): Facts {
  return Object.fromEntries(
    axes.flatMap((axis) =>
      axis.values
        .filter((_, index) => index + 1 === digit(axis, at))
        .map(({ id }) => [axis.id, id]),
    ),
  )
}

/** Knowledge with one more answer; an answer that bears on no condition adds nothing. */
function learner(axes: readonly Axis[]): KnowledgeStates['learn'] {
  const steps = new Map(
    axes.flatMap((axis) =>
      axis.values.map(({ id }, index) => [`${axis.id}=${id}`, axis.stride * (index + 1)] as const),
    ),
  )
  return (at, fact, value) => at + (steps.get(`${fact}=${value}`) ?? 0)
}
