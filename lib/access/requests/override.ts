// An override as requests and addresses give it, from given to known names, and why one is not
// taken. The account it belongs to is account.ts.
import type { InputErrors } from '@/lib/core/input-error'
import { clipped } from '@/lib/core/format-value'
import { listInWords } from '@/lib/core/list-in-words'
import { memoize, memoizeSome } from '@/lib/core/memoize'
import { NO_OVERRIDES } from '@/lib/policy/compiled-permission'
import type { Override } from '@/lib/policy/grants'
import type { Policy } from '@/lib/policy/policy'
import { findByName, hint, readName, type NamedRows } from '@/lib/policy/read-names'
import { permissionNames, roleNames } from './names'

/** An override whose shape is checked and whose names are not. */
export interface GivenOverride {
  readonly role: string
  readonly permission: string
  readonly grant: string | boolean
}

/**
 * Why an override is not taken: a name that is not known, or a role or a permission that no account
 * can change, so that taking it would silently do nothing.
 */
export type OverrideFault =
  'no-such-role' | 'fixed-role' | 'no-such-permission' | 'fixed-permission' | 'no-such-grant'

/** The first thing wrong with an override; undefined where it is one. */
export function overrideFault(policy: Policy, row: GivenOverride): OverrideFault | undefined {
  const role = findRow(policy.roles, roleNames(policy), row.role)
  if (!role) return 'no-such-role'
  if (!role.tunable) return 'fixed-role'
  return permissionFault(policy, row.permission) ?? grantFault(policy, row.grant)
}

/**
 * Reads an override; what is wrong is added to `errors`, each part at its own place below `path`,
 * and such a part stays as it was given.
 */
export function readOverride(
  policy: Policy,
  row: GivenOverride,
  path: string,
  errors: InputErrors,
): Override {
  return {
    role: readTunableRole(policy, row.role, `${path}.role`, errors),
    permission: readOverridable(policy, row.permission, `${path}.permission`, errors),
    grant: readName(grantNames(policy), String(row.grant), `${path}.grant`, 'grant', errors),
  }
}

function readTunableRole(policy: Policy, name: string, path: string, errors: InputErrors): string {
  const found = findRow(policy.roles, roleNames(policy), name)
  if (found?.tunable) return found.id
  errors.add(path, () => {
    const tunable = policy.roles.filter((role) => role.tunable).map(({ id }) => id)
    const remedy = `An override names one role: ${listInWords(tunable, 'or')}.`
    const given = clipped(name)
    return found
      ? `"${given}" is the ${found.label}, and no override changes what the ${found.label} may ` +
          `do; take it out. ${remedy}`
      : `there is no role "${given}"${hint(name, idsOf(policy.roles))} ${remedy}`
  })
  return name
}

function readOverridable(policy: Policy, name: string, path: string, errors: InputErrors): string {
  const fault = permissionFault(policy, name)
  const known = findByName(permissionNames(policy), name)
  if (fault === undefined) return known ?? name
  errors.add(path, () => {
    const given = clipped(name)
    if (fault === 'no-such-permission')
      return `there is no permission "${given}"${hint(name, idsOf(policy.permissions))}`
    const phrase = policy.permissions.find(({ id }) => id === known)?.phrase ?? policy.signIn.phrase
    return (
      `"${given}": who may ${phrase} is the same in every account, and no override changes it; ` +
      'take it out.'
    )
  })
  return known ?? name
}

function permissionFault(policy: Policy, name: string): OverrideFault | undefined {
  const known = findByName(permissionNames(policy), name)
  if (known === undefined) return 'no-such-permission'
  const permission = policy.permissions.find(({ id }) => id === known)
  return permission?.overridable ? undefined : 'fixed-permission'
}

const grantFault = (policy: Policy, grant: string | boolean): OverrideFault | undefined =>
  findByName(grantNames(policy), String(grant)) === undefined ? 'no-such-grant' : undefined

function findRow<Row extends { readonly id: string }>(
  rows: readonly Row[],
  names: NamedRows,
  name: string,
): Row | undefined {
  const known = findByName(names, name)
  return rows.find(({ id }) => id === known)
}

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] =>
  rows.map(({ id }) => id)

const grantsKnown = new WeakMap<Policy, NamedRows>()

const grantNames = (policy: Policy): NamedRows =>
  memoize(grantsKnown, policy, () => [
    { id: 'allow', aliases: ['true', 'yes', 'on'] },
    { id: 'deny', aliases: ['false', 'no', 'off'] },
    ...policy.scopes.map(({ id }) => ({ id: `allow:${id}`, aliases: [] })),
  ])

/** How many accounts are kept; then all are forgotten. */
const MOST_ACCOUNTS = 16
/** The longest account that is kept, in signs of its overrides as JSON. */
const LONGEST_ACCOUNT = 8 * 1024
const accountsKnown = new WeakMap<Policy, Map<string, readonly Override[]>>()

/**
 * The same overrides as one array for all requests about an account: what is compiled for an
 * account is kept by its array, and one account is asked about many times, a step of a guided fix
 * after the other.
 */
export function sharedOverrides(
  policy: Policy,
  overrides: readonly Override[],
): readonly Override[] {
  if (overrides.length === 0) return NO_OVERRIDES
  const key = JSON.stringify(
    overrides.map(({ role, permission, grant }) => [role, permission, grant]),
  )
  if (key.length > LONGEST_ACCOUNT) return overrides
  const known = memoize(accountsKnown, policy, () => new Map<string, readonly Override[]>())
  return memoizeSome(known, key, MOST_ACCOUNTS, () => overrides)
}
