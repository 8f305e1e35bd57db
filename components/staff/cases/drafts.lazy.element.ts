// What is typed in a form of a case, or as an answer to a request, stays in this browser until the
// server says that it is kept: a browser that is closed, a server that ends and a line that breaks
// lose nothing, nor does what is typed before the server has said so. Also the keys of a case, and
// the note for the desk that somebody is signed in here.
import { typedSince } from '@/components/contact/sending/typed-since'
import { draftKey, DRAFTS, SIGNED_IN } from './draft-names'

export const tag = 'sp-case-drafts'

const AGAIN = 5000
const WEEK = 7 * 24 * 60 * 60 * 1000
/** In an address: a reply to begin with is asked for. */
const INSERT = 'insert'
const TYPED_INTO = 'input, select, textarea, [contenteditable]'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement

/** What people fill in, by name, and the id under which it is sent. */
const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(isField).filter(({ name, type }) => type !== 'hidden' || name === 'id')

function read(key: string): Map<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    const found = kept !== null && typeof kept === 'object' ? Object.entries(kept) : []
    return new Map(found.map(([name, text]) => [name, String(text)]))
  } catch {
    return new Map()
  }
}

function write(key: string, values: Readonly<Record<string, string>> | undefined): void {
  try {
    if (values) localStorage.setItem(key, JSON.stringify({ ...values, at: String(Date.now()) }))
    else localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing: what is typed is on the page alone.
  }
}

/** Takes away those drafts. */
function forget(isOver: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(DRAFTS)))
      if (isOver(key)) localStorage.removeItem(key)
  } catch {
    // As above.
  }
}

/** A field that the server filled in to be gone on with: a reply to begin with, or as typed. */
const goesOn = (field: Field): boolean =>
  field instanceof HTMLTextAreaElement &&
  field.closest('[data-draft=reply]') !== null &&
  field.defaultValue !== ''

/** Before the names of fields in a draft: what of them was kept already. */
const KEPT = 'kept '

/** A field as it was left; a reply that was asked for since stands below it. */
function restored(field: Field, draft: ReadonlyMap<string, string>): string {
  const left = draft.get(field.name)
  const kept = draft.get(KEPT + field.name)
  if (left === undefined || left === kept) return field.value
  // The page shows what was kept of it, or does so elsewhere.
  if (kept !== undefined) return field.value === kept ? left : typedSince(kept, left)
  if (!goesOn(field)) return left
  return left.includes(field.value) || left === ''
    ? left || field.value
    : `${left}\n\n${field.value}`
}

/** The fields of a form by name; ids are those of the page. */
const valuesOf = (form: HTMLFormElement): Readonly<Record<string, string>> =>
  Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value]))

/** Under which key a form is kept, and what of it the server has kept already. */
interface Draft {
  key: string
  kept: Readonly<Record<string, string>>
}

/** The form of a case that is not there yet: what is left of it is the page's of that case. */
const NEW = 'new'
const isNewHere = (): boolean => document.querySelector(`form[data-draft=${NEW}]`) !== null
const newKey = (page: string = location.pathname): string => draftKey(page, '', NEW)

/** Keeps what is typed in a form and the server has not. */
function keep(form: HTMLFormElement, { key, kept }: Draft): void {
  const values = valuesOf(form)
  const isMore = Object.entries(values).some(([name, value]) => value !== kept[name])
  const marks = Object.entries(kept).map(([name, value]) => [KEPT + name, value] as const)
  write(key, isMore ? { ...values, ...Object.fromEntries(marks) } : undefined)
}

/** Sends a form as a browser does that has no script, by the button that was pressed. */
function submitBy(form: HTMLFormElement, button: HTMLButtonElement | undefined): void {
  if (button && button.name !== '') {
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name: button.name, value: button.value })
    form.append(field)
  }
  form.submit()
}

export class CustomElement extends HTMLElement {
  readonly #sending = new Set<HTMLFormElement>()

  connectedCallback(): void {
    const signOut = document.querySelector('form[action="/staff/sign-out"]')
    const isIn = signOut !== null
    // Whoever leaves on purpose leaves nothing of a customer; a session that ends takes nothing.
    signOut?.addEventListener('submit', () => forget(() => true))
    try {
      if (isIn) localStorage.setItem(SIGNED_IN, 'yes')
      else localStorage.removeItem(SIGNED_IN)
    } catch {
      // The desk does not offer to keep cases then; the address of a new case still does.
    }
    forget((key) => Date.now() - Number(read(key).get('at') ?? 0) > WEEK)
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]'))
      this.#keep(form)
    if (!isNewHere()) write(newKey(), undefined)
    document.addEventListener('keydown', (event) => this.#press(event))
  }

  #keep(form: HTMLFormElement): void {
    const of = fieldsOf(form).find(({ name }) => name === 'request')?.value ?? ''
    const at = new FormData(form).get('at')
    const about = (typeof at === 'string' ? at : '') + of
    const draft: Draft = {
      key: draftKey(location.pathname, about, form.dataset['draft'] ?? ''),
      kept: {},
    }
    this.#restore(form, draft)
    form.addEventListener('input', () => keep(form, draft))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      // While it is being tried again a second press has nothing to add.
      if (this.#sending.has(form)) return
      this.#sending.add(form)
      const { submitter } = event
      const button = submitter instanceof HTMLButtonElement ? submitter : undefined
      void this.#send(form, draft, button).finally(() => this.#sending.delete(form))
    })
  }

  /** Puts in what was left of a form, and of one that led to this page. */
  #restore(form: HTMLFormElement, { key }: Draft): void {
    const left = new Map([...(isNewHere() ? [] : read(newKey())), ...read(key)])
    if (left.size === 0) return
    const isAnswered = this.#isAnswered(form)
    const wasKept = [...left.keys()].some((name) => name.startsWith(KEPT))
    let isOther = !isAnswered && !wasKept
    for (const field of fieldsOf(form)) {
      // The server answered with what was sent of it: more than that was typed since.
      if (isAnswered && field.type === 'hidden') continue
      const value = isAnswered ? (left.get(field.name) ?? field.value) : restored(field, left)
      if (value === field.value) continue
      field.value = value
      isOther ||= field.type !== 'hidden'
    }
    write(key, isOther || isAnswered ? valuesOf(form) : undefined)
    if (!isOther) return
    form.closest('details')?.setAttribute('open', '')
    this.#say(form, 'This was not kept yet: it is as you left it.')
  }

  /** Whether the server answered with what was typed in it, to be gone on with. */
  #isAnswered(form: HTMLFormElement): boolean {
    const isAsked = new URLSearchParams(location.search).has(INSERT)
    return !isAsked && [...form.querySelectorAll('textarea')].some((field) => goesOn(field))
  }

  /**
   * Sends it until somebody answers; the same id is one, however often it is sent, so that what is
   * sent again is the same.
   */
  async #send(form: HTMLFormElement, draft: Draft, button?: HTMLButtonElement): Promise<void> {
    const sent = valuesOf(form)
    const pairs = [...new FormData(form, button)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    const body = new URLSearchParams(pairs)
    const response = await this.#post(form, body)
    const answered = new URL(response.url)
    const isKept = response.redirected && answered.searchParams.has('done')
    if (isKept) {
      write(draft.key, undefined)
      draft.kept = sent
      if (form.dataset['draft'] === NEW) draft.key = newKey(answered.pathname)
      keep(form, draft)
      location.assign(answered)
    } else if (response.redirected) location.assign(answered)
    // What was wrong with it is told by the page that the server answers with.
    else submitBy(form, button)
  }

  async #post(form: HTMLFormElement, body: URLSearchParams): Promise<Response> {
    const to = form.getAttribute('action') ?? ''
    for (;;) {
      const sending = fetch(to, { method: 'POST', body, credentials: 'same-origin' })
      const response = await sending.catch(() => undefined)
      if (response && response.status < 500 && response.status !== 429) return response
      this.#say(
        form,
        'It could not be kept: nobody answers. It stays in this browser, and is tried again.',
      )
      await new Promise((resolve) => setTimeout(resolve, AGAIN))
    }
  }

  #say(form: HTMLFormElement, words: string): void {
    const said = form.querySelector('[role=status]') ?? document.createElement('p')
    said.setAttribute('role', 'status')
    said.textContent = words
    form.append(said)
  }

  #press(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || !/^[a-z]$/.test(key)) return
    if (target instanceof Element && target.closest(TYPED_INTO)) return
    const box = document.querySelector<HTMLInputElement>('sp-keys input')
    if (box && !box.checked) return
    const found = document.querySelector<HTMLElement>(`[data-key="${key}"]`)
    if (!found) return
    event.preventDefault()
    if (found instanceof HTMLAnchorElement) found.click()
    else found.focus()
  }
}
