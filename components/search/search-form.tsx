import { SEARCH_PAGE } from '@/lib/core/routes'
import { Island } from '@/components/document/island'

/**
 * The search field: a plain form to /search, which sp-search turns into a combobox. `large` is the
 * one of a page whose purpose is to search.
 */
export function SearchForm({
  large = false,
  query = '',
}: {
  readonly large?: boolean
  readonly query?: string
}) {
  return (
    <Island tag="sp-search">
      <form
        className={large ? 'search-form search-large' : 'search-form'}
        role="search"
        aria-label={large ? 'Search the help centre' : 'Search'}
        action={SEARCH_PAGE}
        suppressHydrationWarning
      >
        <input
          className="field"
          type="search"
          name="q"
          aria-label="Search"
          placeholder={large ? 'How can we help?' : 'Search'}
          defaultValue={query}
          maxLength={1000}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="search"
          suppressHydrationWarning
        />
        <button className="button" type="submit">
          Search
        </button>
      </form>
    </Island>
  )
}
