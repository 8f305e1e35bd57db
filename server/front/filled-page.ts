// Sealed documents that are filled in on request: the results page with its results, the contact
// page with what was asked, the desk with a case.
import { parse } from 'parse5'
import { DATA_ID, type DeskData } from '@/components/desk/data'
import { attribute, descendants, isElement, textOf, type Element } from '@/server/seal/markup'

/** Fills the search document with a query and the markup of its results. */
export type FillSearchPage = (query: string, results: string) => string

/** Fills the contact document: `note` is markup, `text` goes to the end of every prepared mail. */
export type FillContactPage = (note: string, text: string) => string

const RESULTS_ID = 'search-results'
const NOTE_ID = 'contact-question'

const elementsOf = (html: string): Element[] =>
  [...descendants(parse(html, { sourceCodeLocationInfo: true }))].filter(isElement)

function requireId(elements: readonly Element[], id: string, page: string): Element {
  const found = elements.find((element) => attribute(element, 'id') === id)
  if (!found) throw new Error(`the ${page} page has no element with the id ${id}`)
  return found
}

const withEdits = (html: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, by }) => text.slice(0, from) + by + text.slice(to), html)

/**
 * Prepares the search document. Throws when it has no `<div id="search-results">` or no `<input
 * name="q">`.
 */
export function prepareSearchPage(html: string): FillSearchPage {
  const elements = elementsOf(html)
  const results = requireId(elements, RESULTS_ID, 'search')
  const inputs = elements.filter(
    (element) => element.tagName === 'input' && attribute(element, 'name') === 'q',
  )
  if (inputs.length === 0) throw new Error('the search page has no <input name="q">')
  return (query, markup) =>
    withEdits(html, [
      ...inputs.map((input) => valueEdit(input, query)),
      contentEdit(results, markup),
    ])
}

/** Prepares the contact document. Throws when it has no element with the id contact-question. */
export function prepareContactPage(html: string): FillContactPage {
  const elements = elementsOf(html)
  const note = requireId(elements, NOTE_ID, 'contact')
  const mails = elements.filter((element) =>
    /^mailto:.*[?&]body=/.test(attribute(element, 'href') ?? ''),
  )
  return (markup, text) =>
    withEdits(html, [
      contentEdit(note, markup),
      ...mails.map((mail) => hrefEdit(mail, encodeURIComponent(text.replaceAll('\n', '\r\n')))),
    ])
}

/** A desk document: what its workbench works from, and how to put the workbench's markup in. */
export interface DeskPage {
  readonly data: DeskData
  readonly fill: (workbench: string) => string
}

/** Prepares a desk document. Throws when it has no `<sp-desk>` or no data. */
export function prepareDeskPage(html: string): DeskPage {
  const elements = elementsOf(html)
  const host = elements.find(({ tagName }) => tagName === 'sp-desk')
  if (!host) throw new Error('the desk page has no <sp-desk>')
  return {
    data: JSON.parse(textOf(requireId(elements, DATA_ID, 'desk'))) as DeskData,
    fill: (workbench) => withEdits(html, [contentEdit(host, workbench)]),
  }
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly by: string
}

function contentEdit(element: Element, by: string): Edit {
  const place = element.sourceCodeLocation
  return { from: place?.startTag?.endOffset ?? 0, to: place?.endTag?.startOffset ?? 0, by }
}

/** Adds to the end of an address that is written in double quotes, as the seal writes them. */
function hrefEdit(element: Element, by: string): Edit {
  const end = (element.sourceCodeLocation?.attrs?.['href']?.endOffset ?? 1) - 1
  return { from: end, to: end, by }
}

/** Replaces the value, or adds one right after `<input`. */
function valueEdit(input: Element, query: string): Edit {
  const place = input.sourceCodeLocation
  const by = ` value="${escapeAttribute(query)}"`
  const value = place?.attrs?.['value']
  if (value) return { from: value.startOffset, to: value.endOffset, by: by.slice(1) }
  const from = (place?.startOffset ?? 0) + '<input'.length
  return { from, to: from, by }
}

const escapeAttribute = (text: string): string =>
  text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
