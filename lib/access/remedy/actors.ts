// Who may go a way to a change: by the same policy, account and facts as the request, so that
// nobody is named who would be refused in turn.
import { memoize } from '@/lib/core/memoize'
import type { Facts } from '@/lib/logic/fact'
import { requirePermission, rolesThatCan, type Override } from '@/lib/policy/grants'
import type { PermissionId, Policy, RoleId } from '@/lib/policy/policy'
import {
  NO_OVERRIDES,
  compilePermission,
  type CheckRequest,
  type CompiledRule,
} from '@/lib/policy/compiled-permission'
import { refuses, type Way } from './changes'

type Attempt = Pick<Way, 'by' | 'own' | 'with'>

/**
 * The roles that may take the way, highest first, then the parties. Empty when nobody may as things
 * stand.
 */
export function actorsOf(policy: Policy, request: CheckRequest, way: Attempt): readonly string[] {
  const isRole = (name: string): boolean => policy.roles.some(({ id }) => id === name)
  const parties = way.by.filter((name) => !name.includes('.') && !isRole(name))
  return [
    ...rolesFor(policy, request, way),
    ...parties.filter((party) => !isBarred(policy, request, way.own[party])),
  ]
}

/** Whether the person themself is refused what a party needs. */
function isBarred(policy: Policy, request: CheckRequest, own: PermissionId | undefined): boolean {
  if (own === undefined) return false
  const other = requestFor(policy, request, own)
  return compilePermission(policy, other).rules.some((rule) => refuses(rule, other.facts))
}

/**
 * The request for another permission of the same person: what was seen in Permission settings is
 * about the one asked for.
 */
export function requestFor(
  policy: Policy,
  request: CheckRequest,
  permission: PermissionId,
): CheckRequest {
  const { seen } = requirePermission(policy, request.permission)
  const facts = Object.entries(request.facts).filter(([fact]) => fact !== seen)
  return { ...request, permission, facts: Object.fromEntries(facts) }
}

type ByAccount = Map<string, readonly RoleId[]>
type ByAttempt = WeakMap<Attempt['by'], ByAccount>
const roles = new WeakMap<Policy, WeakMap<readonly Override[], ByAttempt>>()

/** The roles named, and those that hold a permission named and are not refused it. */
function rolesFor(policy: Policy, request: CheckRequest, way: Attempt): readonly RoleId[] {
  const { preset = policy.defaultPreset, overrides: given = NO_OVERRIDES } = request
  const byAttempt = memoize(
    memoize(roles, policy, () => new WeakMap<readonly Override[], ByAttempt>()),
    given.length === 0 ? NO_OVERRIDES : given,
    (): ByAttempt => new WeakMap(),
  )
  // What is so for whoever takes a way belongs to the list of those who can.
  const byAccount = memoize(byAttempt, way.by, (): ByAccount => new Map())
  let key = preset
  for (const fact of accountFacts(policy)) key += ` ${request.facts[fact] ?? ''}`
  return memoize(byAccount, key, () => {
    const facts = factsForActors(policy, request.facts, way)
    return policy.roles
      .map(({ id }) => id)
      .filter(
        (role) =>
          way.by.includes(role) ||
          way.by.some(
            (name) =>
              name.includes('.') &&
              rolesThatCan(policy, name, preset, given).includes(role) &&
              refusalsOf(policy, request, name, { ...facts, role }).length === 0,
          ),
      )
  })
}

const ofAccount = new WeakMap<Policy, readonly string[]>()

/** The facts about the account. */
export const accountFacts = (policy: Policy): readonly string[] =>
  memoize(ofAccount, policy, () =>
    policy.facts.filter(({ subject }) => subject === 'account').map(({ id }) => id),
  )

/**
 * What is known of whoever takes the way: the account is theirs too, the person and the context of
 * the request are not.
 */
export function factsForActors(policy: Policy, facts: Facts, way: Attempt): Facts {
  const known: Record<string, string> = {}
  for (const fact of accountFacts(policy)) {
    const value = facts[fact]
    if (value !== undefined) known[fact] = value
  }
  return { ...known, ...way.with }
}

/** The rules that refuse somebody a permission in the account of a request. */
export const refusalsOf = (
  policy: Policy,
  { preset, overrides }: CheckRequest,
  permission: PermissionId,
  facts: Facts,
): readonly CompiledRule[] =>
  compilePermission(policy, { permission, preset, overrides, facts }).rules.filter((rule) =>
    refuses(rule, facts),
  )
