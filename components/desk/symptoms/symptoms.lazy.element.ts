import { markup } from '@/components/wizard/markup'
import { folded, nearest } from '@/lib/core/suggest'
import { TEXT_BUTTON } from '@/components/desk/look'

export const tag = 'sp-symptoms'

/**
 * Leaves fewer symptoms with each word typed. Enter opens the first; the arrows go up and down the
 * list.
 */
export class CustomElement extends HTMLElement {
  readonly #field = document.querySelector<HTMLInputElement>('#symptom-filter')
  readonly #items = [...document.querySelectorAll<HTMLElement>('#symptoms > li')]
  readonly #listening = new AbortController()
  /** How many answers the address of the list holds. */
  #taken = 0

  connectedCallback() {
    const { signal } = this.#listening
    this.#field?.addEventListener('input', () => this.#show(), { signal })
    this.#field?.form?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault()
        this.#links()[0]?.click()
      },
      { signal },
    )
    this.closest('main')?.addEventListener('keydown', (event) => this.#move(event), { signal })
    if (this.#field && this.#field.value === '')
      this.#field.value = new URLSearchParams(location.search).get('q') ?? ''
    this.#takeAlong()
    this.#show()
  }

  /** Answers in the address of the list go with whichever symptom is opened. */
  #takeAlong() {
    const answers = new URLSearchParams(location.search)
    answers.delete('q')
    this.#taken = [...answers.keys()].length
    if (this.#taken === 0) return
    for (const item of this.#items) {
      const link = item.querySelector('a')
      if (link) link.search = answers.toString()
    }
  }

  disconnectedCallback() {
    this.#listening.abort()
  }

  #links(): readonly HTMLAnchorElement[] {
    return this.#items.flatMap((item) => (item.hidden ? [] : (item.querySelector('a') ?? [])))
  }

  #show() {
    const typed = this.#field?.value ?? ''
    for (const item of this.#items) item.hidden = !matches(item.dataset['words'] ?? '', typed)
    const shown = this.#links().length
    const count = document.getElementById('symptom-count')
    const symptoms =
      shown === this.#items.length
        ? `${shown} symptoms`
        : `${shown} of ${this.#items.length} symptoms`
    const answers = this.#taken === 1 ? 'answer goes' : `${this.#taken} answers go`
    const said =
      this.#taken === 0
        ? symptoms
        : `${symptoms}. The ${answers} with the one that you open, from the address of this page`
    if (count && count.textContent !== said) count.textContent = said
    this.replaceChildren(...(shown === 0 ? [this.#nothing(typed)] : []))
  }

  #nothing(typed: string): HTMLElement {
    const near = nearest(
      typed,
      this.#items.map((item) => item.querySelector('a')?.textContent ?? ''),
    )
    const all = markup('button', { type: 'button', class: TEXT_BUTTON }, 'Show all')
    all.addEventListener('click', () => {
      if (this.#field) this.#field.value = ''
      this.#show()
      this.#field?.focus()
    })
    return markup(
      'p',
      {},
      `No symptom is called “${typed}”. Try one word of what is seen, such as ring, reply or ` +
        'invite' +
        (near === undefined ? '' : `; the nearest is “${near}”`) +
        '. ',
      all,
    )
  }

  #move(event: KeyboardEvent) {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    const links = this.#links()
    const at =
      links.findIndex((link) => link === document.activeElement) +
      (event.key === 'ArrowDown' ? 1 : -1)
    const next = at < 0 ? this.#field : links[at]
    next?.focus()
  }
}

/** Every word typed begins a word of the symptom, in any order. */
function matches(words: string, typed: string): boolean {
  const known = folded(words).split('_')
  return folded(typed)
    .split('_')
    .every((word) => known.some((candidate) => candidate.startsWith(word)))
}
