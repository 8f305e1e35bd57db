// Makes the contact form what it is with script: one topic is chosen above its fields, and one
// button sends it.
import { markup } from '@/components/wizard/markup'
import { CONTACT_IDS as IDS, type ContactTopic } from './data'

/** What is put into the form: the choice of the topic, and what stands at its end. */
export interface Scripted {
  readonly select: HTMLSelectElement
  readonly hint: HTMLElement
  readonly end: readonly HTMLElement[]
}

/** Rearranges the form and gives its field of files. */
export function drawScripted(
  form: HTMLFormElement,
  topics: readonly ContactTopic[],
  { select, hint, end }: Scripted,
): HTMLInputElement | null {
  for (const part of form.querySelectorAll<HTMLElement>('[data-unscripted], summary'))
    part.hidden = true
  // What is wrong is said by us, at its field and in the same words as without script.
  form.noValidate = true
  // There is one button now, so that Enter may press it.
  const [first] = form.querySelectorAll('button')
  if (first) first.disabled = false
  select.append(
    markup('option', { value: '' }, 'Choose a topic'),
    ...topics.map(({ id, title }) => markup('option', { value: id }, title)),
  )
  const label = { for: 'topic', class: 'mt-5 mb-1 block font-semibold' }
  const place = form.querySelector('[data-contact-topics]')
  place?.prepend(markup('label', label, 'What is it about?'), select, hint)
  if (place) form.querySelector('h2 + p')?.after(place)
  form.append(...end)
  return form.querySelector<HTMLInputElement>(`#${IDS.files}`)
}
