import type { ReactNode } from 'react'
import { memoize } from '@/lib/core/memoize'
import type { RoleTable } from '@/lib/access/words/role-table'
import {
  MATRIX_ALSO,
  MATRIX_BODY,
  MATRIX_CAPTION,
  MATRIX_CORNER,
  MATRIX_HEAD,
  MATRIX_ROW,
  MATRIX_TABLE,
  matrixLook,
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
 * the headers staying while the cells scroll. `children` are said below, after what disputed cells
 * depend on. All areas are one grid (components/roles/role-grid.tsx).
 */
export function RoleMatrixTable({
  table: { area, caption, roles, rows, dispute },
  children,
}: Props) {
  const label = `matrix-${area}`
  return (
    <>
      <div className={matrixLook(rows.length)} role="region" aria-labelledby={label} tabIndex={0}>
        <table className={MATRIX_TABLE}>
          <caption className={MATRIX_CAPTION} id={label}>
            {caption}
          </caption>
          <thead>
            <tr>
              <th className={MATRIX_CORNER} scope="col">
                Action
              </th>
              {roles.map((role) => (
                <th key={role.id} className={MATRIX_HEAD} scope="col">
                  {role.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={MATRIX_BODY}>
            {alike(rows).map(({ actions, cells }) => (
              <tr key={actions[0]}>
                <th className={MATRIX_ROW} scope="row">
                  {actions.map((action, at) =>
                    at === 0 ? (
                      action
                    ) : (
                      <span key={action} className={MATRIX_ALSO}>
                        {action}
                      </span>
                    ),
                  )}
                </th>
                {cells.map(({ role, status, words, limit }) => (
                  <td key={role} className="status" data-status={status}>
                    {limit === undefined ? words : `${words}, ${limit}`}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(dispute || children) && (
        <p className={HINT}>
          {dispute} {children}
        </p>
      )}
    </>
  )
}
