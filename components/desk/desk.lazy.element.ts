import { readPageData } from '@/components/page-data/read-page-data'
import { DESK_PAGE } from '@/lib/core/routes'
import type { Root } from 'react-dom/client'
import { markup } from '@/components/wizard/markup'
import { DATA_ID, type DeskData } from './data'
import { BUTTONS, DESK_BUTTON, NARROW, NOTICE } from './look'

export const tag = 'sp-desk'

/**
 * React and the workbench are files of their own, so that a slow machine answers between reading
 * one and the other.
 */
const loadParts = () => Promise.all([import('./root.client'), import('./workbench.client')])

/**
 * The workbench of a symptom. It takes over the markup that the server put here; where there is
 * none, as in development, it makes it.
 */
export class CustomElement extends HTMLElement {
  #root: Root | undefined

  connectedCallback() {
    loadParts().then(
      (parts) => this.#open(...parts),
      () => this.#tellIncomplete(),
    )
  }

  disconnectedCallback() {
    this.#root?.unmount()
    this.#root = undefined
  }

  #open(...[{ showIn }, { Workbench }]: Awaited<ReturnType<typeof loadParts>>) {
    if (!this.isConnected) return
    const data = readPageData<DeskData>(DATA_ID)
    this.#root = showIn(this, Workbench, { data, query: location.search.slice(1) }, () =>
      this.#fail(),
    )
  }

  /** What the server wrote stays to be read. */
  #tellIncomplete() {
    this.before(
      markup(
        'div',
        { class: NOTICE, role: 'alert' },
        markup(
          'p',
          {},
          'This page did not load completely: it can be read, and its buttons do nothing yet. ',
          againButton(),
        ),
      ),
    )
  }

  /** The answers are in the address, so opening it anew loses nothing. */
  #fail() {
    const said = markup(
      'div',
      { class: NARROW, role: 'alert' },
      markup('h1', { class: 'mb-4 text-2xl' }, 'Something went wrong here'),
      markup('p', {}, 'Your answers are in the address of this page, so nothing is lost.'),
      markup(
        'p',
        { class: BUTTONS },
        againButton(),
        markup('a', { href: DESK_PAGE }, 'All symptoms'),
      ),
    )
    setTimeout(() => this.replaceChildren(said))
  }
}

function againButton(): HTMLButtonElement {
  const again = markup('button', { type: 'button', class: DESK_BUTTON }, 'Try again')
  again.addEventListener('click', () => location.reload())
  return again
}
