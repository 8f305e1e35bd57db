import { start as keepPage } from '@/components/offline/keep'
import { readPageData } from '@/components/page-data/read-page-data'
import { markup } from '@/components/wizard/markup'
import type { Sheets } from '@/lib/checkup/intake/sheet'
import { Client, SheetsClient } from './client'
import { HANDED, takeHanded } from '@/components/home/handed-list'
import { button, fold } from './controls'
import { DATA_ID, type CheckupData } from './data'
import type { Done, Report, Tell } from './messages'
import { People } from '@/components/checkup/people/people-view'
import type { Wish } from './layout-view'
import { isSaid, noSettings, settingsView, type Settings } from './settings-view'
import { askToStartAgain, endingView, noticesView, refusedView } from './outcome-views'
import { startView } from './start-view'
import { summaryView } from './summary-view'

export const tag = 'sp-checkup'

/** What is checked. `sheets` are taken out of it once. */
type ListFile = {
  readonly blob: Blob
  readonly name: string
  readonly sheets?: Extract<Sheets, { kind: 'sheets' }>
}

/** How often progress is said aloud, in milliseconds. */
const SAID_EVERY = 1500

/**
 * The check-up of an account. The file is read in a worker; closing or starting again ends the
 * worker, and with it all that it knew.
 */
export class CustomElement extends HTMLElement {
  #data!: CheckupData
  #client: Client | undefined
  #sheetsClient: SheetsClient | undefined
  #file: ListFile | undefined
  /** What was chosen last of how the list is read: it is focused again. */
  #wish: Wish | undefined
  #settings!: Settings
  #before: Settings[] = []

  connectedCallback() {
    this.#data = readPageData<CheckupData>(DATA_ID)
    this.#settings = noSettings(this.#data.policy)
    this.#begin(false)
    void this.#takeHanded()
    void keepPage()
  }

  /** What another page handed over counts once, and only where it led here with it. */
  async #takeHanded() {
    const isAwaited = location.hash === HANDED
    const list = await takeHanded()
    if (!isAwaited) return
    history.replaceState(history.state, '', location.pathname + location.search)
    if (!list) return
    this.#file = list
    this.#check()
  }

  disconnectedCallback() {
    this.#end()
  }

  #end() {
    this.#client?.end()
    this.#sheetsClient?.end()
    this.#client = undefined
  }

  #begin(focus: boolean) {
    this.#end()
    this.#file = undefined
    this.#before = []
    this.replaceChildren(
      startView(this.#data.policy, this.#settings, {
        example: this.#data.example,
        beside: this.#data.beside,
        check: (blob, name, settings) => {
          this.#file = { blob, name }
          this.#settings = { ...settings, choices: {}, wishes: {} }
          this.#check()
        },
      }),
    )
    if (focus) this.querySelector('input')?.focus()
  }

  #check() {
    if (!this.#file) return this.#begin(true)
    this.#end()
    const { blob, name, sheets } = this.#file
    const bar = markup('progress', {
      class: 'h-[0.6rem] w-full max-w-measure',
      max: '1',
      'aria-label': 'How much of the file is read',
    })
    const said = markup('p', { role: 'status' }, `Reading ${name} …`)
    const cancel = button('Cancel', () => this.#cancelled())
    this.replaceChildren(
      markup(
        'section',
        { 'aria-label': 'The check-up is running' },
        said,
        bar,
        markup('p', { class: 'mt-4' }, cancel),
      ),
    )
    cancel.focus()
    let next = 0
    const client = new Client(this.#data.worker, (told: Exclude<Tell, { kind: 'answer' }>) => {
      if (client !== this.#client) return
      switch (told.kind) {
        case 'progress': {
          const share = blob.size === 0 ? 1 : Math.min(1, told.bytes / blob.size)
          bar.value = share
          if (performance.now() < next) return
          next = performance.now() + SAID_EVERY
          said.textContent =
            `${told.users.toLocaleString('en')} people read, ${Math.round(share * 100)} ` +
            `% of ${name}.`
          return
        }
        case 'sheets':
          said.textContent = `Taking the tables out of ${name} …`
          return this.#takeOutSheets(blob)
        case 'refused':
          return this.#refused(told)
        case 'done':
          return this.#done(client, told)
        case 'failed':
          return this.#failed(told.message)
      }
    })
    this.#client = client
    const { policy, supportAddress } = this.#data
    client.start({ policy, supportAddress, file: blob, sheets, ...this.#settings })
  }

  #takeOutSheets(blob: Blob) {
    this.#client?.end()
    this.#sheetsClient = new SheetsClient(this.#data.sheetsWorker, blob, (sheets) => {
      if (sheets.kind === 'refused')
        return this.#refused({
          notices: [sheets.refusal],
          stopped: true,
          columns: null,
          layout: null,
        })
      if (this.#file) this.#file = { ...this.#file, sheets }
      this.#check()
    })
  }

  #cancelled() {
    this.#end()
    this.#ending('The check-up was cancelled', ['Nothing of the file was kept.'])
  }

  #failed(message: string) {
    this.#end()
    this.#ending('The check-up could not be finished', [message])
  }

  #ending(title: string, sentences: readonly string[]) {
    const { view, heading } = endingView(title, sentences, {
      again: () => this.#check(),
      other: () => this.#begin(true),
    })
    this.replaceChildren(view)
    heading.focus()
  }

  #refused(report: Report) {
    const { notices, columns } = report
    const { view, heading } = refusedView(notices, {
      settings: columns ? this.#settingsView(report) : null,
      other: () => this.#begin(true),
    })
    this.replaceChildren(view)
    if (!this.#focusWish()) heading.focus()
  }

  /** Back to the chooser that had the list read anew. */
  #focusWish(): boolean {
    const chosen = this.querySelector<HTMLElement>(`[data-wish="${this.#wish ?? ''}"]`)
    this.#wish = undefined
    chosen?.closest('details')?.setAttribute('open', '')
    chosen?.focus()
    return chosen !== null
  }

  #done(client: Client, done: Done) {
    const people = new People(client, done, this.#data)
    const { view, heading } = summaryView(
      done,
      this.#file?.name ?? '',
      this.#data.articles,
      (select) => void people.show(select),
    )
    const settings = fold('Columns and account', false, this.#settingsView(done))
    settings.classList.add('print:hidden')
    this.replaceChildren(
      view,
      markup('div', { class: 'mt-6' }, ...noticesView(done.notices), settings),
      people.view,
      markup(
        'p',
        { class: 'mt-6 print:hidden' },
        button('Start again', () => this.#startAgain()),
      ),
    )
    void people.refresh()
    if (this.#focusWish()) return
    heading.focus({ preventScroll: true })
    this.scrollIntoView()
  }

  #settingsView(report: Report & Partial<Done>): HTMLElement {
    const turn = (settings: Settings): void => {
      this.#settings = settings
      this.#check()
    }
    const last = this.#before.at(-1)
    return settingsView(this.#data.policy, this.#settings, report, {
      apply: (settings, wish) => {
        this.#wish = wish
        this.#before.push(this.#settings)
        turn(settings)
      },
      undo:
        last &&
        (() => {
          this.#before.pop()
          turn(last)
        }),
    })
  }

  /** Asks first where something was said that is not in the file. */
  #startAgain() {
    const restart = (): void => {
      this.#settings = noSettings(this.#data.policy)
      this.#begin(true)
    }
    if (!isSaid(this.#settings, this.#data.policy)) return restart()
    askToStartAgain(this, restart)
  }
}
