import { permissionRoute } from '@/lib/core/routes'
import type { ReactNode } from 'react'
import { cellAnchor, disputedSign, type RoleTable } from '@/lib/access/words/role-table'
import {
  DISPUTED,
  MATRIX_BODY,
  MATRIX_CAPTION,
  MATRIX_CORNER,
  MATRIX_HEAD,
  MATRIX_ROW,
  MATRIX_TABLE,
  matrixLook,
} from '@/components/look/matrix'
import { HINT } from '@/components/look/text'

type Props = { readonly table: RoleTable; readonly linked?: boolean; readonly children?: ReactNode }

/**
 * What each role may do in one area: a word in every cell, the headers staying while the cells
 * scroll. `linked` gives each action a page and each cell an address. `children` are said below,
 * after the sign of disputed cells.
 */
export function RoleMatrixTable({
  table: { area, caption, roles, rows, dispute },
  linked = false,
  children,
}: Props) {
  const label = `matrix-${area}`
  return (
    <>
      <div className={matrixLook(rows.length)} role="region" aria-labelledby={label} tabIndex={0}>
        <table className={MATRIX_TABLE} data-matrix="">
          <caption className={MATRIX_CAPTION} id={label}>
            {caption}
          </caption>
          <thead>
            <tr>
              <th className={MATRIX_CORNER} scope="col">
                Action
              </th>
              {roles.map((role) => (
                <th
                  key={role.id}
                  className={MATRIX_HEAD}
                  scope="col"
                  data-role={linked ? role.id : undefined}
                >
                  {role.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={MATRIX_BODY}>
            {rows.map(({ permission, action, cells }) => (
              <tr key={permission} id={linked ? permission : undefined}>
                <th className={MATRIX_ROW} scope="row">
                  {linked ? <a href={permissionRoute(permission)}>{action}</a> : action}
                </th>
                {cells.map(({ role, words, status, disputed }) => (
                  <td
                    key={role}
                    id={linked ? cellAnchor(permission, role) : undefined}
                    data-role={linked ? role : undefined}
                    className={disputed ? `status ${DISPUTED}` : 'status'}
                    data-status={status}
                  >
                    {disputed ? `${words}\u00a0${disputedSign}` : words}
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
