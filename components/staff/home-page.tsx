import { COLUMN, PART_TITLE, SMALL, TITLE } from './look'

const CARD =
  'relative m-0 rounded-md border border-line bg-card p-4 [box-shadow:var(--shadow-card)] ' +
  'hover:border-accent'

/** A place that one can go to, with what is there. */
export interface HomePlace {
  readonly href: string
  readonly title: string
  readonly line: string
}

/** The start: where one can go from here. */
export function HomePage({
  name,
  role,
  places,
}: {
  readonly name: string
  readonly role: { readonly label: string; readonly means: string }
  readonly places: readonly HomePlace[]
}) {
  return (
    <div className={COLUMN}>
      <h1 className={TITLE}>Hello {name}</h1>
      <p className="text-muted">
        You are signed in as {role.label}: who {role.means}.
      </p>
      <ul className="m-0 mt-6 grid list-none gap-4 p-0 sm:grid-cols-2">
        {places.map(({ href, title, line }) => (
          <li key={href} className={CARD}>
            <h2 className={`${PART_TITLE} m-0`}>
              <a className="[text-decoration:none] after:absolute after:inset-0" href={href}>
                {title}
              </a>
            </h2>
            <p className={`m-0 mt-1 ${SMALL}`}>{line}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
