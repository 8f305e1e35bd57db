// What can be changed about a denied request, by whom and how fast, and the request after a change.
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { memoize } from '@/lib/core/memoize'
import { type Override, rolesThatCan } from '@/lib/policy/grants'
import type { PermissionId, Policy, RoleId } from '@/lib/policy/policy'
import {
  NO_OVERRIDES,
  compilePermission,
  type CheckRequest,
  type CompiledRule,
} from '@/lib/policy/compiled-permission'

/**
 * A fact from one value to another. The fact `override` stands for the Owner giving the permission
 * to the person's role.
 */
export interface Change {
  readonly fact: string
  readonly from: string
  readonly to: string
}

/** A change that could be made: by these roles and parties, in so many seconds. */
export interface Option extends Change {
  readonly by: readonly string[]
  readonly seconds: number
}

/** Whether a rule certainly refuses. */
export const refuses = (rule: CompiledRule, facts: Facts): boolean =>
  evaluate(rule.when, facts) === true

/** Every change that could lift a refusal by one of these rules. */
export function optionsFor(
  policy: Policy,
  request: CheckRequest,
  group: readonly CompiledRule[],
): readonly Option[] {
  const facts = [...new Set(group.flatMap(({ when }) => factsOf(when)))]
  const { seen } = compilePermission(policy, request).permission
  const seenHere =
    seen !== undefined &&
    request.facts[seen] !== undefined &&
    group.some(({ applies }) => applies === 'role')
      ? [seen]
      : []
  return [
    ...[...seenHere, ...facts].flatMap((fact) => changesOf(policy, request, fact)),
    ...(seenHere.length === 0 ? overrideFor(policy, request, group) : []),
  ]
}

function changesOf(policy: Policy, request: CheckRequest, id: string): readonly Option[] {
  const from = request.facts[id]
  const changes = policy.facts.find((fact) => fact.id === id)?.changes ?? []
  if (from === undefined) return []
  return changes.flatMap((change) => {
    if (change.to === from || (change.from && !change.from.includes(from))) return []
    return [
      {
        fact: id,
        from,
        to: change.to,
        by: takers(policy, request, change.by),
        seconds: change.seconds,
      },
    ]
  })
}

/**
 * The Owner can give the permission to the role, where it is the role that refuses and the policy
 * lets the Owner do so.
 */
function overrideFor(
  policy: Policy,
  request: CheckRequest,
  group: readonly CompiledRule[],
): readonly Option[] {
  const refusing = group.find((rule) => rule.applies === 'role' && refuses(rule, request.facts))
  const way = policy.rules.find(({ id }) => id === refusing?.reason.rule)?.override
  const role = policy.roles.find(({ id }) => id === request.facts['role'])
  if (!way || !role?.tunable || !compilePermission(policy, request).permission.overridable)
    return []
  return [
    {
      fact: OVERRIDE,
      from: 'deny',
      to: 'allow',
      by: takers(policy, request, way.by),
      seconds: way.seconds,
    },
  ]
}

const OVERRIDE = 'override'

/** Roles that hold one of the permissions, then the roles and parties named. */
function takers(
  policy: Policy,
  { preset, overrides }: CheckRequest,
  by: readonly string[],
): readonly string[] {
  const roles = new Set(
    by.flatMap((name) =>
      name.includes('.') ? rolesThatCan(policy, name, preset, overrides) : [name],
    ),
  )
  const ranked = policy.roles.map(({ id }) => id).filter((id) => roles.has(id))
  return [...ranked, ...[...roles].filter((name) => !ranked.includes(name))]
}

/** The request after the changes. */
export function applied(request: CheckRequest, changes: readonly Change[]): CheckRequest {
  const facts = {
    ...request.facts,
    ...Object.fromEntries(
      changes.flatMap(({ fact, to }) => (fact === OVERRIDE ? [] : [[fact, to]])),
    ),
  }
  const role = request.facts['role']
  if (role === undefined || !changes.some(({ fact }) => fact === OVERRIDE))
    return { ...request, facts }
  return {
    ...request,
    facts,
    overrides: givenBy(request.overrides ?? NO_OVERRIDES, role, request.permission),
  }
}

const given = new WeakMap<readonly Override[], Map<string, readonly Override[]>>()

/**
 * The overrides with this cell allowed; the same array each time, because compiled permissions are
 * memoized by it.
 */
function givenBy(
  overrides: readonly Override[],
  role: RoleId,
  permission: PermissionId,
): readonly Override[] {
  const byCell = memoize(given, overrides, () => new Map<string, readonly Override[]>())
  return memoize(byCell, `${role} ${permission}`, () => {
    const others = overrides.filter(
      (override) => override.role !== role || override.permission !== permission,
    )
    return [...others, { role, permission, grant: 'allow' }]
  })
}
