// A table of grants as a table: permissions by roles, and by presets where a file has these. Each
// cell knows where it stands in the source, so that a changed one leaves the rest as it was,
// comments too.
import { findScalars, type FoundScalar } from '@/lib/core/yaml'

/** A grant of a file, such as `allow:own`, from one offset of the source to another. */
export interface GrantCell {
  readonly column: string
  readonly grant: string
  readonly from: number
  readonly to: number
}

/** The grants of a permission, by the columns that name it. */
export interface GrantRow {
  /** Such as `users.add`; of a file with a prefix, with that. */
  readonly permission: string
  readonly label: string
  readonly area: string
  readonly cells: readonly GrantCell[]
}

export interface GrantTable {
  /** Roles as `manager`; where presets differ, as `v2_current manager`. */
  readonly columns: readonly string[]
  readonly rows: readonly GrantRow[]
}

/** The files whose grants are shown as a table. */
const FILES = ['content/policy/permissions.yaml', 'content/policy/whatsapp.yaml']

/** Whether a file has grants. */
export const hasGrants = (file: string): boolean => FILES.includes(file)

/** Reads the grants of a text; none of one that is no YAML. */
export function readGrants(text: string): GrantTable {
  const scalars = findScalars(text)
  const values = new Map(
    scalars.filter(({ isKey }) => !isKey).map((one) => [one.place.join('\n'), one]),
  )
  const valueAt = (...place: FoundScalar['place']): string =>
    values.get(place.join('\n'))?.value ?? ''
  const prefix = valueAt('prefix')
  const found = new Map<string, { label: string; area: string; cells: GrantCell[] }>()
  for (const { isKey, path, place, value } of scalars) {
    if (isKey || path.at(-1) !== 'id' || path.at(-2) !== 'actions') continue
    const [areaPlace, action] = [place.slice(0, -3), place.slice(0, -1)]
    const id = [prefix, valueAt(...areaPlace, 'id'), value].filter(Boolean).join('.')
    const label = valueAt(...action, 'label')
    found.set(id, { label, area: valueAt(...areaPlace, 'label'), cells: [] })
  }
  const columns = new Set<string>()
  for (const scalar of scalars) {
    const named = scalar.isKey ? undefined : cellOf(scalar, valueAt, prefix)
    const row = named && found.get(named.permission)
    if (!named || !row) continue
    columns.add(named.column)
    row.cells.push({
      column: named.column,
      grant: scalar.value,
      from: scalar.from,
      to: scalar.to,
    })
  }
  return {
    columns: [...columns],
    rows: [...found].map(([permission, row]) => ({ permission, ...row })),
  }
}

/** The permission and the column that a scalar is the grant of. */
function cellOf(
  { path, place }: FoundScalar,
  valueAt: (...place: FoundScalar['place']) => string,
  prefix: string,
): { readonly permission: string; readonly column: string } | undefined {
  const [table] = path
  if (path.at(-2) === 'grants' && path.at(-3) === 'actions') {
    const action = place.slice(0, -2)
    const area = valueAt(...action.slice(0, -2), 'id')
    return { permission: `${area}.${valueAt(...action, 'id')}`, column: path.at(-1) ?? '' }
  }
  if (table !== 'presets' && table !== 'everyPreset') return undefined
  const [preset, role, area, ...actions] =
    table === 'presets' ? path.slice(1) : ['', ...path.slice(1)]
  return {
    permission: [prefix, area, ...actions].join('.'),
    column: [preset, role].filter(Boolean).join(' '),
  }
}

/** The text with another grant in a cell, and nothing else changed. */
export const withGrant = (text: string, { from, to }: GrantCell, grant: string): string =>
  text.slice(0, from) + grant + text.slice(to)
