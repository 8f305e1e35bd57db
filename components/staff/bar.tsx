import { SIGN_OUT_PAGE, ACCOUNT_PAGE } from '@/lib/staff/staff-routes'
import { NAV, NAV_COUNT, NAV_LINK, SIDE_BUTTON } from './look'

/** A place in the header: only what one may see stands there. `count` waits there. */
export interface Place {
  readonly href: string
  readonly label: string
  readonly count?: number
}

/** The header of who is signed in: where one can go, who one is, and the way out. */
export function Bar({
  places,
  here,
  name,
}: {
  readonly places: readonly Place[]
  readonly here: string
  readonly name: string
}) {
  return (
    <>
      <nav className={NAV} aria-label="Staff">
        {places.map(({ href, label, count = 0 }) => (
          <a
            key={href}
            className={NAV_LINK}
            href={href}
            aria-current={href === here ? 'page' : undefined}
          >
            {label}
            {count > 0 && (
              <span className={NAV_COUNT}>
                {count}
                <span className="sr-only"> waiting</span>
              </span>
            )}
          </a>
        ))}
      </nav>
      <div className="ms-auto flex flex-wrap items-center gap-x-3">
        <a
          className={NAV_LINK}
          href={ACCOUNT_PAGE}
          aria-current={here === ACCOUNT_PAGE ? 'page' : undefined}
        >
          {name}
        </a>
        <form method="post" action={SIGN_OUT_PAGE}>
          <button className={SIDE_BUTTON}>Sign out</button>
        </form>
      </div>
    </>
  )
}
