import { UNKNOWN, type Step } from '@/lib/wizard/tree/wizard'
import { markup, prose } from './markup'
import { BUTTON } from '@/components/look/buttons'
import { CHOICE, CHOICE_BOX, CHOICES, ERROR, ERROR_SUMMARY } from '@/components/look/choices'
import { FIND, STAGE, STAGE_LINE, STAGE_TITLE } from '@/components/look/stage'
import { HINT } from '@/components/look/text'

const ERROR_ID = 'choose-an-answer'

/**
 * What is known about a question: which one it is, in words, the way back, and the headlines of the
 * causes that its answer can show.
 */
export type Outlook = {
  readonly count: string
  readonly back: readonly HTMLElement[]
  readonly causes: readonly string[]
}

/**
 * One question: how to find out, the answers as radios, Continue, and why it is asked. `choose` is
 * told the value; nothing chosen is shown as an error.
 */
export function questionView(
  step: Step,
  outlook: Outlook,
  chosen: string | undefined,
  choose: (value: string) => void,
): { form: HTMLFormElement; heading: HTMLElement } {
  const heading = markup('h2', { tabindex: '-1', class: STAGE_TITLE }, step.question)
  const options = step.answers.map(({ value, label }, index) =>
    option(step.fact, value ?? UNKNOWN, label, index, chosen),
  )
  const help = prose('div', step.find, { class: FIND, id: 'how-to-find-out' })
  const fields = markup(
    'fieldset',
    { class: CHOICES, 'aria-describedby': help.id },
    markup('legend', {}, heading),
    help,
    ...options,
  )
  const form = markup(
    'form',
    { class: STAGE, novalidate: '' },
    markup('div', { class: STAGE_LINE }, outlook.count, ...outlook.back),
    fields,
    markup('button', { class: BUTTON }, 'Continue'),
    whyView(outlook),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const value = new FormData(form).get(step.fact)
    if (typeof value === 'string') choose(value)
    else showError(form, fields)
  })
  return { form, heading }
}

/** Why a question is asked: the same where script draws it and where the server does. */
export const WHY = `mt-5 mb-0 ${HINT} print:hidden`
export const WHY_TITLE = 'Why this question?'
export const WHY_CAUSES = 'The answer can show one of these:'
export const WHY_ELSE = 'The answer decides what is asked next.'

function whyView({ causes }: Outlook): HTMLElement {
  const rest =
    causes.length > 0
      ? [
          markup('p', {}, WHY_CAUSES),
          markup('ul', {}, ...causes.map((cause) => markup('li', {}, cause))),
        ]
      : [markup('p', {}, WHY_ELSE)]
  return markup('details', { class: WHY }, markup('summary', {}, WHY_TITLE), ...rest)
}

function option(
  name: string,
  value: string,
  label: string,
  index: number,
  chosen: string | undefined,
): HTMLLabelElement {
  const checked = value === chosen ? '' : undefined
  return markup(
    'label',
    { class: CHOICE },
    markup('input', {
      class: CHOICE_BOX,
      type: 'radio',
      name,
      value,
      id: `answer-${index}`,
      checked,
    }),
    markup('span', {}, label),
  )
}

/**
 * A summary above the question, in the manner of GOV.UK: focused, and leading to the first answer.
 */
function showError(form: HTMLFormElement, fields: HTMLFieldSetElement): void {
  form.querySelector('[role=alert]')?.remove()
  fields.querySelector(`#${ERROR_ID}`)?.remove()
  const link = markup('a', { href: '#answer-0' }, 'Choose an answer')
  link.addEventListener('click', (event) => {
    event.preventDefault()
    form.querySelector<HTMLInputElement>('#answer-0')?.focus()
  })
  const summary = markup(
    'div',
    { class: ERROR_SUMMARY, role: 'alert', tabindex: '-1' },
    markup('h2', {}, 'There is a problem'),
    markup('p', {}, link),
  )
  const message = markup(
    'p',
    { class: ERROR, id: ERROR_ID },
    'Choose an answer. If you are not sure, choose “I don’t know”.',
  )
  fields.querySelector('label')?.before(message)
  fields.setAttribute('aria-describedby', `how-to-find-out ${ERROR_ID}`)
  form.prepend(summary)
  if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`
  summary.focus()
}
