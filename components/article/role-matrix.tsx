import type { ReactNode } from 'react'
import { cellAnchor, disputedSign, type RoleTable } from '@/lib/content/role-table'

type Props = { readonly table: RoleTable; readonly anchored?: boolean; readonly children?: ReactNode }

/** What each role may do in one area: a word in every cell, the headers staying while the cells scroll. `children` are said below, after the sign of disputed cells. `anchored` where each cell can be linked to. */
export function RoleMatrixTable({ table: { area, caption, roles, rows, dispute }, anchored = false, children }: Props) {
  const label = `matrix-${area}`
  return (
    <>
      <div className="matrix" role="region" aria-labelledby={label} tabIndex={0}>
        <table>
          <caption id={label}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Action</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {role}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ permission, action, cells }) => (
              <tr key={permission}>
                <th scope="row">{action}</th>
                {cells.map(({ role, words, status, disputed }) => (
                  <td key={role} id={anchored ? cellAnchor(permission, role) : undefined} className={disputed ? 'status disputed' : 'status'} data-status={status}>
                    {disputed ? `${words} ${disputedSign}` : words}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(dispute || children) && (
        <p className="hint">
          {dispute} {children}
        </p>
      )}
    </>
  )
}
