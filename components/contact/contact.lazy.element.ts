import { readPageData } from '@/components/page-data/read-page-data'
import { markup } from '@/components/wizard/markup'
import { askWhileTyped } from './ask'
import {
  ANSWERS_ID,
  CONTACT_DATA_ID,
  CONTACT_IDS as IDS,
  REST,
  suggestedTopic,
  type ContactData,
  type ContactTopic,
} from './data'
import { beginDraft } from './begin-draft'
import { buildRequest } from './sending/build-request'
import { contextView } from './context-view'
import { drawScripted } from './draw-scripted'
import { fieldOfPath, tellErrors, tellSecret } from './errors'
import { attendFiles } from './sending/files'
import { mailView } from './mail-view'
import { forgetDraft, keepDraft, type Draft } from './draft'
import { sendUntilSettled } from './sending/settle'
import { BUTTON, QUIET_BUTTON, ROW } from '@/components/look/buttons'
import { FIELD } from '@/components/look/fields'
import { HINT } from '@/components/look/text'

export const tag = 'sp-contact'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * What the contact form, which stands after it, becomes with script: answers while the question is
 * typed, one topic at a time, a draft that is kept, files that are pasted and dropped, and a line
 * that may break. Nothing is sent but the question, to our own search, until the form is. Without
 * it the form is whole.
 */
export class CustomElement extends HTMLElement {
  #data!: ContactData
  #draft!: Draft
  /** What the question seems to be about, until the reader chooses. */
  #suggested = ''
  #form!: HTMLFormElement
  #question!: HTMLTextAreaElement
  readonly #select = markup('select', {
    class: FIELD,
    id: 'topic',
    'aria-describedby': 'topic-hint',
  })
  readonly #hint = markup('p', { class: `mt-1 ${HINT}`, id: 'topic-hint' })
  readonly #context = markup('div')
  readonly #mail = markup('div')
  readonly #progress = markup('div', { role: 'status', class: 'mt-4' })
  readonly #status = markup('div', { role: 'status', class: HINT })
  readonly #send = markup('button', { class: BUTTON }, 'Send to Support')

  connectedCallback() {
    const form = document.getElementById(IDS.form)
    const question = document.getElementById('question')
    if (!(form instanceof HTMLFormElement) || !(question instanceof HTMLTextAreaElement)) return
    this.#form = form
    this.#question = question
    this.#data = readPageData<ContactData>(CONTACT_DATA_ID)
    this.#draft = beginDraft(this.#data)
    // What the server took the question to be about is open on the page.
    const opened = form.querySelector<HTMLElement>('details[open]')
    if (this.#draft.question) this.#suggested = opened?.dataset['topic'] ?? ''
    this.#draw()
    this.#fill()
    this.#listen()
  }

  #listen() {
    const question = this.#question
    const answers = document.getElementById(ANSWERS_ID)
    const ask = answers
      ? askWhileTyped(answers, (answer) => {
          this.#suggested = suggestedTopic(answer, this.#data)
          this.#showTopic()
        })
      : () => undefined
    question.addEventListener('input', () => {
      question.lang = /\p{Script=Devanagari}/u.test(question.value) ? 'hi' : 'en'
      this.#change({ question: question.value })
      tellSecret(question)
      ask(question.value)
    })
    question.form?.addEventListener('submit', (event) => {
      event.preventDefault()
      if (!this.#topic()) this.#suggested = REST
      this.#showTopic()
      this.#select.focus()
    })
    this.#form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
        this.#typed(target)
    })
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#submit()
    })
    if (this.#draft.question && !this.#suggested) ask(this.#draft.question)
  }

  #typed(field: Field) {
    const { label } = field.dataset
    if (label !== undefined)
      this.#change({ values: { ...this.#draft.values, [label]: field.value } })
    else if (field.id === IDS.email) this.#change({ email: field.value })
    else if (field.id === IDS.name) this.#change({ name: field.value })
    else return
    tellSecret(field)
  }

  #topic(): ContactTopic | undefined {
    const chosen = this.#draft.topic || this.#suggested
    return this.#data.topics.find(({ id }) => id === chosen)
  }

  #change(change: Partial<Draft>) {
    this.#draft = { ...this.#draft, ...change }
    keepDraft(this.#draft)
    this.#showMail()
  }

  #draw() {
    const files = drawScripted(this.#form, this.#data.topics, {
      select: this.#select,
      hint: this.#hint,
      end: [
        this.#context,
        markup('p', { class: `${ROW} mt-6 mb-2` }, this.#send, this.#clearButton()),
        markup(
          'p',
          { class: HINT },
          'What you type is kept in this browser for a week, or until it is sent; files are not.',
        ),
        this.#progress,
        this.#status,
        markup(
          'details',
          { class: 'mt-6 mb-0' },
          markup('summary', { class: 'min-h-11 py-2' }, 'Write an email instead'),
          this.#mail,
        ),
      ],
    })
    this.#select.addEventListener('change', () => {
      this.#change({ topic: this.#select.value })
      this.#showTopic()
    })
    if (files) attendFiles(files, this.#form, (words) => tellErrors([{ field: files, words }]))
  }

  #clearButton(): HTMLElement {
    const clear = markup('button', { type: 'button', class: QUIET_BUTTON }, 'Clear the form')
    clear.addEventListener('click', () => this.#clear())
    return clear
  }

  /** Puts the draft into the fields. */
  #fill() {
    const { question, email, name, values } = this.#draft
    this.#question.value ||= question
    for (const field of this.#form.querySelectorAll<Field>('textarea, input')) {
      const { label } = field.dataset
      if (label !== undefined) field.value = values[label] ?? ''
      else if (field.id === IDS.email) field.value = email
      else if (field.id === IDS.name) field.value = name
    }
    this.#context.replaceChildren(
      ...contextView(this.#draft, (change, words) => {
        this.#change(change)
        this.#status.textContent = words
      }),
    )
    this.#showTopic()
  }

  /** Shows the fields of the topic, with what was typed into those of the same name. */
  #showTopic() {
    const topic = this.#topic()
    this.#select.value = topic?.id ?? ''
    this.#hint.textContent =
      topic && !this.#draft.topic
        ? 'Taken from your question. Choose another if it is about something else.'
        : ''
    for (const fold of this.#form.querySelectorAll<HTMLDetailsElement>('details[data-topic]')) {
      fold.hidden = fold.dataset['topic'] !== topic?.id
      fold.open = !fold.hidden
      if (fold.hidden) continue
      for (const area of fold.querySelectorAll<HTMLTextAreaElement>('textarea'))
        area.value = this.#draft.values[area.dataset['label'] ?? ''] ?? ''
    }
    this.#showMail()
  }

  #showMail() {
    const topic = this.#topic() ?? this.#data.topics.find(({ id }) => id === REST)
    if (topic) this.#mail.replaceChildren(...mailView(topic, this.#draft, this.#data, this.#status))
  }

  async #submit() {
    if (this.#send.disabled) return
    this.#send.disabled = true
    tellErrors([])
    const ended = await sendUntilSettled(
      () => buildRequest(this.#draft, this.#topic()),
      this.#progress,
    )
    this.#send.disabled = false
    if (ended.kind === 'kept') {
      forgetDraft()
      return location.assign(ended.url)
    }
    if (ended.kind === 'other') {
      const link = markup('a', { href: ended.url }, 'Open it')
      this.#draft = { ...this.#draft, id: crypto.randomUUID() }
      return this.#status.replaceChildren(`${ended.detail} `, link)
    }
    const found = (path: string): Element | null =>
      path === 'question' ? this.#question : fieldOfPath(this.#form, path, this.#topic()?.id ?? '')
    const isTold = tellErrors(
      ended.errors.map(({ path, message }) => ({ field: found(path), path, words: message })),
    )
    if (!isTold) this.#status.textContent = ended.detail
  }

  #clear() {
    const before = this.#draft
    forgetDraft()
    this.#begin({
      ...{ id: crypto.randomUUID(), topic: before.topic, email: '', name: '', values: {} },
      ...{ question: '', from: '', query: '', transcript: '' },
    })
    const undo = markup('button', { type: 'button', class: QUIET_BUTTON }, 'Undo')
    undo.addEventListener('click', () => {
      keepDraft(before)
      this.#begin(before)
      this.#status.textContent = 'Everything is back.'
    })
    this.#status.replaceChildren('The form is cleared. ', undo)
    undo.focus()
  }

  #begin(draft: Draft) {
    this.#draft = draft
    this.#question.value = draft.question
    tellErrors([])
    this.#fill()
  }
}
