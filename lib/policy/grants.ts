// What a role is granted: the preset's cell, or what the Owner put in its place.
import { SIGN_IN, signInOf } from './sign-in'
import type { Grant, Grants, Permission, PermissionId, Policy, PresetId, RoleId } from './policy'

/**
 * What an account's Owner changed for a role. Counts only where the permission is overridable and
 * for roles below the Owner.
 */
export interface Override {
  readonly role: RoleId
  readonly permission: PermissionId
  readonly grant: Grant
}

/** Which grants an account has. */
export interface Variant {
  readonly preset?: PresetId | undefined
  readonly overrides?: readonly Override[] | undefined
  /**
   * Whether somebody said that the account has this preset. Otherwise it only stands in, and what
   * the presets differ on is open.
   */
  readonly isChosen?: boolean | undefined
}

/** The scope after the colon of `allow:<scope>`; null for a plain allow and for deny. */
export const scopeOf = (grant: Grant): string | null =>
  grant.startsWith('allow:') ? grant.slice('allow:'.length) : null

/**
 * What the scope of a grant limits it to: nothing (`whole`), a part, or a state of things; null for
 * a grant without a scope.
 */
export const scopeKindOf = (
  { scopes }: Pick<Policy, 'scopes'>,
  grant: Grant,
): Policy['scopes'][number]['kind'] | null =>
  scopes.find(({ id }) => id === scopeOf(grant))?.kind ?? null

/**
 * The permission with this id, or signing in. Throws when the policy has none: ids from outside are
 * read by read-names.ts first.
 */
export function requirePermission(policy: Policy, id: PermissionId): Permission {
  const permission =
    id === SIGN_IN ? signInOf(policy) : policy.permissions.find((row) => row.id === id)
  if (!permission) throw new Error(`policy ${policy.version} has no permission "${id}"`)
  return permission
}

/**
 * Every role's grant. Of several overrides of one cell a denial wins, so their order does not
 * matter.
 */
export function grantsOf(
  policy: Policy,
  permission: Permission,
  { preset = policy.defaultPreset, overrides = [] }: Variant = {},
): Grants {
  const grants = permission.grants[preset]
  if (!grants) throw new Error(`policy ${policy.version} has no preset "${preset}"`)
  const relevant = overrides.filter((override) => bearsOn(override, permission))
  if (relevant.length === 0) return grants
  return Object.fromEntries(
    policy.roles.map(({ id, tunable }) => [
      id,
      (tunable && overridden(id, relevant)) || (grants[id] ?? 'deny'),
    ]),
  )
}

/** Whether an override counts for a permission: one of its own, or one that takes what it needs. */
const bearsOn = (
  { permission, grant }: Override,
  { id, overridable, needs = [] }: Permission,
): boolean => overridable && (permission === id || (grant === 'deny' && needs.includes(permission)))

/** What the person saw in Permission settings, where they looked. */
export type Seen = 'yes' | 'no' | undefined

/**
 * A look into Permission settings beats the policy: "no" refuses, "yes" allows where the policy
 * would refuse. It does not lift a state of things that the permission waits for under the preset:
 * the look shows the permission, not the chat.
 */
export function seenGrants(
  policy: Policy,
  permission: Permission,
  variant: Variant & { readonly preset: PresetId },
  seen: Seen,
): Grants {
  const grants = grantsOf(policy, permission, variant)
  if (seen === undefined) return grants
  const published = Object.values(permission.grants[variant.preset] ?? {})
  const shown = published.find((grant) => scopeKindOf(policy, grant) === 'state') ?? 'allow'
  return Object.fromEntries(
    policy.roles.map(({ id }) => [
      id,
      seen === 'no' ? 'deny' : grants[id] === 'deny' ? shown : (grants[id] ?? shown),
    ]),
  )
}

/** The roles whose grant of a permission the Owner decided: by an override that counts. */
export const decidedRoles = (
  { roles }: Pick<Policy, 'roles'>,
  permission: Permission,
  overrides: readonly Override[] = [],
): readonly RoleId[] =>
  roles
    .filter(
      ({ id, tunable }) =>
        tunable && overrides.some((row) => row.role === id && bearsOn(row, permission)),
    )
    .map(({ id }) => id)

/** A permission and those that it needs which were taken from a role: what to give it back. */
export const takenFrom = (
  { id, needs = [] }: Permission,
  role: RoleId,
  overrides: readonly Override[] = [],
): readonly PermissionId[] => [
  ...needs.filter((need) =>
    overrides.some((row) => row.role === role && row.permission === need && row.grant === 'deny'),
  ),
  id,
]

const overridden = (role: RoleId, overrides: readonly Override[]): Grant | undefined =>
  overrides
    .flatMap((override) => (override.role === role ? [override.grant] : []))
    .sort(strictestFirst)[0]

// deny, then the narrowed grants, then plain allow.
const strictestFirst = (one: Grant, other: Grant): number =>
  strictness(one) - strictness(other) || one.localeCompare(other)
const strictness = (grant: Grant): number => (grant === 'deny' ? 0 : scopeOf(grant) ? 1 : 2)

/** The word in a cell: the policy's for allow and deny, the scope's label for a narrowed grant. */
export function wordsFor(policy: Policy, grant: Grant): string {
  const scope = scopeOf(grant)
  if (scope === null) return grant === 'deny' ? policy.cells.deny : policy.cells.allow
  return policy.scopes.find(({ id }) => id === scope)?.label ?? scope
}

/** The roles that hold a permission, in whatever scope, highest first. */
export function rolesThatCan(
  policy: Policy,
  permission: PermissionId,
  preset?: PresetId,
  overrides?: readonly Override[],
): readonly RoleId[] {
  const grants = grantsOf(policy, requirePermission(policy, permission), { preset, overrides })
  return policy.roles.map(({ id }) => id).filter((id) => (grants[id] ?? 'deny') !== 'deny')
}

/** Who holds a permission, highest first: in every account that it can be, and in some of them. */
export interface Holders {
  readonly always: readonly RoleId[]
  readonly sometimes: readonly RoleId[]
}

/**
 * The holders of a permission: some only sometimes where the presets differ, until somebody said
 * which one it is or the Owner decided. `grants` are those of the account where they are at hand.
 */
export function holdersOf(
  policy: Policy,
  permission: Permission,
  variant: Variant = {},
  grants: Grants = grantsOf(policy, permission, variant),
): Holders {
  const decided = decidedRoles(policy, permission, variant.overrides)
  const presets = variant.isChosen ? [] : Object.values(permission.grants)
  const isOpen = (role: RoleId): boolean =>
    permission.disputed.includes(role) &&
    !decided.includes(role) &&
    presets.some((cells) => cells[role] === 'deny')
  const roles = policy.roles.map(({ id }) => id)
  return {
    always: roles.filter((role) => !isOpen(role) && (grants[role] ?? 'deny') !== 'deny'),
    sometimes: roles.filter(isOpen),
  }
}
