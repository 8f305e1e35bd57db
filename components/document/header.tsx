import { CONTACT_PAGE, FIXES_PAGE, ROLES_PAGE } from '@/lib/core/routes'
import { Icon } from './icon'
import { ThemeButton } from './theme/theme-button'
import { SearchForm } from '@/components/search/search-form'
import { PAGE, WORDMARK } from '@/components/look/layout'

const places = [
  { url: '/#categories', label: 'Categories' },
  { url: FIXES_PAGE, label: 'Fix a problem' },
  { url: ROLES_PAGE, label: 'Roles' },
  { url: CONTACT_PAGE, label: 'Contact' },
]

const SIGN = 'ms-[calc(var(--hang)*-0.655)] size-[1.35rem] flex-none text-accent'
const PLACES = 'm-0 flex list-none flex-wrap gap-x-[clamp(0.6rem,6vw-0.6rem,1.5rem)] p-0'
const PLACE =
  'block py-[0.3rem] whitespace-nowrap text-inherit [text-decoration:none] ' +
  'hover:[text-decoration:underline]'

/**
 * Wordmark, search, the four places to go, and the theme. One line on wide screens, two on a phone.
 */
export function Header({ name }: { name: string }) {
  return (
    <header className="border-b border-line text-sm print:hidden">
      <div className={`${PAGE} relative flex flex-wrap items-center gap-x-4 gap-y-1 py-[0.6rem]`}>
        <a className={`${WORDMARK} gap-[0.45rem] text-lg/[1]`} href="/">
          <Icon name="sign" className={SIGN} />
          {name}
        </a>
        <nav
          className="order-1 w-full md:order-0 md:ms-[0.6rem] md:me-auto md:w-auto"
          aria-label="Main"
        >
          <ul className={PLACES}>
            {places.map((place) => (
              <li key={place.url} className="m-0">
                <a className={PLACE} href={place.url}>
                  {place.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <SearchForm />
        <ThemeButton />
      </div>
    </header>
  )
}
