import { SEARCH_PAGE } from '@/lib/core/routes'
import { Island } from '@/components/document/island'
import { Icon } from '@/components/document/icon'
import { LARGE_BOX, LARGE_BUTTON, LARGE_SIGN, SMALL_BOX } from '@/components/search/look'

/**
 * In the header, away where the page has the large one. The list of hits is as wide as the form. On
 * a phone it is its sign alone until one is in it: then it is the whole line.
 */
const FORM =
  'ms-auto flex max-w-80 min-w-0 flex-[1_1_4rem] py-1 md:relative print:hidden ' +
  'max-sm:not-focus-within:[flex:0_0_3rem] ' +
  'max-sm:focus-within:absolute max-sm:focus-within:inset-[0_0_auto] ' +
  'max-sm:focus-within:max-w-none max-sm:focus-within:px-(--gutter) ' +
  '[body:has([data-large])_&]:invisible'
const LARGE_FORM = 'relative flex max-w-measure flex-none gap-2 print:hidden'

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
    <Island tag="sp-search" className="empty:hidden">
      <form
        className={large ? LARGE_FORM : FORM}
        data-large={large ? '' : undefined}
        role="search"
        aria-label={large ? 'Search the help centre' : 'Search'}
        action={SEARCH_PAGE}
        suppressHydrationWarning
      >
        <div className={large ? LARGE_BOX : SMALL_BOX}>
          {large ? (
            <Icon name="search" className={LARGE_SIGN} />
          ) : (
            <button aria-label="Search">
              <Icon name="search" />
            </button>
          )}
          <input
            className={large ? 'placeholder-shown:text-ellipsis' : undefined}
            type="search"
            name="q"
            aria-label="Search"
            placeholder={large ? 'How can we help?' : 'Search'}
            defaultValue={query || undefined}
            maxLength={1000}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            suppressHydrationWarning
          />
          <kbd aria-hidden="true">/</kbd>
          <button type="button" aria-label="Clear the search">
            ×
          </button>
          {large && (
            <button className={LARGE_BUTTON} type="submit">
              Search
            </button>
          )}
        </div>
      </form>
    </Island>
  )
}
