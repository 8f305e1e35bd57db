import { searchRoute } from '@/lib/core/routes'
import { markup } from '@/components/wizard/markup'
import { QUIET_BUTTON } from '@/components/look/buttons'
import { FIELD } from '@/components/look/fields'
import { HINT } from '@/components/look/text'

export const tag = 'sp-roles'

/**
 * What is shown: actions with these words, these two roles (all when empty), only what differs
 * between them.
 */
interface View {
  readonly q: string
  readonly one: string
  readonly other: string
  readonly differ: boolean
}

const FORM =
  'mb-3 grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)] sm:items-start print:hidden'
const LABEL = 'flex-[1_1_7rem] text-sm'
const TICK =
  'flex min-h-11 flex-[1_1_100%] items-center gap-[0.6rem] text-sm ' +
  'has-focus-visible:[outline:2px_solid_var(--color-accent)] has-focus-visible:outline-offset-2'

const HIDDEN_ROLE = '[data-role]'

/**
 * Puts a search, a comparison of two roles and a count above the matrices of the page. What is
 * shown stands in the address.
 */
export class CustomElement extends HTMLElement {
  readonly #status = markup('p', { role: 'status', class: HINT })
  readonly #onPopState = () => this.#draw(viewOf(new URLSearchParams(location.search)))

  connectedCallback() {
    this.#draw(viewOf(new URLSearchParams(location.search)))
    addEventListener('popstate', this.#onPopState)
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#onPopState)
  }

  #draw(view: View) {
    const search = markup('input', {
      type: 'search',
      name: 'q',
      class: FIELD,
      value: view.q,
      autocomplete: 'off',
      placeholder: 'Such as: delete templates',
    })
    const form = markup(
      'form',
      { role: 'search', 'aria-label': 'Actions', class: FORM },
      markup('label', { class: LABEL }, 'Find an action', search),
      this.#comparison(view),
    )
    form.addEventListener('input', () => this.#apply(readForm(form)))
    form.addEventListener('submit', (event) => event.preventDefault())
    this.replaceChildren(form, this.#status)
    this.#show(view)
  }

  #comparison(view: View): HTMLFieldSetElement {
    const roles =
      [
        ...document.querySelectorAll<HTMLElement>('[data-matrix] thead'),
      ][0]?.querySelectorAll<HTMLElement>(HIDDEN_ROLE) ?? []
    const choice = (name: string, label: string, chosen: string) => {
      const options = [...roles].map((cell) =>
        markup(
          'option',
          {
            value: cell.dataset['role'],
            selected: cell.dataset['role'] === chosen ? '' : undefined,
          },
          cell.textContent ?? '',
        ),
      )
      return markup(
        'label',
        { class: LABEL },
        label,
        markup(
          'select',
          { name, class: FIELD },
          markup('option', { value: '' }, 'All roles'),
          ...options,
        ),
      )
    }
    const differ = markup(
      'label',
      { class: TICK },
      markup('input', {
        type: 'checkbox',
        name: 'differ',
        class: '[outline:0]',
        checked: view.differ ? '' : undefined,
      }),
      'Only where they differ',
    )
    return markup(
      'fieldset',
      { class: 'flex flex-wrap items-end gap-x-3' },
      markup('legend', { class: 'sr-only' }, 'Compare two roles'),
      choice('one', 'Compare', view.one),
      choice('other', 'with', view.other),
      differ,
    )
  }

  #apply(view: View) {
    const query = new URLSearchParams(
      Object.entries({
        q: view.q,
        one: view.one,
        other: view.other,
        differ: view.differ ? 'yes' : '',
      }).filter(([, value]) => value),
    )
    history.replaceState(history.state, '', location.pathname + (query.size > 0 ? `?${query}` : ''))
    this.#show(view)
  }

  #show(view: View) {
    const chosen = [view.one, view.other].filter(Boolean)
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-matrix] tbody tr')]
    for (const row of rows)
      row.hidden = !matches(row, view.q) || (view.differ && !differs(row, chosen))
    for (const cell of document.querySelectorAll<HTMLElement>(HIDDEN_ROLE))
      cell.hidden = chosen.length > 0 && !chosen.includes(cell.dataset['role'] ?? '')
    for (const section of document.querySelectorAll<HTMLElement>('[data-area]'))
      section.hidden = [...section.querySelectorAll<HTMLElement>('tbody tr')].every(
        (row) => row.hidden,
      )
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-contents] a'))
      if (link.parentElement)
        link.parentElement.hidden =
          document.getElementById(link.hash.slice(1))?.closest<HTMLElement>('[data-area]')
            ?.hidden ?? false
    for (const contents of document.querySelectorAll<HTMLElement>('[data-contents]'))
      contents.hidden = [...contents.querySelectorAll('li')].every((item) => item.hidden)
    this.#tell(rows.filter((row) => !row.hidden).length, rows.length, view)
  }

  #tell(shown: number, all: number, view: View) {
    if (shown > 0)
      this.#status.textContent = shown === all ? `${all} actions` : `${shown} of ${all} actions`
    else {
      const again = markup('button', { type: 'button', class: QUIET_BUTTON }, 'Show all')
      again.addEventListener('click', () => {
        this.#apply({ q: '', one: '', other: '', differ: false })
        this.#draw({ q: '', one: '', other: '', differ: false })
        this.querySelector('input')?.focus()
      })
      const elsewhere = view.q
        ? [' or ', markup('a', { href: searchRoute([['q', view.q]]) }, 'search all articles'), '. ']
        : ['. ']
      this.#status.replaceChildren('No action fits. Try another word', ...elsewhere, again)
    }
  }
}

function viewOf(address: URLSearchParams): View {
  return {
    q: address.get('q') ?? '',
    one: address.get('one') ?? '',
    other: address.get('other') ?? '',
    differ: address.get('differ') === 'yes',
  }
}

function readForm(form: HTMLFormElement): View {
  const data = new FormData(form)
  const text = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
  return { q: text('q'), one: text('one'), other: text('other'), differ: data.has('differ') }
}

/** Whether every word of the question begins a word of the action, of its area or of its id. */
function matches(row: HTMLTableRowElement, q: string): boolean {
  const words =
    `${row.id} ${row.cells[0]?.textContent} ` +
    `${row.closest('[data-area]')?.querySelector('h2')?.textContent}`
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => ` ${words.toLowerCase().replaceAll(/[._]/g, ' ')}`.includes(` ${word}`))
}

function differs(row: HTMLTableRowElement, chosen: readonly string[]): boolean {
  const cells = [...row.querySelectorAll<HTMLElement>(HIDDEN_ROLE)].filter(
    (cell) => chosen.length === 0 || chosen.includes(cell.dataset['role'] ?? ''),
  )
  return new Set(cells.map((cell) => cell.textContent)).size > 1
}
