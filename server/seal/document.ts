// Seals one page: parse, judge every node, take out the runtime, put the stylesheet in.
import { parse, serialize } from 'parse5'
import { judge } from './allow-list'
import { attribute, descendants, isElement, remove, type Element, type Node } from './markup'

/** A page that is not marked `<html data-page="document">` is not the seal's. */
export type Page =
  | { readonly kind: 'unmarked' }
  | {
      readonly kind: 'document'
      readonly refusals: readonly string[]
      readonly stylesheet: string
      readonly seal: (css: string) => string
    }

/**
 * Reads a prerendered page. For a document: what is wrong with it, which stylesheet it links, and
 * how to seal it with that stylesheet's text.
 */
export function readPage(html: string): Page {
  const page = parse(html)
  const root = page.childNodes.find((node): node is Element => node.nodeName === 'html')
  if (!root || attribute(root, 'data-page') !== 'document') return { kind: 'unmarked' }
  const drop: Node[] = []
  const sheets: Element[] = []
  const refusals: string[] = []
  for (const node of descendants(page)) {
    const verdict = judge(node)
    if (verdict.kind === 'drop') drop.push(node)
    if (verdict.kind === 'stylesheet' && isElement(node)) sheets.push(node)
    if (verdict.kind === 'refuse') refusals.push(verdict.why)
  }
  refusals.push(...shapeRefusals(page, sheets))
  const seal = (css: string): string => {
    drop.forEach(remove)
    sheets.forEach((sheet) => inline(sheet, css))
    return serialize(page)
  }
  return {
    kind: 'document',
    refusals,
    stylesheet: (sheets[0] && attribute(sheets[0], 'href')) ?? '',
    seal,
  }
}

/** What every document has exactly one of. */
function shapeRefusals(page: Node, sheets: readonly Element[]): string[] {
  const elements = [...descendants(page)].filter(isElement)
  const titles = elements.filter(
    (element) => element.tagName === 'title' && element.parentNode?.nodeName === 'head',
  ).length
  const own = elements.some(
    (element) => element.tagName === 'script' && attribute(element, 'src')?.startsWith('/assets/'),
  )
  return [
    ...(titles === 1 ? [] : [`${titles} <title> in <head>, expected one`]),
    ...(sheets.length === 1
      ? []
      : [`${sheets.length} stylesheets, expected one: import it in the root layout alone`]),
    ...(own ? [] : ['no script from /assets: the layout must load the custom elements']),
  ]
}

function inline(sheet: Element, css: string): void {
  sheet.nodeName = sheet.tagName = 'style'
  sheet.attrs = []
  sheet.childNodes = [{ nodeName: '#text', value: css, parentNode: sheet }]
}
