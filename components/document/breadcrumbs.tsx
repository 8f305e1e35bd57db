import { StructuredData } from './structured-data'
import { site } from '@/lib/site/site'
import { breadcrumbList, type Crumb } from '@/lib/site/structured-data'

const NEXT_CRUMB = "m-0 [&:before]:mx-[0.5em] [&:before]:[content:'›'_/_'']"

/** On a phone a way of three begins below Home, and stays in one line. */
const LONG = 3
const FIRST_OF_LONG = 'm-0 max-sm:hidden'
const SECOND_OF_LONG = `${NEXT_CRUMB} max-sm:[&:before]:[display:none]`

/**
 * The way down to this page, which is named last and leads nowhere. It stays in one line:
 * what has no room at its end is the headline below it.
 */
export function Breadcrumbs({
  trail,
  here,
}: {
  readonly trail: readonly Crumb[]
  readonly here: string
}) {
  const crumbs = [{ label: 'Home', url: '/' }, ...trail]
  const looks =
    crumbs.length < LONG ? ['m-0', NEXT_CRUMB] : [FIRST_OF_LONG, SECOND_OF_LONG, NEXT_CRUMB]
  return (
    <nav className="text-sm text-muted print:hidden" aria-label="Breadcrumbs">
      <StructuredData data={[breadcrumbList(site.siteUrl, crumbs)]} />
      <ol className="m-0 flex list-none items-baseline p-0 max-sm:flex-wrap sm:*:whitespace-nowrap">
        {crumbs.map((crumb, at) => (
          <li key={crumb.url} className={looks[at] ?? NEXT_CRUMB}>
            <a
              className="inline-flex min-h-11 -mx-1 items-center px-1 text-inherit"
              href={crumb.url}
            >
              {crumb.label}
            </a>
          </li>
        ))}
        <li className={`${NEXT_CRUMB} truncate max-sm:sr-only`} aria-current="page">
          {here}
        </li>
      </ol>
    </nav>
  )
}
