// The account of a request, from given to known names.
import type { Facts } from '@/lib/logic/fact'
import type { Override } from '@/lib/policy/grants'
import type { Policy, PresetId, Role } from '@/lib/policy/policy'
import { clipped } from '@/lib/core/format-value'
import { listInWords } from '@/lib/core/list-in-words'
import type { InputErrors } from '@/lib/core/input-error'
import { memoize } from '@/lib/core/memoize'
import { findByName, hint, readGiven, readName, type NamedRows } from '@/lib/policy/read-names'

/**
 * An account as requests and addresses give it, its facts beside preset and overrides; the shape is
 * checked (check-request.ts), the names are not.
 */
export interface GivenAccount {
  readonly preset?: string | undefined
  readonly overrides: readonly {
    readonly role: string
    readonly permission: string
    readonly grant: string | boolean
  }[]
  readonly [fact: string]: unknown
}

export interface ReadAccount {
  readonly preset: PresetId
  readonly overrides: readonly Override[]
  /** The preset was named, and not only taken because none was. */
  readonly isChosen?: true
  readonly facts: Facts
}

/**
 * An account's preset (the default when absent), overrides and facts; adds to `errors`, with
 * `path` before each place.
 */
export function readAccount(
  policy: Policy,
  { preset, overrides, ...rest }: GivenAccount,
  errors: InputErrors,
  path = 'account',
): ReadAccount {
  return {
    preset:
      preset === undefined
        ? policy.defaultPreset
        : readName(policy.presets, preset, `${path}.preset`, 'preset', errors),
    overrides: overrides.map((row, index) =>
      readOverride(policy, row, `${path}.overrides.${index}`, errors),
    ),
    ...(preset === undefined ? {} : { isChosen: true }),
    facts: readGiven(policy, rest, path, errors),
  }
}

function readOverride(
  policy: Policy,
  row: GivenAccount['overrides'][number],
  path: string,
  errors: InputErrors,
): Override {
  return {
    role: readTunableRole(policy, row.role, `${path}.role`, errors),
    permission: readName(
      policy.permissions,
      row.permission,
      `${path}.permission`,
      'permission',
      errors,
    ),
    grant: readName(grantNames(policy), String(row.grant), `${path}.grant`, 'grant', errors),
  }
}

/** A role whose grants the Owner decides; any other is an error, because nothing would change. */
function readTunableRole(policy: Policy, name: string, path: string, errors: InputErrors): string {
  const found = findRole(policy, name)
  if (found?.tunable) return found.id
  errors.add(path, () => untunable(policy, name, found))
  return name
}

/** Why a name is not that of a role whose grants can be changed, and which are. */
function untunable(policy: Policy, name: string, found: Role | undefined): string {
  const ids = policy.roles.map(({ id }) => id)
  const tunable = policy.roles.filter((role) => role.tunable).map(({ id }) => id)
  const remedy = `An override names one role: ${listInWords(tunable, 'or')}.`
  const given = clipped(name)
  return found
    ? `"${given}" is the ${found.label}, and no override changes what the ${found.label} may ` +
        `do; take it out. ${remedy}`
    : `there is no role "${given}"${hint(name, ids)} ${remedy}`
}

/** Whether a name is that of a role whose grants nobody can change. */
export const isFixedRole = (policy: Policy, name: string): boolean =>
  findRole(policy, name)?.tunable === false

function findRole(policy: Policy, name: string): Role | undefined {
  const known = findByName(roleNames(policy), name)
  return policy.roles.find(({ id }) => id === known)
}

const rolesKnown = new WeakMap<Policy, NamedRows>()

/** Every role with all of its names. */
export const roleNames = (policy: Policy): NamedRows =>
  memoize(rolesKnown, policy, () =>
    policy.roles.map(({ id, label, otherNames, aliases }) => ({
      id,
      aliases: [label, ...otherNames, ...aliases],
    })),
  )

const grantsKnown = new WeakMap<Policy, NamedRows>()

const grantNames = (policy: Policy): NamedRows =>
  memoize(grantsKnown, policy, () => [
    { id: 'allow', aliases: ['true', 'yes', 'on'] },
    { id: 'deny', aliases: ['false', 'no', 'off'] },
    ...policy.scopes.map(({ id }) => ({ id: `allow:${id}`, aliases: [] })),
  ])
