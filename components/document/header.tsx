import { CONTACT_PAGE, FIXES_PAGE, ROLES_PAGE } from '@/lib/core/routes'
import { Icon } from './icon'
import { Island } from './island'
import { SearchForm } from '@/components/search/search-form'

const places = [
  { url: '/#categories', label: 'Categories' },
  { url: FIXES_PAGE, label: 'Fix a problem' },
  { url: ROLES_PAGE, label: 'Roles' },
  { url: CONTACT_PAGE, label: 'Contact' },
]

/**
 * Wordmark, search, the four places to go, and the theme. One line on wide screens, two on a phone.
 */
export function Header({ name }: { name: string }) {
  return (
    <header className="site-header">
      <div className="page">
        <a className="wordmark" href="/">
          <Icon name="sign" />
          {name}
        </a>
        <nav className="site-nav" aria-label="Main">
          <ul>
            {places.map((place) => (
              <li key={place.url}>
                <a href={place.url}>{place.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <SearchForm />
        <Island tag="sp-theme" />
      </div>
    </header>
  )
}
