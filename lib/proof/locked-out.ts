// Whether a denial that could be lifted is lifted by nobody, because whoever could make the first
// change cannot get in: every order of changes is tried, without what plans remedies.
import { applied, type Change } from '@/lib/access/remedy/changes'
import { decide } from '@/lib/access/check'
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import { compilePermission, type CheckRequest } from '@/lib/policy/compiled-permission'
import type { Policy } from '@/lib/policy/policy'
import type { StepProof } from './steps'

export type LockedOut = (request: CheckRequest) => boolean

/** Tries what the rules that refuse mention and what the account is like; kept by these facts. */
export function lockedOut(policy: Policy, { isDoable }: StepProof): LockedOut {
  const kept = new Map<string, boolean>()
  const persons = policy.facts.filter(({ subject }) => subject !== 'context').map(({ id }) => id)
  return (request) => {
    const { permission, preset, facts } = request
    const refusing = compilePermission(policy, request).rules.filter(
      ({ when }) => evaluate(when, facts) === true,
    )
    const movable = [...new Set(refusing.flatMap(({ when }) => factsOf(when)))]
    const read = [...new Set([...persons, ...movable])].sort()
    const key = [permission, preset, ...read.map((fact) => facts[fact])].join()
    const found = kept.get(key) ?? !isReached(policy, isDoable, request, movable)
    kept.set(key, found)
    return found
  }
}

/** Whether some changes, each made by somebody who may then, lift the denial. */
function isReached(
  policy: Policy,
  isDoable: StepProof['isDoable'],
  request: CheckRequest,
  movable: readonly string[],
): boolean {
  const account = policy.facts.filter(({ subject }) => subject === 'account').map(({ id }) => id)
  // A change gives a fact another value, and adds none.
  const facts = Object.keys(request.facts)
  const stateOf = (one: CheckRequest): string =>
    `${facts.map((fact) => one.facts[fact]).join()} ${JSON.stringify(one.overrides)}`
  const seen = new Set([stateOf(request)])
  const open = [request]
  for (const now of open) {
    if (decide(policy, now).decision !== 'deny') return true
    for (const change of changesFrom(policy, now, [...movable, ...account])) {
      const next = applied(policy, now, [change])
      if (seen.has(stateOf(next)) || !isDoable(now, [change])) continue
      seen.add(stateOf(next))
      open.push(next)
    }
  }
  return false
}

function changesFrom(
  policy: Policy,
  { facts }: CheckRequest,
  movable: readonly string[],
): readonly Change[] {
  const rank = (role: string): number => policy.roles.find(({ id }) => id === role)?.rank ?? 0
  const moves = movable.flatMap((fact) => {
    const from = facts[fact]
    const changes = policy.facts.find(({ id }) => id === fact)?.changes ?? []
    return from === undefined
      ? []
      : changes
          .filter((row) => row.to !== from && (!row.from || row.from.includes(from)))
          .filter(({ to }) => fact !== 'role' || rank(to) > rank(from))
          .map(({ to }) => ({ fact, from, to }))
  })
  const isTunable = policy.roles.some(({ id, tunable }) => tunable && id === facts['role'])
  return isTunable ? [...moves, { fact: 'override', from: 'deny', to: 'allow' }] : moves
}
