import type { ReactNode } from 'react'
import { disputedSign, type RoleTable } from '@/lib/content/role-table'

type Props = { readonly table: RoleTable; readonly children?: ReactNode }

/** What each role may do in one area: a word in every cell, the headers staying while the cells scroll. `children` are said below, after the sign of disputed cells. */
export function RoleMatrixTable({ table: { area, caption, roles, rows, dispute }, children }: Props) {
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
            {rows.map(({ action, cells }) => (
              <tr key={action}>
                <th scope="row">{action}</th>
                {cells.map(({ words, status, disputed }, index) => (
                  <td key={roles[index]} className={disputed ? 'status disputed' : 'status'} data-status={status}>
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
