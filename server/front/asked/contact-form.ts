// The contact page as it is shown again where a request that was sent without script is not kept:
// with all that was typed, and what is wrong with it, at its field and above the form.
import { CONTACT_IDS as IDS } from '@/components/contact/data'
import { FIELD_ERROR } from '@/components/contact/look'
import { ERROR_SUMMARY } from '@/components/look/choices'
import type { InputError } from '@/lib/core/input-error'
import { CONTACT_PAGE } from '@/lib/core/routes'
import { errorWords, FILES, nameOfPath } from '@/lib/support/requests/form'
import type { Answer } from '@/server/front/answer'
import type { Site } from '@/server/front/packed'
import { attribute, descendants, isElement, type Element } from '@/server/seal/markup'
import { filledAnswer, prepared, UNLISTED } from './asked'
import {
  contentEdit,
  elementsOf,
  escapeAttribute,
  escapeText,
  flagEdit,
  hindiEdits,
  requireId,
  startOf,
  withEdits,
  type Edit,
} from './edits'

/** What was not kept: its fields, and why. `detail` is said where no field is to blame. */
export interface NotKept {
  readonly status: number
  readonly form: URLSearchParams
  readonly detail: string
  readonly errors: readonly InputError[]
}

/** Draws the page. */
export type DrawNotKept = (failed: NotKept) => Answer

interface Parts {
  readonly form: Element
  readonly fields: ReadonlyMap<string, Element>
  readonly topics: ReadonlyMap<string, Element>
}

const FILLED = ['textarea', 'input']

/** Builds what draws the page; throws, when it is first asked, where the page has no form. */
export function createNotKept(site: Site): DrawNotKept {
  const find = prepared(site, CONTACT_PAGE, (html) => ({ html, parts: partsOf(html) }))
  return (failed) => {
    const { page, headers } = find()
    const html = withEdits(page.html, editsOf(page.parts, failed))
    return filledAnswer(
      failed.status,
      { ...headers, ...UNLISTED, 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' },
      html,
    )
  }
}

function partsOf(html: string): Parts {
  const elements = elementsOf(html)
  const form = requireId(elements, IDS.form, 'contact')
  const inside = [...descendants(form)].filter(isElement)
  const named = (name: string, element: Element): readonly [string, Element][] => {
    const value = attribute(element, name)
    return value === undefined ? [] : [[value, element]]
  }
  return {
    form,
    fields: new Map(
      inside
        .filter(({ tagName }) => FILLED.includes(tagName))
        .flatMap((element) => named('name', element)),
    ),
    topics: new Map(inside.flatMap((element) => named('data-topic', element))),
  }
}

/** What is wrong with one field, in words; `field` is undefined where the page has none for it. */
interface Wrong {
  readonly field: Element | undefined
  readonly words: string
}

function editsOf({ form, fields, topics }: Parts, failed: NotKept): readonly Edit[] {
  const topic = failed.form.get('topic') ?? ''
  const wrong: readonly Wrong[] = failed.errors.map(({ path, message }) => {
    const [, number] = /^attachments\.(\d+)$/.exec(path) ?? []
    return number === undefined
      ? { field: fields.get(nameOfPath(path, topic)), words: errorWords(path, message) }
      : { field: fields.get(FILES), words: `File ${Number(number) + 1}: ${message}` }
  })
  const opened = topics.get(topic)
  const typed = [...fields].flatMap(([name, field]) => {
    const value = failed.form.get(name) ?? ''
    return value === '' || name === FILES
      ? []
      : [valueEdit(field, value), ...hindiEdits(field, value)]
  })
  return [
    { ...startOf(form), by: summaryHtml(failed, wrong) },
    ...typed,
    ...(opened ? [flagEdit(opened, 'open')] : []),
    ...wrong.flatMap(({ field, words }) => (field ? errorEdits(field, words) : [])),
  ]
}

const valueEdit = (field: Element, value: string): Edit =>
  field.tagName === 'textarea'
    ? contentEdit(field, escapeText(value))
    : flagEdit(field, 'value', value)

function errorEdits(field: Element, words: string): readonly Edit[] {
  const at = field.sourceCodeLocation?.startOffset ?? 0
  return [
    { from: at, to: at, by: `<span class="${FIELD_ERROR}">${escapeText(words)}</span>` },
    flagEdit(field, 'aria-invalid', 'true'),
  ]
}

const AGAIN = 'What you typed is still here. Files have to be chosen again.'

function summaryHtml({ detail }: NotKept, wrong: readonly Wrong[]): string {
  const items = wrong.map(({ field, words }) => {
    const id = field && attribute(field, 'id')
    const said = escapeText(words)
    return `<li>${id === undefined ? said : `<a href="#${escapeAttribute(id)}">${said}</a>`}</li>`
  })
  const why = items.length > 0 ? `<ul>${items.join('')}</ul>` : `<p>${escapeText(detail)}</p>`
  return (
    `<div class="${ERROR_SUMMARY}" role="alert"><p>This was not sent</p>${why}` +
    `<p>${AGAIN}</p></div>`
  )
}
