import { deskRoute, fixRoute } from '@/lib/core/routes'
import { askSearch } from './ask-search'
import { markup } from '@/components/wizard/markup'
import type { SearchResult } from '@/lib/search/results/search-answer'
import { LINKS, LINKS_ITEM, LINKS_LINK } from '@/components/look/lists'

export const tag = 'sp-nearest'

const SHOWN = 3

/** The words of an address: of /articles/change-a-user-role, "change a user role". */
export function addressWords(path: string): string {
  const parts = path
    .replace(/\.\w+$/, '')
    .split('/')
    .filter(Boolean)
  return parts
    .slice(parts.length > 1 ? 1 : 0)
    .join(' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** Where an agent stays: the desk has every guided fix under another address. */
const atDesk = (result: SearchResult): SearchResult => ({
  ...result,
  url: result.url.replace(fixRoute(''), deskRoute('')),
})

/** With its apostrophes as a book prints them; titles have no quotations. */
const printed = (title: string): string => title.replaceAll("'", '\u2019')

/** What is offered: the titles of the nearest pages. */
export function nearestView(results: readonly SearchResult[]): readonly HTMLElement[] {
  const links = results.map(({ url, title }) =>
    markup(
      'li',
      { class: LINKS_ITEM },
      markup('a', { class: LINKS_LINK, href: url }, printed(title)),
    ),
  )
  return [markup('h2', {}, 'Did you mean one of these?'), markup('ul', { class: LINKS }, ...links)]
}

/**
 * On the page for what does not exist: the pages nearest to the address, in the place of what is
 * asked most.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    // What cannot be asked or answers nothing leaves the page as it is.
    this.#offer().catch(() => {})
  }

  async #offer() {
    const isDesk = location.pathname.startsWith(deskRoute(''))
    const query = addressWords(decodeURI(location.pathname).replace(deskRoute(''), fixRoute('')))
    if (!query) return
    const { answerable, results } = await askSearch([
      ['limit', String(SHOWN)],
      ...(isDesk ? [['kind', 'wizard'] as const] : []),
      ['q', query],
    ])
    if (!answerable || results.length === 0) return
    this.replaceChildren(...nearestView(isDesk ? results.map(atDesk) : results))
    this.nextElementSibling?.setAttribute('hidden', '')
  }
}
