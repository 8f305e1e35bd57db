// Who may do what in one area: a row per role, a cell per action. Gates and the state of things are
// not in it; check.ts has those.
import {
  decidedRoles,
  grantsOf,
  requirePermission,
  scopeOf,
  wordsFor,
  type Override,
  type Variant,
} from '@/lib/policy/grants'
import type { Grant, Mark, Permission, PermissionId, Policy, RoleId } from '@/lib/policy/policy'

export interface MatrixCell {
  readonly permission: PermissionId
  readonly grant: 'allow' | 'deny'
  /** Absent when the grant is not narrowed. */
  readonly scope?: string
  /** One or two words for the cell: "Yes", "Own departments", "No". */
  readonly words: string
  readonly mark: Mark
  /** The published presets differ here, and the Owner has not decided it. */
  readonly disputed: boolean
}

export interface Matrix {
  readonly area: string
  readonly actions: readonly { readonly permission: PermissionId; readonly label: string }[]
  readonly rows: readonly { readonly role: RoleId; readonly cells: readonly MatrixCell[] }[]
}

/**
 * The matrix of one area under a preset (the default when absent) and an Owner's overrides. Throws
 * when there is no such area.
 */
export function matrix(
  policy: Policy,
  { area, ...variant }: Variant & { readonly area: string },
): Matrix {
  const found = policy.areas.find(({ id }) => id === area)
  if (!found) throw new Error(`policy ${policy.version} has no area "${area}"`)
  const permissions = found.permissions.map((id) => requirePermission(policy, id))
  const columns = permissions.map((permission) => ({
    permission,
    grants: grantsOf(policy, permission, variant),
  }))
  return {
    area,
    actions: permissions.map(({ id, label }) => ({ permission: id, label })),
    rows: policy.roles.map(({ id: role }) => ({
      role,
      cells: columns.map(({ permission, grants }) =>
        cellOf(policy, permission, role, grants[role] ?? 'deny', variant.overrides),
      ),
    })),
  }
}

function cellOf(
  policy: Policy,
  permission: Permission,
  role: RoleId,
  grant: Grant,
  overrides: readonly Override[] = [],
): MatrixCell {
  const scope = scopeOf(grant)
  const isDecided = decidedRoles(policy, permission, overrides).includes(role)
  const disputed = permission.disputed.includes(role) && !isDecided
  return {
    permission: permission.id,
    grant: grant === 'deny' ? 'deny' : 'allow',
    ...(scope === null ? {} : { scope }),
    words: wordsFor(policy, grant),
    mark: disputed ? 'disputed' : permission.mark,
    disputed,
  }
}
