// Tries every remedy of every denied state of a permission: it works, no part of it would do, and
// where none is told none exists.
import { applied, type Change } from '@/lib/access/changes'
import { decide } from '@/lib/access/check'
import type { Policy } from '@/lib/policy/policy'
import { compilePermission, type CheckRequest } from '@/lib/policy/compiled-permission'
import { remediesFor } from '@/lib/access/remedies'
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import { eachState } from '@/lib/logic/enumerate'
import { stateWords, type Layer, type Table } from './table'

export interface RemedyProof {
  readonly denied: number
  readonly remedies: number
  readonly beyondRemedy: number
  /** Sentences on remedies that break what is promised of them, each kind once. */
  readonly violations: readonly string[]
}

/** Tries them all. */
export function proveRemedies(policy: Policy, table: Table): RemedyProof {
  const violations = new Map<string, { readonly example: string; count: number }>()
  const count = { denied: 0, remedies: 0, beyondRemedy: 0 }
  const hopeless = hopelessness(policy)
  for (const layer of table.layers) {
    let index = -1
    for (const facts of eachState(table.facts, layer.seen)) {
      if ((layer.refusals[++index] ?? 0) <= 0) continue
      const request: CheckRequest = { permission: table.permission.id, preset: layer.preset, facts }
      const { remedies } = remediesFor(policy, request)
      count.denied++
      count.remedies += remedies.length
      if (remedies.length === 0) count.beyondRemedy++
      for (const { violation, words } of violationsOf(
        policy,
        table,
        layer,
        index,
        request,
        remedies.map(({ changes }) => changes),
        hopeless,
      )) {
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

function violationsOf(
  policy: Policy,
  table: Table,
  layer: Layer,
  index: number,
  request: CheckRequest,
  remedies: readonly (readonly Change[])[],
  hopeless: Hopeless,
): readonly { readonly violation: string; readonly words: string }[] {
  if (remedies.length === 0)
    return hopeless(request)
      ? []
      : [{ violation: 'a remedy exists, but none is told', words: 'none' }]
  const allows = (changes: readonly Change[]): boolean =>
    allowsAfter(policy, table, layer, index, request, changes)
  return remedies.flatMap((changes) => {
    const words = changes.map(({ fact, to }) => `${fact}=${to}`).join(', ')
    if (!allows(changes)) return [{ violation: 'a remedy does not lift the denial', words }]
    return hasSufficientPart(changes, allows)
      ? [{ violation: 'a remedy is larger than needed', words }]
      : []
  })
}

/**
 * Whether the permission is allowed after some changes: looked up in the table, or decided where
 * the Owner's override is among them.
 */
function allowsAfter(
  policy: Policy,
  { axes, layers, permission }: Table,
  layer: Layer,
  index: number,
  request: CheckRequest,
  changes: readonly Change[],
): boolean {
  let at = index
  let seen = layer
  for (const { fact, from, to } of changes) {
    const axis = axes.find(({ id }) => id === fact)
    const look =
      fact === permission.seen
        ? layers.find((other) => other.preset === layer.preset && other.seen[fact] === to)
        : undefined
    if (!axis && !look) return decide(policy, applied(request, changes)).decision === 'allow'
    if (axis) at += (axis.values.indexOf(to) - axis.values.indexOf(from)) * axis.stride
    seen = look ?? seen
  }
  return seen.refusals[at] === 0
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

type Hopeless = (request: CheckRequest) => boolean

/**
 * Whether rules that share facts go on refusing whatever is changed. Tried for each such group on
 * its own facts, and kept by their values.
 */
function hopelessness(policy: Policy): Hopeless {
  const kept = new Map<string, boolean>()
  return (request) =>
    tiedFacts(compilePermission(policy, request).rules.map(({ when }) => factsOf(when))).some(
      (facts) => {
        const key = [
          request.permission,
          request.preset,
          JSON.stringify(request.facts, [...facts, ...seenOf(policy, request)]),
        ].join()
        const found = kept.get(key) ?? !canLift(policy, request, facts)
        kept.set(key, found)
        return found
      },
    )
}

/** Facts that are mentioned together, directly or through others, as one list each. */
function tiedFacts(mentions: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return mentions.reduce<readonly (readonly string[])[]>((groups, facts) => {
    const touched = groups.filter((group) => group.some((fact) => facts.includes(fact)))
    return [
      ...groups.filter((group) => !touched.includes(group)),
      [...new Set([...touched.flat(), ...facts])],
    ]
  }, [])
}

const seenOf = (policy: Policy, request: CheckRequest): readonly string[] =>
  compilePermission(policy, request).permission.seen?.split(' ') ?? []

/**
 * Whether some changes of these facts, what was seen and the Owner's override leave no rule
 * refusing that shares a fact with them.
 */
function canLift(policy: Policy, request: CheckRequest, facts: readonly string[]): boolean {
  const waysOut = [...seenOf(policy, request), ...facts].reduce<readonly CheckRequest[]>(
    (requests, fact) => requests.flatMap((one) => [one, ...changed(policy, one, fact)]),
    [request],
  )
  const all = mayOverride(policy, request)
    ? waysOut.flatMap((one) => [
        one,
        applied(one, [{ fact: 'override', from: 'deny', to: 'allow' }]),
      ])
    : waysOut
  return all.some(
    (one) =>
      !refusing(policy, one).some(({ mentions }) =>
        mentions.length === 0 ? facts.length === 0 : mentions.some((fact) => facts.includes(fact)),
      ),
  )
}

const refusing = (
  policy: Policy,
  request: CheckRequest,
): readonly { readonly rule: string; readonly mentions: readonly string[] }[] =>
  compilePermission(policy, request).rules.flatMap(({ when, reason }) =>
    evaluate(when, request.facts) === true ? [{ rule: reason.rule, mentions: factsOf(when) }] : [],
  )

/**
 * An override stands in for a grant alone: it lifts a rule that says so, for a role whose grants
 * the Owner decides.
 */
function mayOverride(policy: Policy, request: CheckRequest): boolean {
  const isTunable = policy.roles.some(({ id, tunable }) => tunable && id === request.facts['role'])
  const liftable = policy.rules.filter(({ override }) => override !== undefined).map(({ id }) => id)
  return (
    isTunable &&
    compilePermission(policy, request).permission.overridable &&
    refusing(policy, request).some(({ rule }) => liftable.includes(rule))
  )
}

function changed(policy: Policy, request: CheckRequest, id: string): readonly CheckRequest[] {
  const value = request.facts[id]
  const changes = policy.facts.find((fact) => fact.id === id)?.changes ?? []
  if (value === undefined) return []
  return changes
    .filter(({ from }) => !from || from.includes(value))
    .map(({ to }) => ({ ...request, facts: { ...request.facts, [id]: to } }))
}
