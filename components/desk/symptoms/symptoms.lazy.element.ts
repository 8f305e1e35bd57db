import { markup } from '@/components/wizard/markup'
import { askSearch } from '@/components/search/ask-search'
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { folded } from '@/lib/core/suggest'
import { deskRoute } from '@/lib/core/routes'
import { handOn } from '@/components/desk/pasting/handed-on'
import { deskOrder, fixesBehind } from './desk-order'
import { SYMPTOM_ARTICLE, SYMPTOM_LINE, SYMPTOM_LINK } from './look'
import { notListed } from './not-listed'

export const tag = 'sp-symptoms'

/** So many articles stand beside the symptoms that a search found. */
const ARTICLES = 4
/** So many signs of what was pasted are searched for. */
const MOST_WORDS = 200
/** Milliseconds without a letter, after which the search of the site is asked. */
const PAUSE = 120

/**
 * Finds symptoms and articles by the caller's words, as the search of the site does. Until it
 * answers, and where it cannot be reached, the words of the page itself choose. Enter opens the
 * first of what the search found, and nothing where it found no answer.
 */
export class CustomElement extends HTMLElement {
  readonly #field = document.querySelector<HTMLInputElement>('#symptom-filter')
  readonly #list = document.getElementById('symptoms')
  readonly #items = [...document.querySelectorAll<HTMLElement>('#symptoms > li')]
  readonly #listening = new AbortController()
  readonly #answers = new Map<string, SearchAnswer>()
  #asking = new AbortController()
  #timer = 0
  /** How many answers the address of the list holds. */
  #taken = 0

  connectedCallback() {
    const { signal } = this.#listening
    this.#field?.addEventListener('input', () => this.#show(), { signal })
    this.#field?.form?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault()
        void this.#openFirst()
      },
      { signal },
    )
    this.closest('main')?.addEventListener('keydown', (event) => this.#move(event), { signal })
    document.addEventListener('paste', (event) => this.#paste(event), { signal })
    if (this.#field && this.#field.value === '')
      this.#field.value = new URLSearchParams(location.search).get('q') ?? ''
    this.#takeAlong()
    this.#show()
  }

  /**
   * A transcript opens its case, and facts are taken along; what is neither is a caller's words and
   * goes into the field. One line of plain words is taken for these at once.
   */
  #paste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData('text/plain').trim() ?? ''
    if (!/[\n\t=:?{[]/.test(text)) return
    event.preventDefault()
    void this.#read(text)
  }

  async #read(text: string) {
    const reader = await import('./pasted-here.client').catch(() => undefined)
    const read = reader?.readHere(text)
    if (read?.symptom !== undefined) {
      handOn(text)
      location.assign(deskRoute(read.symptom, read.parts))
    } else if (read) {
      const known = new URLSearchParams(location.search)
      for (const [name, value] of read.parts) known.set(name, value)
      history.replaceState(history.state, '', `?${known.toString()}`)
      this.#takeAlong()
      this.#show()
    } else if (this.#field) {
      this.#field.value = text.replace(/\s+/g, ' ').slice(0, MOST_WORDS)
      this.#field.focus()
      this.#show()
    }
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
    this.#asking.abort()
    clearTimeout(this.#timer)
  }

  get #typed(): string {
    return this.#field?.value.trim() ?? ''
  }

  #links(): readonly HTMLAnchorElement[] {
    return [...(this.#list?.querySelectorAll<HTMLElement>('li') ?? [])].flatMap((item) =>
      item.hidden ? [] : (item.querySelector('a') ?? []),
    )
  }

  #show() {
    clearTimeout(this.#timer)
    this.#asking.abort()
    const typed = this.#typed
    const known = this.#answers.get(typed)
    if (known) return this.#showFound(known)
    const matching = this.#items.filter((item) => matches(item.dataset['words'] ?? '', typed))
    this.#draw(matching, [])
    if (typed !== '') this.#timer = window.setTimeout(() => void this.#ask(typed), PAUSE)
  }

  /** Undefined where the search cannot be reached, or something else is typed by now. */
  async #ask(typed: string): Promise<SearchAnswer | undefined> {
    const known = this.#answers.get(typed)
    if (known) return known
    this.#asking.abort()
    this.#asking = new AbortController()
    try {
      const answer = await askSearch([['q', typed]], this.#asking.signal)
      this.#answers.set(typed, answer)
      if (typed !== this.#typed) return undefined
      this.#showFound(answer)
      return answer
    } catch {
      return undefined
    }
  }

  async #openFirst() {
    const typed = this.#typed
    clearTimeout(this.#timer)
    const answer = typed === '' ? undefined : await this.#ask(typed)
    if (typed !== this.#typed) return
    if (answer && !answer.answerable) this.querySelector('button')?.focus()
    else this.#links()[0]?.click()
  }

  #showFound(answer: SearchAnswer) {
    const articlesOf = new Map(
      this.#items.map((item) => [
        item.dataset['symptom'] ?? '',
        (item.dataset['articles'] ?? '').split(' '),
      ]),
    )
    const ordered = deskOrder(answer.results, articlesOf)
    let left = ARTICLES
    const found = ordered.flatMap(({ kind, slug, url, title, category }) => {
      if (kind === 'wizard')
        return this.#items.find(({ dataset }) => dataset['symptom'] === slug) ?? []
      left -= 1
      return left < 0 ? [] : articleItem(url, title, category)
    })
    const behind = answer.answerable ? fixesBehind(ordered, articlesOf) : []
    found.splice(
      1,
      0,
      ...this.#items.filter(({ dataset }) => behind.includes(dataset['symptom'] ?? '')),
    )
    this.#draw(found, answer.answerable ? [] : answer.results)
    this.#list?.toggleAttribute('data-sure', answer.answerable)
  }

  /** Shows these, in their order; `nearest` is not empty where none of them answers. */
  #draw(found: readonly HTMLElement[], nearest: SearchAnswer['results']) {
    const symptoms = found.filter((item) => this.#items.includes(item))
    this.#list?.toggleAttribute('data-typed', this.#typed !== '')
    this.#list?.removeAttribute('data-sure')
    for (const item of this.#list?.querySelectorAll('li[data-article]') ?? []) item.remove()
    for (const item of this.#items) item.hidden = !symptoms.includes(item)
    this.#list?.append(...found, ...this.#items.filter((item) => item.hidden))
    const articles = found.length - symptoms.length
    const many = this.#items.length
    const answers = this.#taken === 1 ? 'answer goes' : `${this.#taken} answers go`
    const said =
      (symptoms.length === many ? `${many} symptoms` : `${symptoms.length} of ${many} symptoms`) +
      (articles === 0 ? '' : `, ${articles} ${articles === 1 ? 'article' : 'articles'}`) +
      (nearest.length > 0 ? '. None is sure to be meant; these are the nearest' : '') +
      (this.#taken === 0
        ? ''
        : `. The ${answers} with the one that you open, from the address of this page`)
    const count = document.getElementById('symptom-count')
    if (count && count.textContent !== said) count.textContent = said
    this.replaceChildren(
      ...(this.#typed === '' ? [] : [notListed(this.#typed, found.length, () => this.#showAll())]),
    )
  }

  #showAll() {
    if (this.#field) this.#field.value = ''
    this.#show()
    this.#field?.focus()
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

const articleItem = (url: string, title: string, category: string): HTMLElement =>
  markup(
    'li',
    { class: SYMPTOM_ARTICLE, 'data-article': '' },
    markup('a', { class: SYMPTOM_LINK, href: url }, title),
    markup('p', { class: SYMPTOM_LINE }, `Article in ${category}`),
  )

/** Every word typed begins a word of the symptom, in any order. */
function matches(words: string, typed: string): boolean {
  const known = folded(words).split('_')
  return folded(typed)
    .split('_')
    .every((word) => known.some((candidate) => candidate.startsWith(word)))
}
