import { CATEGORIES_PAGE, CONTACT_PAGE, FIXES_PAGE, ROLES_PAGE } from '@/lib/core/routes'
import { REQUESTS_PAGE } from '@/lib/support/request-routes'
import { Icon } from './icon'
import { RoleMenu } from './my-role/role-menu'
import { ThemeButton } from './theme/theme-button'
import { SearchForm } from '@/components/search/search-form'
import { PAGE, WORDMARK } from '@/components/look/layout'
import type { Policy } from '@/lib/policy/policy'

/** `holds` are the addresses whose pages, and all below them, are part of a place. */
const places = [
  { url: CATEGORIES_PAGE, label: 'Topics', holds: [CATEGORIES_PAGE, '/articles'] },
  { url: FIXES_PAGE, label: 'Fix a problem', holds: [FIXES_PAGE] },
  { url: ROLES_PAGE, label: 'Roles', holds: [ROLES_PAGE] },
  { url: CONTACT_PAGE, label: 'Contact', holds: [CONTACT_PAGE, REQUESTS_PAGE] },
]

const SIGN = 'size-5 flex-none text-accent'
const PLACES = 'm-0 flex list-none flex-wrap gap-x-[clamp(0.9rem,4vw,1.6rem)] p-0'
const PLACE =
  'flex min-h-11 min-w-11 items-center justify-center whitespace-nowrap text-muted ' +
  '[text-decoration:none] md:min-h-15 hover:text-ink hover:[text-decoration:underline] ' +
  'aria-[current]:font-semibold aria-[current]:text-ink ' +
  'aria-[current]:[box-shadow:inset_0_-3px_var(--color-accent)]'

/**
 * Wordmark, search, the four places to go, the reader's role, and the theme. One line on wide
 * screens, two on a phone. Which place a page is part of, its sealing marks (server/seal/place.ts).
 */
export function Header({ name, policy }: { readonly name: string; readonly policy: Policy }) {
  return (
    <header className="border-b border-line bg-card text-sm print:hidden">
      <div className={`${PAGE} relative flex flex-wrap items-center gap-x-1 md:gap-x-5`}>
        <a className={`${WORDMARK} min-h-13 gap-1 text-lg/[1]`} href="/">
          <Icon name="sign" className={SIGN} />
          {name}
        </a>
        <nav className="order-1 w-full md:order-0 md:me-auto md:w-auto" aria-label="Main">
          <ul className={PLACES}>
            {places.map(({ url, label, holds }) => (
              <li key={url} className="m-0">
                <a className={PLACE} href={url} data-place={holds.join(' ')}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <SearchForm />
        <RoleMenu policy={policy} />
        <ThemeButton />
      </div>
    </header>
  )
}
