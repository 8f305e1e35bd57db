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
import { accountsFor, buildStepProof, refusedAfter } from './steps'
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
  const hopeless = hopelessness(policy)
  const steps = buildStepProof(policy)
  const lost = new Map<string, readonly string[]>()
  const losses = ({ preset }: Layer, { fact, from, to }: Change): readonly string[] =>
    fact === 'role'
      ? memoize(lost, `${preset} ${from} ${to}`, () => refusedAfter(policy, preset, from, to))
      : []
  return ({ layer, index, request }, remedies) => {
    if (remedies.length === 0)
      return hopeless(request)
        ? []
        : [{ violation: 'a remedy exists, but none is told', words: 'none' }]
    return remedies.flatMap((remedy) => {
      const words = remedy.changes.map(({ fact, to }) => `${fact}=${to}`).join(', ')
      const allows = (changes: readonly Change[]): boolean =>
        remedy.permission === undefined
          ? allowsAfter(policy, table, { layer, index, request }, changes)
          : allowsInstead(policy, request, remedy.permission, changes)
      const barred = steps.barred(request, remedy.steps)
      const taken = remedy.changes.flatMap((change) => losses(layer, change))
      return [
        ...(allows(remedy.changes) ? [] : ['a remedy does not lift the denial']),
        ...(barred.length > 0 ? [`${barred[0]} is named and may not make the change`] : []),
        ...(taken.length > 0 ? [`a remedy takes ${taken[0]} from the person`] : []),
        ...(hasSufficientPart(
          remedy.changes,
          (part) => allows(part) && steps.isDoable(request, part),
        )
          ? ['a remedy is larger than needed']
          : []),
      ].map((violation) => ({ violation, words }))
    })
  }
}

/**
 * Whether the permission is allowed after some changes: looked up in the table, or decided where
 * the Owner's override is among them.
 */
function allowsAfter(
  policy: Policy,
  { axes, layers, permission }: Table,
  { layer, index, request }: Denied,
  changes: readonly Change[],
): boolean {
  let at = index
  let seen = layer
  for (const { fact, from, to } of changes) {
    if (fact === 'override') return decide(policy, applied(request, changes)).decision === 'allow'
    const axis = axes.find(({ id }) => id === fact)
    const look =
      fact === permission.seen
        ? layers.find((other) => other.preset === layer.preset && other.seen[fact] === to)
        : undefined
    // A fact without an axis is none that the permission rests on.
    if (axis) at += (axis.values.indexOf(to) - axis.values.indexOf(from)) * axis.stride
    seen = look ?? seen
  }
  return seen.refusals[at] === 0
}

/** Whether another permission that serves as well is allowed once it does. */
function allowsInstead(
  policy: Policy,
  request: CheckRequest,
  permission: string,
  changes: readonly Change[],
): boolean {
  const after = applied({ ...request, permission }, changes)
  const when = policy.permissions.find(({ id }) => id === request.permission)?.instead?.when
  return (
    when !== undefined &&
    evaluate(when, after.facts) === true &&
    decide(policy, after).decision === 'allow'
  )
}

/** Whether some of the changes, but not all, would do. */
function hasSufficientPart(
  changes: readonly Change[],
  allows: (part: readonly Change[]) => boolean,
): boolean {
  for (let bits = 1; bits < 2 ** changes.length - 1; bits++)
    if (allows(changes.filter((_, at) => (bits >> at) & 1))) return true
  return false
}
