// Whether the steps of a remedy can be taken, one after the other, by whom it names: asked of the
// decisions alone, without what plans remedies.
import { decide } from '@/lib/access/check'
import { applied, type Change } from '@/lib/access/remedy/changes'
import type { Step } from '@/lib/access/remedy/plan'
import { memoize } from '@/lib/core/memoize'
import { factsOf } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import type { CheckRequest } from '@/lib/policy/compiled-permission'
import type { Permission, Policy, PolicyFact } from '@/lib/policy/policy'
import { eachState } from '@/lib/logic/enumerate'

/** A way to make a change, as the tables have it. */
type Row = Pick<PolicyFact['changes'][number], 'by' | 'own' | 'with'>

export interface StepProof {
  /** The names among the makers of the steps who may not make theirs when it is their turn. */
  readonly barred: (request: CheckRequest, steps: readonly Step[]) => readonly string[]
  /** Whether somebody can make each of the changes, in this order. */
  readonly isDoable: (request: CheckRequest, changes: readonly Change[]) => boolean
}

/** Tries steps against the decisions of a policy; what was tried is kept. */
export function buildStepProof(policy: Policy): StepProof {
  const tried = new Map<string, boolean>()
  const account = policy.facts.filter(({ subject }) => subject === 'account').map(({ id }) => id)
  const mayMake = (request: CheckRequest, change: Change, name: string): boolean =>
    rowsOf(policy, change).some((row) => {
      const own = row.by.includes(name) ? row.own[name] : undefined
      if (own !== undefined) return !isDenied(policy, request, own, withoutSeen(policy, request))
      if (row.by.includes(name)) return true
      return row.by.some((permission) => {
        if (!permission.includes('.')) return false
        let key = `${permission} ${request.preset} ${name} ${change.fact}`
        for (const fact of account) key += ` ${request.facts[fact] ?? ''}`
        return memoize(tried, key, () => {
          const facts = { ...only(account, request.facts), ...row.with, role: name }
          return !isDenied(policy, request, permission, facts)
        })
      })
    })
  return {
    barred: (request, steps) => {
      const found: string[] = []
      let now = request
      for (const step of steps) {
        found.push(...step.by.filter((name) => !mayMake(now, step, name)))
        now = applied(now, [step])
      }
      return found
    },
    isDoable: (request, changes) => {
      const names = [...policy.roles, ...policy.parties].map(({ id }) => id)
      let now = request
      for (const change of changes) {
        if (!names.some((name) => mayMake(now, change, name))) return false
        now = applied(now, [change])
      }
      return true
    },
  }
}

function rowsOf(policy: Policy, { fact, from, to }: Change): readonly Row[] {
  if (fact === 'override')
    return policy.rules.flatMap(({ override }) =>
      override ? [{ by: override.by, own: {}, with: {} }] : [],
    )
  const changes = policy.facts.find(({ id }) => id === fact)?.changes ?? []
  return changes.filter((row) => row.to === to && (!row.from || row.from.includes(from)))
}

const isDenied = (
  policy: Policy,
  { preset, overrides }: CheckRequest,
  permission: string,
  facts: Facts,
): boolean => decide(policy, { permission, preset, overrides, facts }).decision === 'deny'

const only = (names: readonly string[], facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => names.includes(fact)))

/** The person's facts for another permission than the one of which something was seen. */
function withoutSeen({ permissions }: Policy, { permission, facts }: CheckRequest): Facts {
  const seen = permissions.find(({ id }) => id === permission)?.seen
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => fact !== seen))
}

/**
 * Facts of the account on which no rule of a permission rests and the making of changes does, in
 * every combination, and without any: the states of a proof take them by turns.
 */
export function accountsFor(policy: Policy, { rules }: Permission): readonly Facts[] {
  const mentioned = new Set(
    policy.rules.flatMap(({ id, when }) => (rules.includes(id) && when ? factsOf(when) : [])),
  )
  const makers = new Set(
    policy.facts.flatMap(({ changes }) =>
      changes.flatMap(({ by, when }) => [
        ...(when ? factsOf(when) : []),
        ...policy.permissions
          .filter(({ id }) => by.includes(id))
          .flatMap((row) => policy.rules.filter(({ id }) => row.rules.includes(id)))
          .flatMap((rule) => (rule.when ? factsOf(rule.when) : [])),
      ]),
    ),
  )
  const free = policy.facts.filter(
    ({ id, subject }) => subject === 'account' && makers.has(id) && !mentioned.has(id),
  )
  return [{}, ...eachState(free)]
}

/** The permissions of which a role is refused one that another role is not, whatever else is so. */
export const refusedAfter = (
  policy: Policy,
  preset: string | undefined,
  from: string,
  to: string,
): readonly string[] => {
  const isRefused = (permission: string, role: string): boolean =>
    decide(policy, { permission, preset, facts: { role } }).decision === 'deny'
  return policy.permissions
    .map(({ id }) => id)
    .filter((id) => isRefused(id, to) && !isRefused(id, from))
}
