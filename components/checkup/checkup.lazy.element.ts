import { start as keepPage } from '@/components/offline/keep'
import { readPageData } from '@/components/page-data/read-page-data'
import { markup } from '@/components/wizard/markup'
import { Client } from './client'
import { button, fold, openDialog } from './controls'
import { DATA_ID, type CheckupData } from './data'
import type { Done, Report, Tell } from './messages'
import { People } from '@/components/checkup/people/people-view'
import { isSaid, noSettings, settingsView, type Settings } from './settings-view'
import { startView } from './start-view'
import { summaryView } from './summary-view'
import { BUTTON } from '@/components/look/buttons'
import { ERROR_SUMMARY } from '@/components/look/choices'
import { ROW } from './look'

export const tag = 'sp-checkup'

/** How often progress is said aloud, in milliseconds. */
const SAID_EVERY = 1500

/**
 * The check-up of an account. The file is read in a worker; closing or starting again ends the
 * worker, and with it all that it knew.
 */
export class CustomElement extends HTMLElement {
  #data!: CheckupData
  #client: Client | undefined
  #file: { readonly blob: Blob; readonly name: string } | undefined
  #settings!: Settings
  #before: Settings[] = []

  connectedCallback() {
    this.#data = readPageData<CheckupData>(DATA_ID)
    this.#settings = noSettings(this.#data.policy)
    this.#begin(false)
    void keepPage()
  }

  disconnectedCallback() {
    this.#client?.end()
  }

  #begin(focus: boolean) {
    this.#client?.end()
    this.#client = undefined
    this.#file = undefined
    this.#before = []
    this.replaceChildren(
      startView(this.#data.policy, this.#settings, {
        example: this.#data.example,
        check: (blob, name, settings) => {
          this.#file = { blob, name }
          this.#settings = settings
          this.#check()
        },
      }),
    )
    if (focus) this.querySelector('input')?.focus()
  }

  #check() {
    if (!this.#file) return this.#begin(true)
    this.#client?.end()
    const { blob, name } = this.#file
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
    client.start({ policy, supportAddress, file: blob, ...this.#settings })
  }

  #cancelled() {
    this.#client?.end()
    this.#ending('The check-up was cancelled', ['Nothing of the file was kept.'])
  }

  #failed(message: string) {
    this.#client?.end()
    this.#ending('The check-up could not be finished', [message])
  }

  #ending(title: string, sentences: readonly string[]) {
    const heading = markup('h2', { tabindex: '-1' }, title)
    const actions = markup(
      'p',
      { class: ROW },
      button('Check again', () => this.#check(), BUTTON),
      button('Choose another file', () => this.#begin(true)),
    )
    this.replaceChildren(
      markup(
        'section',
        {},
        heading,
        ...sentences.map((text) => markup('p', { class: 'max-w-measure' }, text)),
        actions,
      ),
    )
    heading.focus()
  }

  #refused({ notices, columns }: Report) {
    const title = markup(
      'h2',
      { tabindex: '-1', class: 'text-lg' },
      'There is no list of users in this yet',
    )
    const problem = markup(
      'div',
      { class: `${ERROR_SUMMARY} max-w-measure`, role: 'alert' },
      title,
      ...notices.map((text) => markup('p', {}, text)),
    )
    this.replaceChildren(
      markup(
        'section',
        {},
        problem,
        ...(columns ? [this.#settingsView(columns)] : []),
        markup(
          'p',
          {},
          button('Choose another file', () => this.#begin(true)),
        ),
      ),
    )
    title.focus()
  }

  #done(client: Client, done: Done) {
    const people = new People(client, done, this.#data)
    const { view, heading } = summaryView(
      done,
      this.#file?.name ?? '',
      this.#data.articles,
      (select) => void people.show(select),
    )
    const notices = done.notices.map((text) => markup('li', {}, text))
    const about =
      notices.length === 0
        ? []
        : [
            fold(
              'About the file: ' +
                (notices.length === 1 ? 'one thing' : `${notices.length} things`) +
                ' to look at',
              notices.length <= 5,
              markup('ul', { class: 'max-w-measure' }, ...notices),
            ),
          ]
    const settings = fold('Columns and account', false, this.#settingsView(done.columns))
    settings.classList.add('print:hidden')
    this.replaceChildren(
      view,
      markup('div', { class: 'mt-6' }, ...about, settings),
      people.view,
      markup(
        'p',
        { class: 'mt-6 print:hidden' },
        button('Start again', () => this.#startAgain()),
      ),
    )
    void people.refresh()
    heading.focus({ preventScroll: true })
    this.scrollIntoView()
  }

  #settingsView(columns: Report['columns']): HTMLElement {
    const turn = (settings: Settings): void => {
      this.#settings = settings
      this.#check()
    }
    const last = this.#before.at(-1)
    return settingsView(this.#data.policy, this.#settings, columns, {
      apply: (settings) => {
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
    const keep = button('Keep this check-up', () => dialog.close())
    const again = button(
      'Start again',
      () => {
        dialog.close()
        restart()
      },
      BUTTON,
    )
    const dialog = openDialog(
      this,
      markup('h2', {}, 'Start again?'),
      markup(
        'p',
        {},
        'What you said about the columns and the account is forgotten with this check-up.',
      ),
      markup('p', { class: ROW }, again, keep),
    )
  }
}
