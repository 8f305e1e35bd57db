import { readPageData } from '@/components/page-data/read-page-data'
import { copy } from '@/components/document/clipboard'
import { markup, spoken } from '@/components/wizard/markup'
import { LONGEST_MAIL_ADDRESS, mailAddress } from '@/lib/site/mail'
import { CONTACT_DATA_ID, holdsSecret, mailText, type ContactData, type ContactTopic } from './data'
import { beginDraft } from './begin-draft'
import { forgetDraft, keepDraft, type Draft } from './draft'
import { BUTTON, QUIET_BUTTON, ROW } from '@/components/look/buttons'
import { CHOICE, CHOICE_BOX, CHOICES, CHOICES_LEGEND } from '@/components/look/choices'
import { FIELD } from '@/components/look/fields'
import { NOTE_TITLE, noteLook } from '@/components/look/notes'
import { HINT } from '@/components/look/text'

export const tag = 'sp-contact'

/**
 * The form that composes the mail to support. Nothing is sent from here; what was typed stays in
 * this tab. Without it the topics stay on the page as they are.
 */
export class CustomElement extends HTMLElement {
  #data!: ContactData
  #draft!: Draft
  readonly #fields = markup('div')
  readonly #result = markup('div', { class: 'print:hidden' })
  readonly #status = markup('p', { role: 'status', class: HINT })

  connectedCallback() {
    this.#data = readPageData<ContactData>(CONTACT_DATA_ID)
    this.#draft = beginDraft(this.#data)
    this.#draw()
    for (const part of document.querySelectorAll<HTMLElement>('[data-contact-topics]'))
      part.hidden = true
  }

  #topic(): ContactTopic | undefined {
    return this.#data.topics.find(({ id }) => id === this.#draft.topic)
  }

  #change(change: Partial<Draft>) {
    this.#draft = { ...this.#draft, ...change }
    keepDraft(this.#draft)
    this.#showResult()
  }

  #draw() {
    const topics = this.#data.topics.map(({ id, title }) =>
      markup(
        'label',
        { class: CHOICE },
        markup('input', {
          class: CHOICE_BOX,
          type: 'radio',
          name: 'topic',
          value: id,
          checked: id === this.#draft.topic ? '' : undefined,
        }),
        markup('span', {}, title),
      ),
    )
    const choices = markup(
      'fieldset',
      { class: CHOICES },
      markup(
        'legend',
        { class: CHOICES_LEGEND },
        markup('h2', { class: 'm-0' }, 'What is it about?'),
      ),
      ...topics,
    )
    choices.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#change({ topic: target.value })
      this.#showFields()
    })
    const form = markup(
      'form',
      { novalidate: '' },
      choices,
      this.#fields,
      this.#result,
      this.#status,
    )
    form.addEventListener('submit', (event) => event.preventDefault())
    this.replaceChildren(form)
    this.#showFields()
  }

  #showFields() {
    const topic = this.#topic()
    if (!topic) return this.#fields.replaceChildren()
    const rows = topic.fields.map(({ label, text }, index) => {
      const area = markup('textarea', {
        class: FIELD,
        id: `field-${index}`,
        rows: '2',
        'aria-describedby': `hint-${index}`,
      })
      area.value = this.#draft.values[label] ?? ''
      area.addEventListener('input', () =>
        this.#change({ values: { ...this.#draft.values, [label]: area.value } }),
      )
      return markup(
        'p',
        {},
        markup('label', { for: area.id }, markup('strong', {}, label)),
        markup('span', { class: `block ${HINT}`, id: `hint-${index}` }, text),
        area,
      )
    })
    const attach =
      topic.attach.length > 0
        ? [
            markup('p', {}, markup('strong', {}, 'To attach to the email')),
            markup('ul', {}, ...topic.attach.map((text) => markup('li', {}, text))),
          ]
        : []
    this.#fields.replaceChildren(
      markup('h2', {}, 'What to tell us'),
      markup(
        'p',
        { class: HINT },
        'Leave out what you do not know. What you type stays in this browser until ' +
          'you send the email.',
      ),
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
      ...(from
        ? [
            part(
              'The page you came from',
              markup('p', {}, markup('a', { href: from }, decodeURI(from))),
              { from: '' },
            ),
          ]
        : []),
      ...(transcript
        ? [
            part(
              'What you checked',
              markup('pre', { tabindex: '0', class: 'whitespace-pre-wrap' }, transcript),
              { transcript: '' },
            ),
          ]
        : []),
    ]
  }

  #showResult() {
    const topic = this.#topic()
    if (!topic) return this.#result.replaceChildren()
    const { supportAddress, never } = this.#data
    const text = mailText(topic, this.#draft)
    const address = mailAddress(supportAddress, topic.subject, text)
    const open = markup('a', { class: BUTTON, href: address }, 'Open in my email app')
    const take = markup('button', { type: 'button', class: QUIET_BUTTON }, 'Copy the message')
    take.addEventListener(
      'click',
      () =>
        void copy(
          `To: ${supportAddress}\nSubject: ${topic.subject}\n\n${text}`,
          'The message is copied. Paste it into an email.',
          this.#status,
        ),
    )
    const clear = markup('button', { type: 'button', class: QUIET_BUTTON }, 'Clear the form')
    clear.addEventListener('click', () => this.#clear())
    this.#result.replaceChildren(
      ...(holdsSecret(text)
        ? [
            markup(
              'div',
              { class: noteLook('warning'), role: 'alert' },
              markup('strong', { class: NOTE_TITLE }, 'This looks like a password or a code'),
              markup('p', {}, never),
            ),
          ]
        : []),
      markup(
        'details',
        {},
        markup('summary', {}, 'Read the email first'),
        markup(
          'pre',
          { tabindex: '0', class: 'whitespace-pre-wrap' },
          ...spoken(`Subject: ${topic.subject}\n\n${text}`),
        ),
      ),
      ...(address.length > LONGEST_MAIL_ADDRESS
        ? [
            markup(
              'p',
              { class: HINT },
              'This is long, and some email apps cut long messages: copy it and paste ' +
                'it into an email instead.',
            ),
          ]
        : []),
      markup('p', { class: ROW }, open, take, clear),
    )
  }

  #clear() {
    const before = this.#draft
    forgetDraft()
    this.#draft = { topic: before.topic, values: {}, from: '', transcript: '' }
    this.#showFields()
    const undo = markup('button', { type: 'button', class: QUIET_BUTTON }, 'Undo')
    undo.addEventListener('click', () => {
      this.#change(before)
      this.#showFields()
      this.#status.textContent = 'Everything is back.'
    })
    this.#status.replaceChildren('The form is cleared. ', undo)
    undo.focus()
  }
}
