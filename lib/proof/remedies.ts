// Tries every remedy of every denied state of a permission: each step can be taken by whom it
// names, the last one lifts the denial, no part of it would do, nothing is taken from the person,
// and where none is told none exists.
import { applied, type Change } from '@/lib/access/remedy/changes'
import { decide } from '@/lib/access/check'
import { memoize } from '@/lib/core/memoize'
import type { Policy } from '@/lib/policy/policy'
import type { CheckRequest } from '@/lib/policy/compiled-permission'
import { remediesFor, type Remedy } from '@/lib/access/remedy/remedies'
import { eachState } from '@/lib/logic/enumerate'
import { evaluate } from '@/lib/logic/evaluate'
import { hopelessness } from './hopeless'
import { lockedOut } from './locked-out'
import { accountsFor, lessAfter, stepProofOf } from './steps'
import { stateWords, type Layer, type Table } from './table'

export interface RemedyProof {
  readonly denied: number
  readonly remedies: number
  readonly beyondRemedy: number
  /** Sentences on remedies that break what is promised of them, each kind once. */
  readonly violations: readonly string[]
}

/** What is wrong with a remedy of one state. */
interface Violation {
  readonly violation: string
  readonly words: string
}

/**
 * Tries them all. Facts of the account that no rule of the permission mentions and the making of a
 * change rests on are taken by turns.
 */
export function proveRemedies(policy: Policy, table: Table): RemedyProof {
  const violations = new Map<string, { readonly example: string; count: number }>()
  const count = { denied: 0, remedies: 0, beyondRemedy: 0 }
  const accounts = accountsFor(policy, table.permission)
  const judge = buildJudge(policy, table)
  for (const layer of table.layers) {
    let index = -1
    for (const state of eachState(table.facts, layer.seen)) {
      if ((layer.refusals[++index] ?? 0) <= 0) continue
      const facts = { ...accounts[count.denied % accounts.length], ...state }
      const request: CheckRequest = { permission: table.permission.id, preset: layer.preset, facts }
      const { remedies } = remediesFor(policy, request)
      count.denied++
      count.remedies += remedies.length
      if (remedies.length === 0) count.beyondRemedy++
      for (const { violation, words } of judge({ layer, index, request }, remedies)) {
        const first = violations.get(violation)
        if (first) first.count++
        else violations.set(violation, { example: `${words} with ${stateWords(facts)}`, count: 1 })
      }
    }
  }
  return {
    ...count,
    violations: [...violations].map(
      ([violation, { example, count: times }]) =>
        `${violation} (${times} times); for example ${example}`,
    ),
  }
}

/** A denied state: its place in a layer of the table, and the request that it stands for. */
interface Denied {
  readonly layer: Layer
  readonly index: number
  readonly request: CheckRequest
}

function buildJudge(
  policy: Policy,
  table: Table,
): (state: Denied, remedies: readonly Remedy[]) => readonly Violation[] {
  const steps = stepProofOf(policy)
  const isLockedOut = lockedOut(policy, steps)
  const places = placesOf(table)
  const lost = new Map<string, readonly string[]>()
  const losses = (
    preset: CheckRequest['preset'],
    { fact, from, to }: Pick<Change, 'fact' | 'from' | 'to'>,
  ): readonly string[] =>
    fact === 'role'
      ? memoize(lost, `${preset} ${from} ${to}`, () => lessAfter(policy, preset, from, to))
      : []
  const hopeless = hopelessness(policy, (preset, change) => losses(preset, change).length > 0)
  return ({ layer, index, request }, remedies) => {
    if (remedies.length === 0)
      return hopeless(request) || isLockedOut(request)
        ? []
        : [{ violation: 'a remedy exists, but none is told', words: 'none' }]
    return remedies.flatMap((remedy) => {
      const { changes, permission } = remedy
      const words = changes.map(({ fact, to }) => `${fact}=${to}`).join(', ')
      const part = (bits: number): readonly Change[] => changes.filter((_, at) => (bits >> at) & 1)
      const allows =
        permission === undefined
          ? outcomesOf(policy, table, places, { layer, index, request }, changes)
          : (bits: number) => allowsInstead(policy, request, permission, part(bits))
      const all = 2 ** changes.length - 1
      const barred = steps.barred(request, remedy.steps)
      const taken = changes.flatMap((change) => losses(layer.preset, change))
      return [
        ...(allows(all) ? [] : ['a remedy does not lift the denial']),
        ...(barred.length > 0 ? [`${barred[0]} is named and may not make the change`] : []),
        ...(taken.length > 0 ? [`a remedy takes ${taken[0]} from the person`] : []),
        ...(hasSufficientPart(all, (bits) => allows(bits) && steps.isDoable(request, part(bits)))
          ? ['a remedy is larger than needed']
          : []),
      ].map((violation) => ({ violation, words }))
    })
  }
}

/** The place of each value on each axis: how far it lies from the first in a layer. */
type Places = ReadonlyMap<string, ReadonlyMap<string, number>>

const placesOf = ({ axes }: Table): Places =>
  new Map(
    axes.map(({ id, values, stride }) => [
      id,
      new Map(values.map((value, at) => [value, at * stride])),
    ]),
  )

/**
 * Whether the permission is allowed after some of the changes, of which each is a bit: looked up in
 * the table, or decided where the Owner's override is among them.
 */
function outcomesOf(
  policy: Policy,
  { layers, permission }: Table,
  places: Places,
  { layer, index, request }: Denied,
  changes: readonly Change[],
): (bits: number) => boolean {
  // A fact without an axis is none that the permission rests on.
  const moves = changes.map(({ fact, from, to }) => {
    const axis = places.get(fact)
    return axis ? (axis.get(to) ?? NaN) - (axis.get(from) ?? NaN) : 0
  })
  const looks = changes.map(({ fact, to }) =>
    fact === permission.seen
      ? layers.find((other) => other.preset === layer.preset && other.seen[fact] === to)
      : undefined,
  )
  const overrides = changes.reduce(
    (bits, { fact }, at) => (fact === 'override' ? bits | (1 << at) : bits),
    0,
  )
  return (bits) => {
    if (bits & overrides) {
      const made = changes.filter((_, at) => (bits >> at) & 1)
      return decide(policy, applied(policy, request, made)).decision === 'allow'
    }
    let at = index
    let seen = layer
    for (let change = 0; change < changes.length; change++) {
      if (!((bits >> change) & 1)) continue
      at += moves[change] ?? 0
      seen = looks[change] ?? seen
    }
    return seen.refusals[at] === 0
  }
}

/** Whether another permission that serves as well is allowed once it does. */
function allowsInstead(
  policy: Policy,
  request: CheckRequest,
  permission: string,
  changes: readonly Change[],
): boolean {
  const after = applied(policy, { ...request, permission }, changes)
  const when = policy.permissions.find(({ id }) => id === request.permission)?.instead?.when
  return (
    when !== undefined &&
    evaluate(when, after.facts) === true &&
    decide(policy, after).decision === 'allow'
  )
}

/** Whether some of the changes, but not all, would do; each is a bit, and `all` has them all. */
function hasSufficientPart(all: number, allows: (part: number) => boolean): boolean {
  for (let part = 1; part < all; part++) if (allows(part)) return true
  return false
}
