import { UNKNOWN, UNKNOWN_LABEL, type Step } from '@/lib/wizard/tree/wizard'
import { markup, prose } from './markup'
import { BUTTON } from '@/components/look/buttons'
import {
  CHOICE,
  CHOICE_BOX,
  CHOICES,
  CHOICES_LEGEND,
  ERROR,
  ERROR_SUMMARY,
} from '@/components/look/choices'
import { HINT } from '@/components/look/text'

/** The headline of the page once the wizard has begun. */
const HEADING = 'm-0 [[data-wizard-start][hidden]~*_&]:text-3xl'
const ERROR_ID = 'choose-an-answer'

/**
 * What is known about a question: the most questions left, this one included, and the headlines of
 * the causes that its answer can show.
 */
export type Outlook = { readonly left: number; readonly causes: readonly string[] }

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
  const heading = markup('h2', { tabindex: '-1', class: HEADING }, step.question)
  const options = step.answers.map(({ value, label }, index) =>
    option(step.fact, value ?? UNKNOWN, label, index, chosen),
  )
  const help = prose('div', step.find, { class: 'text-muted', id: 'how-to-find-out' })
  const fields = markup(
    'fieldset',
    { class: CHOICES, 'aria-describedby': help.id },
    markup('legend', { class: CHOICES_LEGEND }, heading),
    help,
    ...options,
  )
  const form = markup(
    'form',
    { novalidate: '' },
    leftView(outlook),
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

function leftView({ left }: Outlook): HTMLElement {
  return markup(
    'p',
    { class: `mt-0 mb-1 ${HINT}` },
    left === 1 ? 'The last question' : `At most ${left} questions left`,
  )
}

function whyView({ causes }: Outlook): HTMLElement {
  const rest =
    causes.length > 0
      ? [
          markup('p', {}, 'The answer can show one of these:'),
          markup('ul', {}, ...causes.map((cause) => markup('li', {}, cause))),
        ]
      : [markup('p', {}, 'The answer decides what is asked next.')]
  return markup(
    'details',
    { class: `mt-4 ${HINT} print:hidden` },
    markup('summary', {}, 'Why this question?'),
    ...rest,
  )
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
    `Choose an answer. If you are not sure, choose "${UNKNOWN_LABEL}".`,
  )
  fields.querySelector('label')?.before(message)
  fields.setAttribute('aria-describedby', `how-to-find-out ${ERROR_ID}`)
  form.prepend(summary)
  if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`
  summary.focus()
}
