import { CellWords } from './cell-words'
import { STRIP, STRIP_ANSWER, STRIP_CELL, STRIP_ROLE } from '@/components/look/matrix'
import { RULED, shownTo, TINTED } from '@/components/look/my-role'
import type { RoleAnswer } from '@/lib/access/words/permission-page'

/**
 * Who may, in a cell a role, each with an address of its own: the id of its role. Why not, and what
 * would change it, is below (role-answers.tsx).
 */
export function RoleStrip({ roles }: { readonly roles: readonly RoleAnswer[] }) {
  return (
    <ul className={STRIP} aria-label="By role">
      {roles.map(({ role, label, cell }) => (
        <li key={role} className={`${STRIP_CELL} ${TINTED[role]} ${RULED[role]}`} id={role}>
          <span className={STRIP_ROLE}>
            {label}
            <span className={shownTo([role])}>, your role</span>
          </span>
          <span className={`status ${STRIP_ANSWER}`} data-status={cell.status}>
            <CellWords {...cell} />
          </span>
        </li>
      ))}
    </ul>
  )
}
