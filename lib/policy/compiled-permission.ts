// A permission made ready to be decided: its rules with their conditions worked out from the
// grants, and their reasons in words. Compiled once per policy, preset and set of overrides,
// because a permission is checked many times.
import { domainsOf, isReadOnce, type Domains } from '@/lib/logic/completions'
import type { Condition } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import {
  decidedRoles,
  requirePermission,
  scopeKindOf,
  scopeOf,
  seenGrants,
  type Override,
  type Seen,
  type Variant,
} from './grants'
import { memoize } from '@/lib/core/memoize'
import type {
  Grants,
  Mark,
  Permission,
  PermissionId,
  Policy,
  PresetId,
  RoleId,
  Rule,
} from './policy'
import { roleWords, tellingsOf } from './rule-tellings'
import { plainText } from './wording'

/** Why a permission is refused, in plain words. */
export interface Reason {
  readonly rule: string
  readonly text: string
  readonly article: string | null
  readonly mark: Mark
}

export interface CompiledRule {
  readonly when: Condition
  readonly applies: Rule['applies']
  readonly reason: Reason
  /** Three-valued logic is exact for it (lib/logic/completions.ts). */
  readonly readOnce: boolean
}

export interface CompiledPermission {
  readonly permission: Permission
  readonly preset: PresetId
  /** In order of telling. */
  readonly rules: readonly CompiledRule[]
  /** The values of the policy's facts. */
  readonly domains: Domains
  /** The scope of each role's grant; null when it is not narrowed. */
  readonly scopes: Readonly<Record<RoleId, string | null>>
}

export interface CheckRequest extends Variant {
  /** Canonical ids; an absent fact is unknown. */
  readonly facts: Facts
  readonly permission: PermissionId
}

/** By what is seen and whether the preset was chosen (placeOf), then by permission. */
type ByLook = readonly Map<PermissionId, CompiledPermission>[]
type ByPreset = Map<PresetId, ByLook>

/** One array for all, because compiled permissions are memoized by it. */
export const NO_OVERRIDES: readonly Override[] = []
const compiled = new WeakMap<Policy, WeakMap<readonly Override[], ByPreset>>()

/**
 * The permission of a request, ready to be decided, with what was seen in Permission settings
 * counted in. Throws on an unknown permission or preset.
 */
export function compilePermission(policy: Policy, request: CheckRequest): CompiledPermission {
  const byGrants = compileByGrants(policy, request.permission, request)
  const { seen } = byGrants.permission
  const look = seen === undefined ? undefined : seenIn(request.facts[seen])
  return look === undefined ? byGrants : compileByGrants(policy, request.permission, request, look)
}

const seenIn = (value: string | undefined): Seen =>
  value === 'yes' || value === 'no' ? value : undefined

/**
 * A permission by the grants of an account alone, or with what was seen in Permission settings
 * counted in; no fact of a request bears on it. Memoized for as long as the policy and the array
 * of overrides live. Throws on an unknown permission or preset.
 */
export function compileByGrants(
  policy: Policy,
  id: PermissionId,
  variant: Variant,
  seen?: Seen,
): CompiledPermission {
  const { preset = policy.defaultPreset, overrides: given = NO_OVERRIDES, isChosen } = variant
  const overrides = given.length === 0 ? NO_OVERRIDES : given
  // Asked for every decision: nothing is allocated where the permission has been compiled.
  const byLook =
    compiled.get(policy)?.get(overrides)?.get(preset) ?? addPreset(policy, overrides, preset)
  const byId = byLook[placeOf(seen, isChosen)]
  const found = byId?.get(id)
  if (found) return found
  const permission = requirePermission(policy, id)
  const built = buildCompiled(policy, permission, { preset, overrides, isChosen }, seen)
  byId?.set(id, built)
  return built
}

const placeOf = (seen: Seen, isChosen: boolean | undefined): number =>
  (seen === undefined ? 0 : seen === 'yes' ? 1 : 2) + (isChosen ? 3 : 0)

function addPreset(policy: Policy, overrides: readonly Override[], preset: PresetId): ByLook {
  const byOverrides = memoize(compiled, policy, () => new WeakMap<readonly Override[], ByPreset>())
  const byPreset = memoize(byOverrides, overrides, (): ByPreset => new Map())
  return memoize(byPreset, preset, () => Array.from({ length: 6 }, () => new Map()))
}

function buildCompiled(
  policy: Policy,
  permission: Permission,
  variant: Variant & { readonly preset: PresetId },
  seen: Seen,
): CompiledPermission {
  const grants = seenGrants(policy, permission, variant, seen)
  const decided = decidedRoles(policy, permission, variant.overrides)
  const disputed =
    seen === undefined ? permission.disputed.filter((role) => !decided.includes(role)) : []
  const rules = permission.rules.flatMap((id) => {
    const rule = policy.rules.find((row) => row.id === id)
    return rule ? ruleFor({ policy, permission, variant, grants, disputed, seen }, rule) : []
  })
  const scopes = Object.fromEntries(
    policy.roles.map(({ id }) => [id, reach(policy, grants[id] ?? 'deny')]),
  )
  return { permission, preset: variant.preset, rules, domains: domainsFor(policy), scopes }
}

interface Context {
  readonly policy: Policy
  readonly permission: Permission
  readonly variant: Variant
  readonly grants: Grants
  readonly disputed: readonly RoleId[]
  readonly seen: Seen
}

/**
 * A rule with its condition: as written, or for the roles that the grants name; once for each of
 * its cases, which differ in words alone. Empty when it can never deny.
 */
function ruleFor(context: Context, rule: Rule): readonly CompiledRule[] {
  const { policy, grants, disputed } = context
  const rolesWhere = (holds: (grant: string, role: RoleId) => boolean): readonly RoleId[] =>
    policy.roles.map(({ id }) => id).filter((id) => holds(grants[id] ?? 'deny', id))
  const refused = (isDisputed: boolean): readonly RoleId[] =>
    rolesWhere((grant, role) => grant === 'deny' && disputed.includes(role) === isDisputed)
  switch (rule.applies) {
    case 'all':
    case 'pro':
    case 'named':
      return rule.when ? build(context, rule, ALL_ROLES, rule.mark) : []
    case 'role':
      return [
        ...build(context, rule, refused(false), context.permission.mark),
        ...build(context, rule, refused(true), 'disputed'),
      ]
    case 'scope':
      return build(
        context,
        rule,
        rolesWhere((grant) => scopeKindOf(policy, grant) === 'part'),
        rule.mark,
      )
    case 'state':
      return build(
        context,
        rule,
        rolesWhere((grant) => scopeKindOf(policy, grant) === 'state'),
        rule.mark,
      )
  }
}

const ALL_ROLES = 'all roles'

const domains = new WeakMap<Policy, Domains>()
const domainsFor = (policy: Policy): Domains =>
  memoize(domains, policy, () => domainsOf(policy.facts))

/** The scope of a grant as it is told: one that is a state is told by its rule. */
const reach = (policy: Policy, grant: string): string | null =>
  scopeKindOf(policy, grant) === 'state' ? null : scopeOf(grant)

function build(
  context: Context,
  rule: Rule,
  roles: readonly RoleId[] | typeof ALL_ROLES,
  mark: Mark,
): readonly CompiledRule[] {
  if (roles.length === 0) return []
  // A rule for every role does not rest on the role.
  const forRoles: readonly Condition[] =
    roles === ALL_ROLES || roles.length === context.policy.roles.length
      ? []
      : [{ kind: 'in', fact: 'role', values: roles }]
  return tellingsOf(rule).map(({ conditions, text }) => {
    const parts = [...forRoles, ...conditions]
    const [only] = parts
    const when: Condition = parts.length === 1 && only ? only : { kind: 'all', of: parts }
    return {
      when,
      applies: rule.applies,
      reason: reasonFor(context, { ...rule, text }, mark),
      readOnce: isReadOnce(when, domainsFor(context.policy)),
    }
  })
}

function reasonFor(
  { policy, permission, variant, grants, seen }: Context,
  rule: Rule,
  mark: Mark,
): Reason {
  const isDisputed = mark === 'disputed'
  const { text } =
    rule.applies === 'role'
      ? roleWords(policy, rule, { permission, variant, grants, seen, isDisputed })
      : rule
  return {
    rule: rule.id,
    text: plainText(text.replaceAll('{phrase}', permission.phrase), { policy, supportAddress: '' }),
    article: rule.article ?? null,
    mark,
  }
}
