// Whether the steps of a remedy can be taken, one after the other, by whom it names: asked of the
// decisions alone, without what plans remedies.
import { decide, type Verdict } from '@/lib/access/check'
import { applied, type Change } from '@/lib/access/remedy/changes'
import type { Step } from '@/lib/access/remedy/plan'
import { memoize } from '@/lib/core/memoize'
import { factsOf } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import { atState, buildStateCache, type StateCache } from '@/lib/access/state-cache'
import { NO_OVERRIDES, type CheckRequest } from '@/lib/policy/compiled-permission'
import type { Override } from '@/lib/policy/grants'
import { factsRead } from '@/lib/policy/mentioned-facts'
import type { Permission, PermissionId, Policy, PolicyFact } from '@/lib/policy/policy'
import { eachState } from '@/lib/logic/enumerate'

/** A way to make a change, as the tables have it. */
type Row = Pick<PolicyFact['changes'][number], 'by' | 'own' | 'with'>

export interface StepProof {
  /** The names among the makers of the steps who may not make theirs when it is their turn. */
  readonly barred: (request: CheckRequest, steps: readonly Step[]) => readonly string[]
  /** Whether somebody can make each of the changes, in this order. */
  readonly isDoable: (request: CheckRequest, changes: readonly Change[]) => boolean
}

/**
 * The roles that are not refused a permission, by the account they are in. A role that
 * one person alone has may be kept out besides by what is so for that person.
 */
interface Holders {
  readonly permission: PermissionId
  readonly byAccount: StateCache<ReadonlySet<string>>
}

/** A row, and who holds each permission that it names. */
interface RowHolders {
  readonly row: Row
  readonly holders: readonly Holders[]
}

interface Asked {
  readonly byChange: Map<string, readonly RowHolders[]>
  readonly byPermission: Map<string, Holders>
}

const proofs = new WeakMap<Policy, StepProof>()

/**
 * Tries steps against the decisions of a policy. One for all permissions: who may make a change in
 * an account is asked once.
 */
export const stepProofOf = (policy: Policy): StepProof =>
  memoize(proofs, policy, () => buildStepProof(policy))

function buildStepProof(policy: Policy): StepProof {
  const asked = new WeakMap<readonly Override[], Asked>()
  const account = policy.facts.filter(({ subject }) => subject === 'account').map(({ id }) => id)
  const ownFacts = policy.facts.filter(({ subject }) => subject !== 'context').map(({ id }) => id)
  const roles = policy.roles.map(({ id }) => id)
  const names = [...roles, ...policy.parties.map(({ id }) => id)]

  const rowsFor = (request: CheckRequest, change: Change): readonly RowHolders[] => {
    const { preset, overrides = NO_OVERRIDES } = request
    const { byChange, byPermission } = memoize(asked, overrides, (): Asked => ({
      byChange: new Map(),
      byPermission: new Map(),
    }))
    const holdersOf = (permission: PermissionId, row: Row): Holders =>
      memoize(byPermission, `${preset} ${permission} ${JSON.stringify(row.with)}`, () => ({
        permission,
        byAccount: buildStateCache(policy, factsRead(policy, permission)),
      }))
    return memoize(byChange, `${preset} ${change.fact} ${change.from} ${change.to}`, () =>
      rowsOf(policy, change).map((row) => ({
        row,
        holders: row.by
          .filter((name) => name.includes('.'))
          .map((permission) => holdersOf(permission, row)),
      })),
    )
  }
  const findHolders = (
    request: CheckRequest,
    permission: PermissionId,
    context: Facts,
  ): ReadonlySet<string> => {
    const facts = { ...only(account, request.facts), ...context }
    const isBarred = (role: string): boolean =>
      isDenied(policy, request, permission, { ...facts, role })
    return new Set(roles.filter((role) => !isBarred(role)))
  }
  const mayMake = (request: CheckRequest, { row, holders }: RowHolders, name: string): boolean => {
    if (row.by.includes(name)) {
      const own = row.own[name]
      return own === undefined || !isDenied(policy, request, own, withoutSeen(policy, request))
    }
    return holders.some(
      ({ permission, byAccount }) =>
        atState(byAccount, request.facts, () => findHolders(request, permission, row.with)).has(
          name,
        ) && !(isAlone(name, request) && isKeptOut(request, permission, row.with)),
    )
  }
  const isAlone = (name: string, { facts }: CheckRequest): boolean =>
    name === facts['role'] && policy.roles.some(({ id, assignable }) => id === name && !assignable)
  const isKeptOut = (request: CheckRequest, permission: PermissionId, context: Facts): boolean =>
    isDenied(policy, request, permission, { ...only(ownFacts, request.facts), ...context })
  const makers = (request: CheckRequest, change: Change): ((name: string) => boolean) => {
    const rows = rowsFor(request, change)
    return (name) => rows.some((row) => mayMake(request, row, name))
  }

  /** Each change with who may make it at its turn, when those before it have been made. */
  function* turnsOf<One extends Change>(
    request: CheckRequest,
    changes: readonly One[],
  ): Generator<{ readonly change: One; readonly mayMake: (name: string) => boolean }> {
    let now = request
    for (const [at, change] of changes.entries()) {
      yield { change, mayMake: makers(now, change) }
      if (at + 1 < changes.length) now = applied(policy, now, [change])
    }
  }
  return {
    barred: (request, steps) =>
      [...turnsOf(request, steps)].flatMap(({ change, mayMake }) =>
        change.by.filter((name) => !mayMake(name)),
      ),
    isDoable: (request, changes) => {
      for (const { mayMake } of turnsOf(request, changes)) if (!names.some(mayMake)) return false
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

/**
 * The permissions that a role is refused or has in fewer places, of those that another role is
 * not refused, whatever else is so.
 */
export const lessAfter = (
  policy: Policy,
  preset: string | undefined,
  from: string,
  to: string,
): readonly string[] => {
  const verdict = (permission: string, role: string): Verdict =>
    decide(policy, { permission, preset, facts: { role } })
  return policy.permissions
    .map(({ id }) => id)
    .filter((id) => {
      const [before, after] = [verdict(id, from), verdict(id, to)]
      if (before.decision === 'deny') return false
      return after.decision === 'deny' || !liesIn(policy, before.scope, after.scope)
    })
}

/** Whether what one scope reaches another does, too; null is everything. */
function liesIn(policy: Policy, inner: string | null, outer: string | null): boolean {
  const scopeOf = (name: string | null) => policy.scopes.find(({ id }) => id === name)
  if (inner === outer || outer === null || scopeOf(outer)?.kind === 'whole') return true
  const around = scopeOf(inner)?.within
  return around !== undefined && liesIn(policy, around, outer)
}
