// The names that requests call roles and permissions by. Those of facts are read-names.ts of the
// policy.
import type { InputErrors } from '@/lib/core/input-error'
import { memoize } from '@/lib/core/memoize'
import type { PermissionId, Policy } from '@/lib/policy/policy'
import { readName, type NamedRows } from '@/lib/policy/read-names'
import { SIGN_IN } from '@/lib/policy/sign-in'

const rolesKnown = new WeakMap<Policy, NamedRows>()

/** Every role with all of its names. */
export const roleNames = (policy: Policy): NamedRows =>
  memoize(rolesKnown, policy, () =>
    policy.roles.map(({ id, label, otherNames, aliases }) => ({
      id,
      aliases: [label, ...otherNames, ...aliases],
    })),
  )

const permissionsKnown = new WeakMap<Policy, NamedRows>()

/** Every permission, and signing in. */
export const permissionNames = (policy: Policy): NamedRows =>
  memoize(permissionsKnown, policy, () => [
    ...policy.permissions,
    { id: SIGN_IN, aliases: ['login', 'log in'] },
  ])

/** The permission with this name, or signing in. */
export const readPermission = (
  policy: Policy,
  name: string,
  path: string,
  errors: InputErrors,
): PermissionId => readName(permissionNames(policy), name, path, 'permission', errors)
