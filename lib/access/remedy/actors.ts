// Who may go a way to a change: by the same policy, account and facts as the request, so that
// nobody is named who would be refused in turn.
import { memoize } from '@/lib/core/memoize'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { requirePermission, rolesThatCan, type Override } from '@/lib/policy/grants'
import { factsRead } from '@/lib/policy/mentioned-facts'
import type { PermissionId, Policy, PolicyFact, PresetId, RoleId } from '@/lib/policy/policy'
import {
  NO_OVERRIDES,
  compilePermission,
  type CheckRequest,
  type CompiledRule,
} from '@/lib/policy/compiled-permission'
import { atState, buildStateCache, type StateCache } from '../state-cache'
import { refuses, type Way } from './changes'

type Attempt = Pick<Way, 'by' | 'own' | 'with'>

/**
 * The roles that may take the way, highest first, then the parties. Empty when nobody may as things
 * stand. Where the person is the only one with their role, as the Owner is, it is named only if
 * they may themself: whoever cannot sign in turns on nothing.
 */
export function actorsOf(policy: Policy, request: CheckRequest, way: Attempt): readonly string[] {
  const { roles, parties } = actorsInAccount(policy, request, way)
  const own = parties.filter((party) => !isBarred(policy, request, way.own[party]))
  const { role } = request.facts
  const others =
    isHeldByOne(policy, role) && roles.includes(role) && !mayThemself(policy, request, way, role)
      ? roles.filter((one) => one !== role)
      : roles
  return own.length === 0 ? others : [...others, ...own]
}

/** Whether one person alone has a role: one that is not given but passed on. */
export const isHeldByOne = ({ roles }: Policy, role: RoleId | undefined): role is RoleId =>
  roles.some(({ id, assignable }) => id === role && !assignable)

/** Whether the person of a request may take a way by their role, in the state in which they are. */
export const mayThemself = (
  policy: Policy,
  request: CheckRequest,
  way: Attempt,
  role: RoleId,
): boolean =>
  mayByRole(policy, request, way, role, {
    ...ofSubject(policy, request.facts, 'user'),
    ...factsForActors(policy, request.facts, way),
  })

/**
 * Whether the person themself is refused what a party needs, or may be, as long as their role is
 * not known.
 */
function isBarred(policy: Policy, request: CheckRequest, own: PermissionId | undefined): boolean {
  if (own === undefined) return false
  const other = requestFor(policy, request, own)
  return compilePermission(policy, other).rules.some((rule) => {
    const refused = evaluate(rule.when, other.facts)
    return rule.applies === 'role' ? refused !== false : refused === true
  })
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
  if (seen === undefined || request.facts[seen] === undefined) return { ...request, permission }
  const facts = Object.entries(request.facts).filter(([fact]) => fact !== seen)
  return { ...request, permission, facts: Object.fromEntries(facts) }
}

/** The roles that may take a way in an account, and the parties who do if it is theirs to. */
interface Actors {
  readonly roles: readonly RoleId[]
  readonly parties: readonly string[]
}

type ByPreset = Map<PresetId, StateCache<Actors>>
type ByAttempt = WeakMap<Attempt['by'], ByPreset>
const cached = new WeakMap<Policy, WeakMap<readonly Override[], ByAttempt>>()

/** Who may take a way, cached by the facts of the account on which that rests. */
function actorsInAccount(policy: Policy, request: CheckRequest, way: Attempt): Actors {
  const { preset = policy.defaultPreset, overrides: given = NO_OVERRIDES } = request
  const byOverrides = memoize(cached, policy, () => new WeakMap<readonly Override[], ByAttempt>())
  const byAttempt = memoize(
    byOverrides,
    given.length === 0 ? NO_OVERRIDES : given,
    (): ByAttempt => new WeakMap(),
  )
  // What is so for whoever takes a way belongs to the list of those who can.
  const byPreset = memoize(byAttempt, way.by, (): ByPreset => new Map())
  const cache = memoize(byPreset, preset, () =>
    buildStateCache<Actors>(policy, factsOfActors(policy, way)),
  )
  return atState(cache, request.facts, () => findActors(policy, request, way))
}

const facts = new WeakMap<Policy, WeakMap<Attempt['by'], readonly string[]>>()

/** The facts of the account that can refuse somebody a permission with which the way is taken. */
function factsOfActors(policy: Policy, { by }: Attempt): readonly string[] {
  const byAttempt = memoize(facts, policy, () => new WeakMap<Attempt['by'], readonly string[]>())
  return memoize(byAttempt, by, () =>
    by
      .filter((name) => name.includes('.'))
      .flatMap((permission) => factsRead(policy, permission))
      .filter((fact) => factsAbout(policy, 'account').includes(fact)),
  )
}

/** The roles named, and those that hold a permission named and are not refused it. */
function findActors(policy: Policy, request: CheckRequest, way: Attempt): Actors {
  const facts = factsForActors(policy, request.facts, way)
  const named = policy.roles.map(({ id }) => id)
  return {
    parties: way.by.filter((name) => !name.includes('.') && !named.includes(name)),
    roles: named.filter((role) => mayByRole(policy, request, way, role, facts)),
  }
}

/** Whether a role is named, or holds a permission named and is not refused it with these facts. */
const mayByRole = (
  policy: Policy,
  request: CheckRequest,
  { by }: Attempt,
  role: RoleId,
  facts: Facts,
): boolean =>
  by.includes(role) ||
  by.some(
    (name) =>
      name.includes('.') &&
      rolesThatCan(policy, name, request.preset, request.overrides).includes(role) &&
      refusalsOf(policy, request, name, { ...facts, role }).length === 0,
  )

type Subject = PolicyFact['subject']
const bySubject = new WeakMap<Policy, Map<Subject, readonly string[]>>()

/** The facts about the account, or about the person. */
export const factsAbout = (policy: Policy, subject: Subject): readonly string[] =>
  memoize(
    memoize(bySubject, policy, () => new Map<Subject, readonly string[]>()),
    subject,
    () => policy.facts.filter((fact) => fact.subject === subject).map(({ id }) => id),
  )

function ofSubject(policy: Policy, facts: Facts, subject: Subject): Facts {
  const known: Record<string, string> = {}
  for (const fact of factsAbout(policy, subject)) {
    const value = facts[fact]
    if (value !== undefined) known[fact] = value
  }
  return known
}

/**
 * What is known of whoever takes the way: the account is theirs too, the person and the context of
 * the request are not.
 */
export const factsForActors = (policy: Policy, facts: Facts, way: Attempt): Facts => ({
  ...ofSubject(policy, facts, 'account'),
  ...way.with,
})

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
