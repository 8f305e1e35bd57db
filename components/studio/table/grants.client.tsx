// The grants of a file of the policy as a table, each cell a choice.
import { readGrants, withGrant, type GrantRow } from '@/lib/lint/editor/grant-table'

interface Props {
  readonly text: string
  readonly roles: readonly Named[]
  /** The scopes that a grant may be narrowed to, by id. */
  readonly scopes: readonly Named[]
  readonly onText: (text: string) => void
}

interface Named {
  readonly id: string
  readonly label: string
}

const CELL = 'w-full rounded-sm border border-edge bg-paper px-1 py-0.5 text-ink'
const HEAD = 'sticky top-0 bg-surface px-2 py-1 text-start align-bottom'

/** `v2_current manager` as words. */
function headOf(column: string, roles: readonly Named[]): string {
  const [role = '', preset] = column.split(' ').reverse()
  const label = roles.find(({ id }) => id === role)?.label ?? role
  return preset === undefined ? label : `${label}, ${preset.replaceAll('_', ' ')}`
}

export function Grants({ text, roles, scopes, onText }: Props) {
  const { columns, rows } = readGrants(text)
  const grants = ['deny', 'allow', ...scopes.map(({ id }) => `allow:${id}`)]
  const wordsOf = (grant: string): string =>
    grant === 'deny'
      ? 'No'
      : grant === 'allow'
        ? 'Yes'
        : (scopes.find(({ id }) => `allow:${id}` === grant)?.label ?? grant)
  const row = ({ permission, label, cells }: GrantRow) => (
    <tr key={permission} className="border-b border-line">
      <th scope="row" className="px-2 py-1 text-start font-normal" title={permission}>
        {label}
      </th>
      {columns.map((column) => {
        const cell = cells.find((one) => one.column === column)
        return (
          <td key={column} className="px-1 py-0.5">
            {cell && (
              <select
                aria-label={`${label}: ${headOf(column, roles)}`}
                className={CELL}
                value={cell.grant}
                onChange={({ target }) => onText(withGrant(text, cell, target.value))}
              >
                {[...new Set([...grants, cell.grant])].map((grant) => (
                  <option key={grant} value={grant}>
                    {wordsOf(grant)}
                  </option>
                ))}
              </select>
            )}
          </td>
        )
      })}
    </tr>
  )
  return (
    <>
      {rows.length === 0 && <p>This text is no table as it stands; the problems say why.</p>}
      {areasOf(rows).map(({ area, rows: own }) => (
        <table key={area} className="mb-5 w-full border-collapse">
          <caption className="py-1 text-start font-semibold">{area}</caption>
          <thead>
            <tr>
              <th className={HEAD}>May they …</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={HEAD}>
                  {headOf(column, roles)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{own.map(row)}</tbody>
        </table>
      ))}
    </>
  )
}

/** The rows of each area, in order. */
function areasOf(rows: readonly GrantRow[]) {
  return [...new Set(rows.map(({ area }) => area))].map((area) => ({
    area,
    rows: rows.filter((one) => one.area === area),
  }))
}
