// Sealed documents that are filled in on request: the results page with its results, the contact
// page with what was asked, the desk with a case, a guided fix with what an account's settings say.
import { DATA_ID, type DeskData } from '@/components/desk/data'
import { DATA_ID as WIZARD_DATA_ID } from '@/components/wizard/data'
import { attribute, textOf, type Element } from '@/server/seal/markup'
import {
  classEdit,
  contentEdit,
  elementsOf,
  escapeText,
  hrefEdit,
  removal,
  requireId,
  startOf,
  valueEdit,
  wholeEdit,
  withEdits,
} from './edits'

/** Fills the search document with a query and the markup of its results. */
export type FillSearchPage = (query: string, results: string) => string

/** Fills the contact document: `note` is markup, `text` goes to the end of every prepared mail. */
export type FillContactPage = (note: string, text: string) => string

/** The title of a guided fix once the question is the headline, as <sp-wizard> has it. */
const BEGUN_TITLE = 'mt-0 mb-1 font-sans text-sm/[1.5] text-muted [letter-spacing:0]'

const RESULTS_ID = 'search-results'
const NOTE_ID = 'contact-question'

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

/**
 * Fills the document of a guided fix: `title` stands before that of the page, `markup` in the place
 * of <sp-wizard> and its tree. Where the reader has begun, what stands before the first question is
 * left out.
 */
export type FillFixPage = (filled: {
  readonly title: string
  readonly markup: string
  readonly hasBegun: boolean
}) => string

/** Prepares the document of a guided fix. Throws when one of its parts is not there. */
export function prepareFixPage(html: string): FillFixPage {
  const elements = elementsOf(html)
  const one = (name: string, isIt: (element: Element) => boolean): Element => {
    const found = elements.find(isIt)
    if (!found) throw new Error(`the page of a guided fix has no ${name}`)
    return found
  }
  const has = (name: string) => (element: Element) => attribute(element, name) !== undefined
  const is = (tagName: string) => (element: Element) => element.tagName === tagName
  const title = one('<title>', is('title'))
  const heading = one('<h1>', is('h1'))
  const before = one('[data-wizard-start]', has('data-wizard-start'))
  // Without script: the element, what it works from, and its program.
  const idle = [
    one('<sp-wizard>', is('sp-wizard')),
    requireId(elements, WIZARD_DATA_ID, 'guided fix'),
    ...elements.filter((element) => attribute(element, 'rel') === 'modulepreload'),
  ]
  const tree = one('[data-wizard-outline]', has('data-wizard-outline'))
  return ({ title: words, markup, hasBegun }) =>
    withEdits(html, [
      { ...startOf(title), by: `${escapeText(words)} - ` },
      ...(hasBegun ? [removal(before), classEdit(heading, BEGUN_TITLE)] : []),
      ...idle.map(removal),
      wholeEdit(tree, markup),
    ])
}
