// Sealed documents that are filled in on request: the results page with its results, the contact
// page with what was asked, the desk with a case, a guided fix with what an account's settings say.
import { ANSWERS_ID, CONTACT_IDS } from '@/components/contact/data'
import { DATA_ID, type DeskData } from '@/components/desk/data'
import { DATA_ID as WIZARD_DATA_ID } from '@/components/wizard/data'
import { BEGUN_TITLE, FIX } from '@/components/look/stage'
import { curledMarkup } from '@/lib/policy/prose/curled-quotes'
import { withQuestion } from '@/lib/site/support-mail'
import { attribute, descendants, isElement, textOf, type Element } from '@/server/seal/markup'
import {
  classEdit,
  contentEdit,
  elementsOf,
  escapeText,
  flagEdit,
  hindiEdits,
  hrefEdit,
  removal,
  requireId,
  startOf,
  valueEdit,
  wholeEdit,
  withEdits,
  type Edit,
} from './edits'

/** Fills the search document with a query and the markup of its results. */
export type FillSearchPage = (query: string, results: string) => string

/**
 * Fills the contact document with a question, which goes into every prepared mail, too. `answers`
 * are markup; the `topic` it seems to be about is opened. Without them they stay as they are.
 */
export type FillContactPage = (filled: {
  readonly question: string
  readonly answers: string | undefined
  readonly topic: string | undefined
}) => string

const RESULTS_ID = 'search-results'

/**
 * Prepares the search document. Throws when it has no `<title>`, no `<div
 * id="search-results">` or no `<input name="q">`.
 */
export function prepareSearchPage(html: string): FillSearchPage {
  const elements = elementsOf(html)
  const results = requireId(elements, RESULTS_ID, 'search')
  const title = elements.find(({ tagName }) => tagName === 'title')
  if (!title) throw new Error('the search page has no <title>')
  const inputs = elements.filter(
    (element) => element.tagName === 'input' && attribute(element, 'name') === 'q',
  )
  if (inputs.length === 0) throw new Error('the search page has no <input name="q">')
  return (query, markup) =>
    withEdits(html, [
      { ...startOf(title), by: `${escapeText(query)} - ` },
      ...inputs.map((input) => valueEdit(input, query)),
      contentEdit(results, curledMarkup(markup)),
    ])
}

/** Prepares the contact document. Throws when one of its parts is not there. */
export function prepareContactPage(html: string): FillContactPage {
  const elements = elementsOf(html)
  const question = requireId(elements, 'question', 'contact')
  const place = requireId(elements, ANSWERS_ID, 'contact')
  // That of the form that is sent, and what it says was searched for.
  const own = elements.find((element) => attribute(element, 'id') === CONTACT_IDS.own)
  const query = elements.find((element) => attribute(element, 'name') === 'query')
  const mails = elements.filter((element) =>
    /^mailto:.*[?&]body=/.test(attribute(element, 'href') ?? ''),
  )
  const folds = new Map(
    elements
      .filter(({ tagName }) => tagName === 'details')
      .flatMap((fold) =>
        [...descendants(fold)]
          .filter(isElement)
          .flatMap((inside) => attribute(inside, 'id') ?? [])
          .map((id) => [id, fold] as const),
      ),
  )
  return ({ question: words, answers, topic = '' }) => {
    const fold = folds.get(topic)
    return withEdits(html, [
      contentEdit(question, escapeText(words)),
      ...(own ? [contentEdit(own, escapeText(words)), ...hindiEdits(own, words)] : []),
      ...(query ? [flagEdit(query, 'value', words)] : []),
      ...hindiEdits(question, words),
      ...(answers === undefined ? [] : [contentEdit(place, curledMarkup(answers))]),
      ...(fold ? [flagEdit(fold, 'open')] : []),
      ...mails.map((mail) => hrefEdit(mail, withQuestion(attribute(mail, 'href') ?? '', words))),
    ])
  }
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
 * of <sp-wizard> and its tree, `answers` in the place of those so far. Where the reader has begun,
 * what stands before the first question is left out. A page that `goesOn` keeps all that script
 * needs: `markup` then stands in <sp-wizard>, which draws the same there.
 */
export type FillFixPage = (filled: {
  readonly title: string
  readonly markup: string
  readonly answers: string
  readonly hasBegun: boolean
  readonly goesOn: boolean
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
  const answersSoFar = one('[data-wizard-answers]', has('data-wizard-answers'))
  one('[data-wizard-start]', has('data-wizard-start'))
  const before = elements.filter(has('data-wizard-start'))
  const element = one('<sp-wizard>', is('sp-wizard'))
  // Without script: the element, what it works from and prepares, and its program.
  const idle = [
    element,
    requireId(elements, WIZARD_DATA_ID, 'guided fix'),
    one('[data-wizard-end]', has('data-wizard-end')),
    ...elements.filter((element) => attribute(element, 'rel') === 'modulepreload'),
  ]
  const tree = one('[data-wizard-outline]', has('data-wizard-outline'))
  const hidden = (part: Element): Edit => flagEdit(part, 'hidden')
  return ({ title: words, markup, answers, hasBegun, goesOn }) =>
    withEdits(html, [
      { ...startOf(title), by: `${escapeText(words)} - ` },
      ...(hasBegun
        ? [...before.map(goesOn ? hidden : removal), classEdit(heading, BEGUN_TITLE)]
        : []),
      ...(goesOn
        ? [classEdit(element, FIX), contentEdit(element, curledMarkup(markup)), hidden(tree)]
        : [...idle.map(removal), wholeEdit(tree, curledMarkup(markup))]),
      ...(answers === '' && goesOn ? [] : [wholeEdit(answersSoFar, curledMarkup(answers))]),
    ])
}
