import { permissionRoute } from '@/lib/core/routes'
import { CellWords } from './cell-words'
import { listInWords } from '@/lib/core/list-in-words'
import { cellAnchor, roleTable, type RoleTable } from '@/lib/access/words/role-table'
import type { Policy, Role } from '@/lib/policy/policy'
import {
  ACTION,
  BAND,
  BAND_COUNT,
  BAND_TITLE,
  GRID,
  GRID_ALSO,
  GRID_BODY,
  GRID_CORNER,
  GRID_HEAD,
  GRID_MINE,
  GRID_TABLE,
  SWITCH,
  SWITCH_BOX,
  SWITCH_CHOICE,
} from '@/components/look/matrix'
import { RULED, shownTo, TINTED } from '@/components/look/my-role'

/**
 * What each role may do, all areas in one table: an area is a group of rows under a band with its
 * name. Areas, rows and cells have addresses. On a phone one role is shown at a time, chosen above.
 */
export function RoleGrid({ policy }: { readonly policy: Policy }) {
  const [first] = policy.roles
  return (
    <div className={GRID} data-grid="">
      <fieldset className={SWITCH}>
        <legend className="sr-only">Role to show</legend>
        {policy.roles.map(({ id, label }) => (
          <label key={id} className={SWITCH_CHOICE}>
            <input
              className={SWITCH_BOX}
              type="radio"
              name="column"
              value={id}
              defaultChecked={id === first?.id}
              suppressHydrationWarning
            />
            {label}
          </label>
        ))}
      </fieldset>
      <table className={`${GRID_TABLE} ${GRID_MINE}`}>
        <caption className="sr-only">What each role may do by default</caption>
        <thead>
          <tr>
            <th className={GRID_CORNER} scope="col">
              Action
            </th>
            {policy.roles.map((role) => (
              <RoleHead key={role.id} role={role} />
            ))}
          </tr>
        </thead>
        {policy.areas.map(({ id, label }) => (
          <AreaRows
            key={id}
            label={label}
            columns={policy.roles.length + 1}
            table={roleTable(policy, { area: id })}
          />
        ))}
      </table>
    </div>
  )
}

function RoleHead({ role: { id, label, otherNames, assignable } }: { readonly role: Role }) {
  return (
    <th className={`${GRID_HEAD} ${TINTED[id]} ${RULED[id]}`} scope="col" data-of={id}>
      {label}
      <span className={GRID_ALSO}>
        <span className={shownTo([id])}>your role, </span>
        {assignable ? `also ${listInWords(otherNames, 'or')}` : 'one per account'}
      </span>
    </th>
  )
}

/** Of a word alone, nobody would know what it is about. */
const needsArea = (action: string): boolean => !action.includes(' ')

function AreaRows({
  label,
  columns,
  table: { area, rows },
}: {
  readonly label: string
  readonly columns: number
  readonly table: RoleTable
}) {
  return (
    <tbody className={GRID_BODY}>
      <tr>
        <th className={BAND} scope="rowgroup" colSpan={columns}>
          <span className={BAND_TITLE} id={area} role="heading" aria-level={2}>
            {label}
          </span>
          <span className={BAND_COUNT}>
            {rows.length} {rows.length === 1 ? 'action' : 'actions'}
          </span>
        </th>
      </tr>
      {rows.map(({ permission, action, cells }) => (
        <tr key={permission} id={permission}>
          <th className={ACTION} scope="row">
            <a href={permissionRoute(permission)}>
              {action}
              {needsArea(action) && <span className="sr-only">: {label}</span>}
            </a>
          </th>
          {cells.map(({ role, status, ...cell }) => (
            <td
              key={role}
              id={cellAnchor(permission, role)}
              className="status"
              data-of={role}
              data-status={status}
            >
              <CellWords {...cell} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
