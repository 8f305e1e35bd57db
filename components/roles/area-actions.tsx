import { permissionRoute, rolesRoute } from '@/lib/core/routes'
import type { Policy } from '@/lib/policy/policy'
import { SIDE, SIDE_LINK, SIDE_LIST, SIDE_TITLE } from '@/components/look/layout'

type Props = {
  readonly policy: Policy
  readonly area: { readonly id: string; readonly label: string }
  readonly permission: string
}

/** The actions of an area beside one of them, which is marked, and the way to the area. */
export function AreaActions({ policy, area, permission }: Props) {
  return (
    <nav className={SIDE} aria-labelledby="actions">
      <h2 className={SIDE_TITLE} id="actions">
        {area.label}
      </h2>
      <ul className={SIDE_LIST}>
        {policy.permissions
          .filter((each) => each.area === area.id)
          .map(({ id, label }) => (
            <li key={id} className="m-0">
              <a
                className={SIDE_LINK}
                href={permissionRoute(id)}
                aria-current={id === permission ? 'page' : undefined}
              >
                {label}
              </a>
            </li>
          ))}
      </ul>
      <a className={`${SIDE_LINK} ms-0 font-semibold`} href={rolesRoute(area.id)}>
        All roles<span className="sr-only"> in {area.label}</span>
      </a>
    </nav>
  )
}
