// What is wrong with fields of the contact form, each said right before its field, where a screen
// reader and an eye find it.
import { errorWords, nameOfPath } from '@/lib/support/requests/form'
import { findSecret, SECRET_WORDS } from '@/lib/support/requests/secrets'
import { markup } from '@/components/wizard/markup'
import { CONTACT_IDS as IDS } from './data'
import { FIELD_ERROR } from './look'

/** What is wrong with a field; `path` as the server names it. */
export interface Wrong {
  readonly field: Element | null
  readonly path?: string
  readonly words: string
}

/** The field of the form that an error's path is about, of a topic. */
export function fieldOfPath(form: HTMLFormElement, path: string, topic: string): Element | null {
  if (path.startsWith('attachments')) return document.getElementById(IDS.files)
  if (path === 'topic') return document.getElementById('topic')
  const named = form.elements.namedItem(nameOfPath(path, topic))
  return named instanceof Element ? named : null
}

const MARK = 'data-wrong'

function clear(field: Element): void {
  if (field.previousElementSibling?.hasAttribute(MARK)) field.previousElementSibling.remove()
  field.removeAttribute('aria-invalid')
}

function put(field: Element, words: string): void {
  clear(field)
  if (words === '') return
  field.before(markup('span', { class: FIELD_ERROR, role: 'alert', [MARK]: '' }, words))
  field.setAttribute('aria-invalid', 'true')
}

/**
 * Says what is wrong in the place of what was said before, and goes to the first of it. Whether any
 * of it was said.
 */
export function tellErrors(wrong: readonly Wrong[]): boolean {
  for (const mark of document.querySelectorAll(`[${MARK}]`)) {
    mark.nextElementSibling?.removeAttribute('aria-invalid')
    mark.remove()
  }
  const told = wrong.flatMap(({ field, path, words }) => (field ? [{ field, path, words }] : []))
  for (const { field, path, words } of told)
    put(field, path === undefined ? words : errorWords(path, words))
  const [first] = told
  if (first?.field instanceof HTMLElement && first.path !== undefined) first.field.focus()
  return told.length > 0
}

/** Says while it is typed that a field holds what nobody should send. */
export function tellSecret(field: HTMLInputElement | HTMLTextAreaElement): void {
  const found = findSecret(field.value)
  put(field, found === undefined ? '' : SECRET_WORDS[found])
}
