// A matrix of the policy as a table that people read: actions down, roles across, a word in each
// cell. Page and Markdown draw the same table.
import { matrix, type MatrixCell } from '@/lib/access/matrix'
import type { Policy } from '@/lib/policy/policy'

export interface RoleTableCell {
  /**
   * "Yes", "Own departments", "No"; with `both`, where the published versions differ, "Depends on
   * your account".
   */
  readonly words: string
  readonly status: 'yes' | 'limited' | 'no' | 'unknown'
  readonly disputed: boolean
}

export interface RoleTable {
  readonly area: string
  readonly caption: string
  readonly roles: readonly { readonly id: string; readonly label: string }[]
  readonly rows: readonly {
    readonly permission: string
    readonly action: string
    readonly cells: readonly (RoleTableCell & { readonly role: string })[]
  }[]
  /** What the sign of disputed cells means; absent where there are none. */
  readonly dispute: string | undefined
  /** That an account may differ, and where to look; inline tags in it. */
  readonly mayDiffer: string
}

export interface RoleTableQuery {
  readonly area: string
  /** The default preset when absent. */
  readonly preset?: string | undefined
  /** Show what the other published preset says wherever it differs. */
  readonly both?: boolean
}

/** The sign that marks a disputed cell. */
export const disputedSign = '*'

const dispute = 'Published versions of these defaults differ here.'
const mayDiffer =
  'The <Role id="owner" /> may have changed what a role may do: see <Menu ' +
  'path="permission_settings" /> in your account.'

/** The id of a cell on /roles, where every cell can be linked to. */
export function cellAnchor(permission: string, role: string): string {
  return `${permission}.${role}`
}

/** Builds the table of one area. Throws when the policy has no such area or preset. */
export function roleTable(
  policy: Policy,
  { area, preset, both = false }: RoleTableQuery,
): RoleTable {
  const shown = matrix(policy, { area, preset })
  const others = both
    ? policy.presets
        .filter(({ id }) => id !== (preset ?? policy.defaultPreset))
        .map(({ id }) => matrix(policy, { area, preset: id }))
    : []
  const rows = shown.actions.map((action, column) => ({
    permission: action.permission,
    action: action.label,
    cells: shown.rows.map((row, index) => {
      const cell = row.cells[column]
      const alternatives = others.flatMap((other) => other.rows[index]?.cells[column] ?? [])
      if (!cell)
        throw new Error(
          `the matrix of ${area} has no cell for ${row.role} and ${action.permission}`,
        )
      return { role: row.role, ...tableCell(policy, cell, alternatives) }
    }),
  }))
  const title = policy.areas.find(({ id }) => id === area)?.label ?? area
  return {
    area,
    caption: `${title}: what each role may do by default`,
    roles: shown.rows.map(({ role }) => ({
      id: role,
      label: policy.roles.find(({ id }) => id === role)?.label ?? role,
    })),
    rows,
    dispute: rows.some(({ cells }) => cells.some(({ disputed }) => disputed))
      ? `${disputedSign} ${dispute}`
      : undefined,
    mayDiffer,
  }
}

function tableCell(
  { cells: { differs } }: Policy,
  cell: MatrixCell,
  alternatives: readonly MatrixCell[],
): RoleTableCell {
  if (alternatives.some(({ words }) => words !== cell.words))
    return { words: differs, status: 'unknown', disputed: true }
  return {
    words: cell.words,
    disputed: cell.disputed,
    status:
      cell.grant === 'deny'
        ? 'no'
        : cell.scope === undefined || cell.scope === 'account'
          ? 'yes'
          : 'limited',
  }
}
