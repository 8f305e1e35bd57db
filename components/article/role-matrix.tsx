import type { ReactNode } from 'react'
import { memoize } from '@/lib/core/memoize'
import type { RoleTable } from '@/lib/access/words/role-table'
import { CellWords } from '@/components/roles/cell-words'
import {
  AREA_ALSO,
  AREA_BODY,
  AREA_CAPTION,
  AREA_CORNER,
  AREA_HEAD,
  AREA_HEADS,
  AREA_NAMES,
  AREA_ROW,
  AREA_TABLE,
  GRID_MINE,
} from '@/components/look/matrix'
import { HINT } from '@/components/look/text'

type Rows = RoleTable['rows']

/** The actions that have the same cells, in the place of the first: one row says it of them all. */
function alike(rows: Rows) {
  const groups = new Map<string, { actions: string[]; cells: Rows[number]['cells'] }>()
  for (const { action, cells } of rows) {
    const said = JSON.stringify(cells)
    memoize(groups, said, () => ({ actions: [], cells })).actions.push(action)
  }
  return [...groups.values()]
}

type Props = { readonly table: RoleTable; readonly children?: ReactNode }

/**
 * What each role may do in one area: a word in every cell, actions with the same cells in one row,
 * the columns in line with those of other areas, the heads staying while long ones scroll by. On a
 * phone each row is a card that names its roles; the roles of a table are said, since not every
 * browser sees one in what is laid out otherwise. `children` are said below, after what disputed
 * cells depend on. All areas are one grid (components/roles/role-grid.tsx).
 */
export function RoleMatrixTable({ table: { caption, roles, rows, dispute }, children }: Props) {
  const nameOf = new Map(roles.map(({ id, label }) => [id, label]))
  return (
    <>
      <table className={`${AREA_TABLE} ${GRID_MINE}`} role="table">
        <caption className={AREA_CAPTION}>{caption}</caption>
        <thead className={AREA_HEADS}>
          <tr role="row">
            <th className={AREA_CORNER} scope="col" role="columnheader">
              Action
            </th>
            {roles.map((role) => (
              <th
                key={role.id}
                className={AREA_HEAD}
                scope="col"
                role="columnheader"
                data-of={role.id}
              >
                {role.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={AREA_BODY}>
          {alike(rows).map(({ actions, cells }) => (
            <tr key={actions[0]} className={AREA_ROW} role="row">
              <th className={AREA_NAMES} scope="row" role="rowheader">
                {actions.map((action, at) =>
                  at === 0 ? (
                    action
                  ) : (
                    <span key={action} className={AREA_ALSO}>
                      {action}
                    </span>
                  ),
                )}
              </th>
              {cells.map(({ role, status, ...cell }) => (
                <td
                  key={role}
                  className="status"
                  role="cell"
                  data-of={role}
                  data-role-name={nameOf.get(role)}
                  data-status={status}
                >
                  <CellWords {...cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {(dispute || children) && (
        <p className={HINT}>
          {dispute} {children}
        </p>
      )}
    </>
  )
}
