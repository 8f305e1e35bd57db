import { readPageData } from '@/components/page-data/read-page-data'
import { markup } from '@/components/wizard/markup'
import { askWhileTyped } from './ask'
import {
  ANSWERS_ID,
  CONTACT_DATA_ID,
  REST,
  suggestedTopic,
  type ContactData,
  type ContactTopic,
} from './data'
import { beginDraft } from './begin-draft'
import { mailView } from './mail-view'
import { forgetDraft, keepDraft, type Draft } from './draft'
import { QUIET_BUTTON } from '@/components/look/buttons'
import { FIELD } from '@/components/look/fields'
import { HINT } from '@/components/look/text'

export const tag = 'sp-contact'

const FIELD_LINE = 'max-w-measure'
/** What takes more than this many letters to ask for takes more than a line to answer. */
const LONG_HINT = 60

/**
 * The form that composes the mail to support, below the question that the page begins with. Nothing
 * is sent from here but the question, to our own search; what was typed stays in this tab. Without
 * it the topics stay on the page as they are.
 */
export class CustomElement extends HTMLElement {
  #data!: ContactData
  #draft!: Draft
  /** What the question seems to be about, until the reader chooses. */
  #suggested = ''
  #select!: HTMLSelectElement
  #question: HTMLTextAreaElement | null = null
  readonly #hint = markup('p', { class: `mt-1 ${HINT}` })
  readonly #fields = markup('div')
  readonly #result = markup('div', { class: 'print:hidden' })
  readonly #status = markup('p', { role: 'status', class: HINT })

  connectedCallback() {
    this.#data = readPageData<ContactData>(CONTACT_DATA_ID)
    this.#draft = beginDraft(this.#data)
    this.#question = document.querySelector<HTMLTextAreaElement>('#question')
    // What the server took the question to be about is open on the page.
    const opened = document.querySelector('[data-contact-topics] details[open] [id]')
    if (this.#draft.question) this.#suggested = opened?.id ?? ''
    this.#draw()
    this.#listen()
    for (const part of document.querySelectorAll<HTMLElement>('[data-contact-topics]'))
      part.hidden = true
  }

  #listen() {
    const question = this.#question
    const answers = document.getElementById(ANSWERS_ID)
    if (!question?.form || !answers) return
    question.value ||= this.#draft.question
    const ask = askWhileTyped(answers, (answer) => {
      this.#suggested = suggestedTopic(answer, this.#data)
      this.#showTopic()
    })
    question.addEventListener('input', () => {
      question.lang = /\p{Script=Devanagari}/u.test(question.value) ? 'hi' : 'en'
      this.#change({ question: question.value })
      ask(question.value)
    })
    question.form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (!this.#topic()) this.#suggested = REST
      this.#showTopic()
      this.#select.focus()
    })
    if (this.#draft.question && !this.#suggested) ask(this.#draft.question)
  }

  #topic(): ContactTopic | undefined {
    const chosen = this.#draft.topic || this.#suggested
    return this.#data.topics.find(({ id }) => id === chosen)
  }

  #change(change: Partial<Draft>) {
    this.#draft = { ...this.#draft, ...change }
    keepDraft(this.#draft)
    this.#showResult()
  }

  #draw() {
    this.#select = markup(
      'select',
      { class: FIELD, id: 'topic', 'aria-describedby': 'topic-hint' },
      markup('option', { value: '' }, 'Choose a topic'),
      ...this.#data.topics.map(({ id, title }) => markup('option', { value: id }, title)),
    )
    this.#hint.id = 'topic-hint'
    this.#select.addEventListener('change', () => {
      this.#change({ topic: this.#select.value })
      this.#showTopic()
    })
    const form = markup(
      'form',
      { novalidate: '' },
      markup(
        'h2',
        { class: 'mt-0 mb-3 text-xl' },
        markup('label', { for: 'topic' }, 'What is it about?'),
      ),
      markup('div', { class: FIELD_LINE }, this.#select, this.#hint),
      this.#fields,
      this.#result,
      this.#status,
    )
    form.addEventListener('submit', (event) => event.preventDefault())
    this.replaceChildren(form)
    this.#showTopic()
  }

  /** Draws the fields of the topic where they are not there yet. */
  #showTopic() {
    const topic = this.#topic()
    this.#select.value = topic?.id ?? ''
    this.#hint.textContent =
      topic && !this.#draft.topic
        ? 'Taken from your question. Choose another if it is about something else.'
        : ''
    if (this.#fields.dataset['topic'] === topic?.id) return this.#showResult()
    if (topic) this.#fields.dataset['topic'] = topic.id
    else delete this.#fields.dataset['topic']
    this.#showFields()
  }

  #showFields() {
    const topic = this.#topic()
    if (!topic) {
      this.#fields.replaceChildren()
      return this.#showResult()
    }
    const rows = topic.fields.map(({ label, text }, index) => {
      const area = markup('textarea', {
        class: `${FIELD} [field-sizing:content]`,
        id: `field-${index}`,
        rows: text.length > LONG_HINT ? '2' : '1',
        'aria-describedby': `hint-${index}`,
      })
      area.value = this.#draft.values[label] ?? ''
      area.addEventListener('input', () =>
        this.#change({ values: { ...this.#draft.values, [label]: area.value } }),
      )
      return markup(
        'p',
        { class: FIELD_LINE },
        markup('label', { for: area.id }, markup('strong', {}, label)),
        markup('span', { class: `mb-1 block ${HINT}`, id: `hint-${index}` }, text),
        area,
      )
    })
    const attach =
      topic.attach.length > 0
        ? [
            markup('p', { class: 'mb-1' }, markup('strong', {}, 'To attach to the email')),
            markup('ul', {}, ...topic.attach.map((text) => markup('li', {}, text))),
          ]
        : []
    this.#fields.replaceChildren(
      markup('h2', { class: 'mt-8 mb-2 text-xl' }, 'What to tell us'),
      markup('p', { class: HINT }, 'Leave out what you do not know.'),
      ...rows,
      ...attach,
      ...this.#context(),
    )
    this.#showResult()
  }

  /** Where the reader came from and what a wizard found: shown, and taken out on request. */
  #context(): HTMLElement[] {
    const part = (title: string, shown: HTMLElement, change: Partial<Draft>) => {
      const remove = markup('button', { type: 'button', class: QUIET_BUTTON }, 'Leave out')
      remove.setAttribute('aria-label', `Leave out: ${title}`)
      const section = markup('section', {}, markup('h3', {}, title), shown, remove)
      remove.addEventListener('click', () => {
        section.remove()
        this.#change(change)
        this.#status.textContent = `Left out: ${title}.`
      })
      return section
    }
    const { from, transcript } = this.#draft
    return [
      ...(transcript
        ? [
            part(
              'What you checked',
              markup('pre', { tabindex: '0', class: 'whitespace-pre-wrap' }, transcript),
              { transcript: '' },
            ),
          ]
        : []),
      ...(from
        ? [
            part(
              'The page you came from',
              markup('p', {}, markup('a', { href: from }, decodeURI(from))),
              { from: '' },
            ),
          ]
        : []),
    ]
  }

  #showResult() {
    const topic = this.#topic()
    if (!topic) return this.#result.replaceChildren()
    const clear = markup('button', { type: 'button', class: QUIET_BUTTON }, 'Clear the form')
    clear.addEventListener('click', () => this.#clear())
    const open = this.#result.querySelector('details')?.open === true
    this.#result.replaceChildren(
      ...mailView(topic, this.#draft, this.#data, { open, status: this.#status, clear }),
    )
  }

  #clear() {
    const before = this.#draft
    forgetDraft()
    this.#begin({ ...before, question: '', values: {}, from: '', transcript: '' })
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
    if (this.#question) this.#question.value = draft.question
    this.#showFields()
  }
}
