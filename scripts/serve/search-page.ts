// The results page for readers without script: the sealed search document with its results filled in on request.
import { parse } from 'parse5'
import { attribute, descendants, isElement, type Element } from '../seal/markup'

/** Fills the search document with a query and the markup of its results. */
export type FillSearchPage = (query: string, results: string) => string

const RESULTS_ID = 'search-results'

/** Prepares the search document. Throws when it has no `<div id="search-results">` or no `<input name="q">`. */
export function prepareSearchPage(html: string): FillSearchPage {
  const elements = [...descendants(parse(html, { sourceCodeLocationInfo: true }))].filter(isElement)
  const results = elements.find((element) => attribute(element, 'id') === RESULTS_ID)
  const inputs = elements.filter((element) => element.tagName === 'input' && attribute(element, 'name') === 'q')
  if (!results || inputs.length === 0) throw new Error(`the search page has no ${results ? '<input name="q">' : `element with the id ${RESULTS_ID}`}`)
  return (query, markup) => {
    const edits = [...inputs.map((input) => valueEdit(input, query)), contentEdit(results, markup)]
    return edits.sort((one, other) => other.from - one.from).reduce((text, { from, to, by }) => text.slice(0, from) + by + text.slice(to), html)
  }
}

interface Edit { readonly from: number; readonly to: number; readonly by: string }

function contentEdit(element: Element, by: string): Edit {
  const place = element.sourceCodeLocation
  return { from: place?.startTag?.endOffset ?? 0, to: place?.endTag?.startOffset ?? 0, by }
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

const escapeAttribute = (text: string): string => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
