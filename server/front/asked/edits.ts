// Changes of a sealed document, by the places of its elements in the text: the rest of it is sent
// byte for byte as it was sealed.
import { parse } from 'parse5'
import { attribute, descendants, isElement, type Element } from '@/server/seal/markup'

/** Every element, with its place. */
export const elementsOf = (html: string): Element[] =>
  [...descendants(parse(html, { sourceCodeLocationInfo: true }))].filter(isElement)

/** The element with an id. Throws when there is none. */
export function requireId(elements: readonly Element[], id: string, page: string): Element {
  const found = elements.find((element) => attribute(element, 'id') === id)
  if (!found) throw new Error(`the ${page} page has no element with the id ${id}`)
  return found
}

/** The text with its edits, whose order does not matter. */
export function withEdits(html: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let end = 0
  for (const { from, to, by } of edits.toSorted((one, other) => one.from - other.from)) {
    pieces.push(html.slice(end, from), by)
    end = to
  }
  return pieces.join('') + html.slice(end)
}

/** What stands from one place to another is replaced. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly by: string
}

/** Replaces what is within an element. */
export function contentEdit(element: Element, by: string): Edit {
  const place = element.sourceCodeLocation
  return { from: place?.startTag?.endOffset ?? 0, to: place?.endTag?.startOffset ?? 0, by }
}

/** Replaces an element. */
export function wholeEdit(element: Element, by: string): Edit {
  const place = element.sourceCodeLocation
  return { from: place?.startOffset ?? 0, to: place?.endOffset ?? 0, by }
}

/** Takes an element away. */
export const removal = (element: Element): Edit => wholeEdit(element, '')

/** Right after the start tag of an element. */
export function startOf(element: Element): Pick<Edit, 'from' | 'to'> {
  const at = element.sourceCodeLocation?.startTag?.endOffset ?? 0
  return { from: at, to: at }
}

/** Gives a class to an element that has none. */
export function classEdit(element: Element, names: string): Edit {
  const at = (element.sourceCodeLocation?.startOffset ?? 0) + `<${element.tagName}`.length
  return { from: at, to: at, by: ` class="${escapeAttribute(names)}"` }
}

/** Replaces an address. */
export function hrefEdit(element: Element, address: string): Edit {
  const place = element.sourceCodeLocation?.attrs?.['href']
  return {
    from: place?.startOffset ?? 0,
    to: place?.endOffset ?? 0,
    by: `href="${escapeAttribute(address)}"`,
  }
}

/** Replaces the value, or adds one right after `<input`. */
export function valueEdit(input: Element, query: string): Edit {
  const place = input.sourceCodeLocation
  const by = ` value="${escapeAttribute(query)}"`
  const value = place?.attrs?.['value']
  if (value) return { from: value.startOffset, to: value.endOffset, by: by.slice(1) }
  const from = (place?.startOffset ?? 0) + '<input'.length
  return { from, to: from, by }
}

/** Says that an element holds Hindi, where its words do. */
export const hindiEdits = (element: Element, words: string): readonly Edit[] =>
  /\p{Script=Devanagari}/u.test(words) ? [flagEdit(element, 'lang', 'hi')] : []

/** Text between tags. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Text within quotes. */
export const escapeAttribute = (text: string): string =>
  text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Gives an element an attribute that it has not, without a value unless one is given. */
export function flagEdit(element: Element, name: string, value = ''): Edit {
  const at = (element.sourceCodeLocation?.startOffset ?? 0) + `<${element.tagName}`.length
  return { from: at, to: at, by: ` ${name}="${escapeAttribute(value)}"` }
}
