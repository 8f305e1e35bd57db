import type { Selection } from '@/lib/checkup/report/selection'
import { EVERYONE, type Order, type View } from '@/lib/checkup/report/view'
import { markup } from '@/components/wizard/markup'
import type { Client } from '@/components/checkup/client'
import { button, chooser, labelled, openDialog, type Choice } from '@/components/checkup/controls'
import type { CheckupData } from '@/components/checkup/data'
import type { Done, PersonRow } from '@/components/checkup/messages'
import { choicesOf } from './people-choices'
import { pagesView } from './pages-view'
import { pairView, personView } from './person-view'
import { tableView } from './table-view'
import { QUIET_BUTTON } from '@/components/look/buttons'
import { FIELD } from '@/components/look/fields'
import { HINT } from '@/components/look/text'
import { LONG, ROW } from '@/components/checkup/look'

const PAGE = 50
const ORDER_WORDS: readonly (Choice & { readonly value: Order })[] = [
  { value: 'row', label: 'As in the file' },
  { value: 'name', label: 'Name' },
  { value: 'role', label: 'Role' },
  { value: 'pro', label: 'Pro' },
  { value: 'sign_in', label: 'Signs in' },
  { value: 'ring', label: 'Rings' },
  { value: 'cause', label: 'Grouped by cause' },
]
/** How many people are printed: some hundred sheets, which a browser can still lay out. */
const MOST_PRINTED = 10_000
/** How long after the last key a search begins, in milliseconds. */
const PAUSE = 200

/** The people of a check-up: chosen, searched, ordered, compared, opened, taken along. */
export class People {
  readonly view: HTMLElement
  readonly #heading = markup('h2', { tabindex: '-1' }, 'People')
  readonly #place = markup('div')
  readonly #told = markup('p', { role: 'status', class: HINT })
  readonly #compare = button('Compare two', () => void this.#openPair(), QUIET_BUTTON, {
    disabled: '',
  })
  readonly #picked = new Map<number, string>()
  readonly #chooser: ReturnType<typeof chooser>
  readonly #orders = chooser(
    'Order',
    ORDER_WORDS,
    'row',
    (order) => void this.#change({ order: order as Order, down: false }),
  )
  readonly #search = markup('input', {
    class: FIELD,
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'none',
    autocorrect: 'off',
    enterkeyhint: 'search',
    spellcheck: 'false',
  })
  readonly #choices: Choice[]
  #shown: View = { ...EVERYONE, order: 'row' }
  #from = 0
  #total = 0
  #turn = 0

  constructor(
    private readonly client: Client,
    done: Done,
    private readonly data: CheckupData,
  ) {
    this.#choices = choicesOf(done)
    this.#chooser = chooser(
      'Show',
      this.#choices,
      JSON.stringify(EVERYONE.select),
      (value) => void this.#change({ select: JSON.parse(value) as Selection }),
    )
    let timer = 0
    this.#search.addEventListener('input', () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => void this.#change({ search: this.#search.value }), PAUSE)
    })
    const tools = [
      button('Export as CSV', () => void this.#export('csv')),
      button('Export as Markdown', () => void this.#export('markdown')),
      button('Print', () => void this.#print()),
      this.#compare,
    ]
    this.view = markup(
      'section',
      { 'aria-label': 'People' },
      this.#heading,
      markup(
        'form',
        { class: `${ROW} print:hidden`, role: 'search', 'aria-label': 'People' },
        labelledLong(this.#chooser.field),
        this.#orders.field,
        labelled('Search by name, email, phone or department', this.#search, LONG),
      ),
      markup('p', { class: `${ROW} mt-4 max-w-none! print:hidden` }, ...tools),
      this.#told,
      this.#place,
    )
    this.view.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
    document.addEventListener('keydown', this.#onKey)
  }

  /** The browser's own key prints everybody too, and not the page of them that is shown. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.view.isConnected) return document.removeEventListener('keydown', this.#onKey)
    const isKey = event.key === 'p' || (event.code === 'KeyP' && event.key > '~')
    if (!isKey || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return
    event.preventDefault()
    void this.#print()
  }

  /** Shows the people whom a sentence is about, and goes there. */
  async show(select: Selection): Promise<void> {
    const value = JSON.stringify(select)
    if (!this.#choices.some((choice) => choice.value === value)) {
      this.#choices.push({ value, label: 'The people of one finding' })
      this.#chooser.select.append(markup('option', { value }, 'The people of one finding'))
    }
    this.#chooser.select.value = value
    this.#search.value = ''
    await this.#change({ select, search: '' })
    this.#heading.focus()
    this.#heading.scrollIntoView()
  }

  async refresh(): Promise<void> {
    const turn = ++this.#turn
    const { total, people } = await this.client.ask<'rows'>({
      kind: 'rows',
      view: this.#shown,
      from: this.#from,
      count: PAGE,
    })
    // A later question may have been answered already.
    if (turn !== this.#turn) return
    this.#total = total
    this.#render(people)
  }

  #change(change: Partial<View>): Promise<void> {
    this.#shown = { ...this.#shown, ...change }
    this.#from = 0
    return this.refresh()
  }

  #render(people: readonly PersonRow[]): void {
    const focused =
      document.activeElement instanceof HTMLElement
        ? document.activeElement.dataset['order']
        : undefined
    const last = Math.min(this.#total, this.#from + people.length)
    this.#told.textContent =
      this.#total === 0
        ? 'Nobody fits. Choose “Everyone” or search for something else.'
        : `${(this.#from + 1).toLocaleString('en')} to ${last.toLocaleString('en')} of ` +
          `${this.#total.toLocaleString('en')} ` +
          `${this.#total === 1 ? 'person' : 'people'}`
    const { order, down } = this.#shown
    this.#orders.select.value = order
    const table = tableView(people, {
      order,
      down,
      picked: new Set(this.#picked.keys()),
      sort: (next) => this.#sort(next),
      open: (person) => void this.#open(person),
      pick: (person, isPicked) => this.#pick(person, isPicked),
    })
    this.#place.replaceChildren(...(this.#total === 0 ? [] : [table, ...this.#pages()]))
    if (focused !== undefined)
      this.#place.querySelector<HTMLElement>(`[data-order="${focused}"]`)?.focus()
  }

  #pages(): readonly HTMLElement[] {
    if (this.#total <= PAGE) return []
    const move = (from: number): void => {
      this.#from = from
      void this.refresh().then(() =>
        this.#place.querySelector<HTMLElement>('[role=region]')?.focus(),
      )
    }
    return [pagesView({ from: this.#from, size: PAGE, total: this.#total }, move)]
  }

  #sort(order: Order): void {
    const isSame = this.#shown.order === order
    void this.#change(
      isSame && this.#shown.down ? { order: 'row', down: false } : { order, down: isSame },
    )
  }

  #pick({ at, name }: PersonRow, isPicked: boolean): void {
    if (isPicked) this.#picked.set(at, name)
    else this.#picked.delete(at)
    this.#compare.disabled = this.#picked.size !== 2
    this.#told.textContent =
      this.#picked.size === 2
        ? `Ready to compare ${[...this.#picked.values()].join(' and ')}.`
        : this.#picked.size > 2
          ? 'Two people can be compared; take the others out.'
          : this.#picked.size === 1
            ? 'One person chosen. Choose a second one to compare.'
            : 'Nobody is chosen.'
  }

  async #open(row: PersonRow): Promise<void> {
    const person = await this.client.ask<'person'>({ kind: 'person', at: row.at })
    this.#dialog(person.name, personView(person, this.data))
  }

  async #openPair(): Promise<void> {
    const [a = 0, b = 0] = this.#picked.keys()
    const pair = await this.client.ask<'pair'>({ kind: 'pair', a, b })
    this.#dialog(`${pair.a} and ${pair.b}`, pairView(pair))
  }

  #dialog(title: string, parts: readonly HTMLElement[]): void {
    openDialog(this.view, markup('h2', {}, title), ...parts)
  }

  async #export(form: 'csv' | 'markdown'): Promise<void> {
    this.#told.textContent = 'Writing the file …'
    const blob = await this.client.ask<'export'>({ kind: 'export', form, view: this.#shown })
    const url = URL.createObjectURL(blob)
    markup('a', { href: url, download: form === 'csv' ? 'check-up.csv' : 'check-up.md' }).click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    this.#told.textContent =
      `${this.#total.toLocaleString('en')} ` +
      `${this.#total === 1 ? 'person is' : 'people are'} in the file ` +
      `${form === 'csv' ? 'check-up.csv' : 'check-up.md'}, made on this device.`
  }

  /** Everybody chosen is on paper, up to a number that is told. */
  async #print(): Promise<void> {
    this.#told.textContent = 'Preparing the pages …'
    const { people } = await this.client.ask<'rows'>({
      kind: 'rows',
      view: this.#shown,
      from: 0,
      count: MOST_PRINTED,
    })
    const from = this.#from
    this.#from = 0
    this.#render(people)
    if (this.#total > people.length)
      this.#told.textContent =
        `The first ${people.length.toLocaleString('en')} of ` +
        `${this.#total.toLocaleString('en')} people; the exported file has all of them.`
    print()
    this.#from = from
    await this.refresh()
  }
}

function labelledLong(field: HTMLElement): HTMLElement {
  field.className = LONG
  return field
}
