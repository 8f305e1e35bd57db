// A matrix of the policy as a table that people read: actions down, roles across, a word in each
// cell. Page and Markdown draw the same table.
import { matrix, type MatrixCell } from '@/lib/access/matrix'
import { listInWords } from '@/lib/core/list-in-words'
import type { Policy } from '@/lib/policy/policy'

export interface RoleTableCell {
  /** "Yes", "No", or where the published versions differ, "Depends on your account". */
  readonly words: string
  /** How far a "Yes" reaches, where it does not reach everything: "own departments". */
  readonly limit?: string
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
  /** What disputed cells depend on, in one sentence; absent where there are none. */
  readonly dispute: string | undefined
  /** That an account may differ, and where to look; inline tags in it. */
  readonly mayDiffer: string
}

export interface RoleTableQuery {
  readonly area: string
  /** The words of this preset alone; of all that are published when absent. */
  readonly preset?: string | undefined
  /** What another preset says counts beside the one that is named. */
  readonly both?: boolean
}

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
  { area, preset, both = preset === undefined }: RoleTableQuery,
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
      ? disputeOf(policy)
      : undefined,
    mayDiffer,
  }
}

function tableCell(
  policy: Policy,
  cell: MatrixCell,
  alternatives: readonly MatrixCell[],
): RoleTableCell {
  const { allow, deny, differs } = policy.cells
  if (alternatives.some(({ words }) => words !== cell.words))
    return { words: differs, status: 'unknown', disputed: true }
  const { disputed } = cell
  if (cell.grant === 'deny') return { words: deny, status: 'no', disputed }
  const limit = limitOf(policy, cell.scope)
  return limit === undefined
    ? { words: allow, status: 'yes', disputed }
    : { words: allow, limit, status: 'limited', disputed }
}

/** How far a grant with this scope reaches, in words that stand below "Yes". */
export function limitOf({ scopes }: Policy, scope: string | undefined): string | undefined {
  const found = scopes.find(({ id }) => id === scope)
  return found && found.kind !== 'whole' ? (found.limit ?? found.phrase ?? found.label) : undefined
}

/** What "Depends on your account" depends on. */
export function disputeOf({ cells, presets, menus }: Policy): string {
  const settings = menus.find(({ id }) => id === 'permission_settings')?.label ?? ''
  const versions = listInWords(
    presets.map(({ label }) => `“${label}”`),
    'or',
  )
  return (
    `${cells.differs}: these defaults are published in more than one version, ${versions}; ` +
    `${settings} shows which one your account has.`
  )
}
