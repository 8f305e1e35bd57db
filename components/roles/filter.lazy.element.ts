import { searchApiRoute } from '@/lib/core/routes'
import { comparedRoles, isShown, queryOf, readView, shownHtml, type Row, type View } from './view'

export const tag = 'sp-roles'

const PAUSE = 150

/**
 * Keeps the matrix of the page to what its form asks, while that is typed and chosen, and shows on
 * a phone the role that an address or the reader names. The server fills a page that is asked; here
 * the same is done without loading it again.
 */
export class CustomElement extends HTMLElement {
  readonly #form = document.querySelector<HTMLFormElement>('form[data-roles]')
  readonly #grid = document.querySelector<HTMLElement>('[data-grid]')
  #asked = 0
  #watch: MutationObserver | undefined

  connectedCallback() {
    const form = this.#form
    const grid = this.#grid
    if (!form || !grid) return
    grid.dataset['ready'] = ''
    form.addEventListener('input', this.#onInput)
    form.addEventListener('submit', this.#onSubmit)
    addEventListener('popstate', this.#onPopState)
    addEventListener('hashchange', this.#showTarget)
    this.#watch = new MutationObserver(() =>
      this.#choose(document.documentElement.dataset['role'] ?? ''),
    )
    this.#watch.observe(document.documentElement, { attributeFilter: ['data-role'] })
    this.#showTarget()
    // What no server filled in: a file server, or a page that was kept.
    if (queryOf(this.#view(new URLSearchParams(location.search))) !== queryOf(this.#typed()))
      this.#onPopState()
  }

  disconnectedCallback() {
    this.#form?.removeEventListener('input', this.#onInput)
    this.#form?.removeEventListener('submit', this.#onSubmit)
    removeEventListener('popstate', this.#onPopState)
    removeEventListener('hashchange', this.#showTarget)
    this.#watch?.disconnect()
  }

  #view(asked: { readonly get: (name: string) => unknown }): View {
    const options = this.#form?.querySelectorAll<HTMLOptionElement>('[name=one] option') ?? []
    return readView(
      asked,
      [...options].map(({ value }) => value),
    )
  }

  #typed(): View {
    return this.#view(new FormData(this.#form ?? undefined))
  }

  readonly #onInput = () => {
    const view = this.#typed()
    history.replaceState(history.state, '', location.pathname + queryOf(view))
    void this.#show(view, PAUSE)
  }

  readonly #onSubmit = (event: Event) => {
    event.preventDefault()
    void this.#show(this.#typed(), 0)
  }

  readonly #onPopState = () => {
    const view = this.#view(new URLSearchParams(location.search))
    const asked: Readonly<Record<string, string>> = { q: view.q, one: view.one, other: view.other }
    for (const field of this.#form?.querySelectorAll<HTMLInputElement>('[name]') ?? [])
      if (field.type === 'checkbox') field.checked = view.differ
      else field.value = asked[field.name] ?? ''
    void this.#show(view, 0)
  }

  async #show(view: View, pause: number) {
    const turn = ++this.#asked
    const isLast = () => turn === this.#asked
    if (view.q.trim() !== '' && pause > 0) await new Promise((then) => setTimeout(then, pause))
    if (!isLast()) return
    const found = await this.#find(view.q)
    if (isLast()) this.#draw(view, found)
  }

  /** The actions that words are about; without a connection, those that have the words. */
  async #find(q: string): Promise<ReadonlySet<string> | undefined> {
    if (q.trim() === '') return undefined
    try {
      const response = await fetch(
        searchApiRoute([
          ['q', q.slice(0, 1000)],
          ['actions', '1'],
          ['limit', '1'],
          ['brief', '1'],
        ]),
      )
      return actionsIn(await response.json())
    } catch {
      return new Set(this.#rows().flatMap((row) => (hasWords(row, q) ? [row.id] : [])))
    }
  }

  #rows = (): HTMLTableRowElement[] => [
    ...(this.#grid?.querySelectorAll<HTMLTableRowElement>('tr[id]') ?? []),
  ]

  #draw(view: View, found: ReadonlySet<string> | undefined) {
    const grid = this.#grid
    if (!grid) return
    const rows = this.#rows()
    for (const row of rows) row.hidden = !isShown(rowOf(row), view, found)
    const compared = comparedRoles(view)
    for (const cell of grid.querySelectorAll<HTMLElement>('[data-of]:is(th, td)'))
      cell.hidden = compared.length > 0 && !compared.includes(cell.dataset['of'] ?? '')
    const shown = rows.filter(({ hidden }) => !hidden).length
    grid.toggleAttribute('data-compare', compared.length > 0)
    grid.toggleAttribute('data-filtered', shown < rows.length)
    for (const body of grid.querySelectorAll('tbody'))
      body.hidden = [...body.rows].every(({ id, hidden }) => !id || hidden)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('li > a[href^="#"]'))
      if (link.parentElement)
        link.parentElement.hidden =
          document.getElementById(link.hash.slice(1))?.closest('tbody')?.hidden ?? false
    const status = document.getElementById('actions-shown')
    if (status) status.innerHTML = shownHtml(shown, rows.length, view)
  }

  /** The cell that the address names is of a column that a phone shows then. */
  readonly #showTarget = () =>
    this.#choose(this.#grid?.querySelector<HTMLElement>('td:target')?.dataset['of'] ?? '')

  #choose(role: string) {
    const choice = [
      ...(this.#grid?.querySelectorAll<HTMLInputElement>('[name=column]') ?? []),
    ].find(({ value }) => value === role)
    if (!choice) return
    choice.checked = true
    this.#grid?.querySelector('td:target')?.scrollIntoView({ block: 'nearest' })
  }
}

/** Throws where an answer has none. */
function actionsIn(answer: unknown): ReadonlySet<string> {
  if (typeof answer === 'object' && answer && 'actions' in answer && Array.isArray(answer.actions))
    return new Set(answer.actions.map(String))
  throw new Error('no actions in the answer')
}

const rowOf = (row: HTMLTableRowElement): Row => ({
  id: row.id,
  words: Object.fromEntries(
    [...row.querySelectorAll<HTMLElement>('td')].map((cell) => [
      cell.dataset['of'] ?? '',
      cell.textContent ?? '',
    ]),
  ),
})

/** Whether every word begins a word of the action, of its area or of its id. */
function hasWords(row: HTMLTableRowElement, q: string): boolean {
  const area = row.closest('tbody')?.rows[0]?.textContent
  const words = `${row.id} ${row.cells[0]?.textContent} ${area}`
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => ` ${words.toLowerCase().replaceAll(/[._]/g, ' ')}`.includes(` ${word}`))
}
