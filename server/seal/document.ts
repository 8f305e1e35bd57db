// Seals one page: parse, judge every node, take out the runtime, put the stylesheet in.
import { parse, serialize } from 'parse5'
import { memoize } from '@/lib/core/memoize'
import { judge } from './allow-list'
import {
  attribute,
  descendants,
  isElement,
  remove,
  textOf,
  type Element,
  type Node,
} from './markup'
import { curlQuotes } from './text/curl-quotes'
import { markPlace } from './place'

/** What is for readers without script is markup, too, and has its rules. */
const WITHOUT_SCRIPT = { scriptingEnabled: false }

/** A page that is not marked `<html data-page="document">` is not the seal's. */
export type Page =
  | { readonly kind: 'unmarked' }
  | {
      readonly kind: 'document'
      readonly refusals: readonly string[]
      readonly stylesheet: string
      /** The class names of its markup. */
      readonly names: ReadonlySet<string>
      /** The names of its elements, and of their attributes with every value. */
      readonly tags: ReadonlySet<string>
      readonly attributes: ReadonlyMap<string, ReadonlySet<string>>
      /** What its scripts find in it: data, which can hold markup. */
      readonly data: readonly string[]
      /** Addresses of the scripts that it loads. */
      readonly scripts: readonly string[]
      /**
       * The page with its stylesheet; `address` is its path, `short` are other names for its
       * classes.
       */
      readonly seal: (css: string, address: string, short?: ReadonlyMap<string, string>) => string
    }

/**
 * Reads a prerendered page. For a document: what is wrong with it, which stylesheet it links, what
 * asks for rules of it, and how to seal the page with their text.
 */
export function readPage(html: string): Page {
  const page = parse(html, WITHOUT_SCRIPT)
  const root = page.childNodes.find((node): node is Element => node.nodeName === 'html')
  if (!root || attribute(root, 'data-page') !== 'document') return { kind: 'unmarked' }
  const drop: Node[] = []
  const sheets: Element[] = []
  const refusals: string[] = []
  const names = new Set<string>()
  const tags = new Set<string>()
  const attributes = new Map<string, Set<string>>()
  const scripts = new Set<string>()
  const data: string[] = []
  for (const node of descendants(page)) {
    const verdict = judge(node)
    if (verdict.kind === 'keep' && isElement(node)) {
      for (const name of attribute(node, 'class')?.split(/\s+/) ?? []) names.add(name)
      tags.add(node.tagName)
      for (const { name, value } of node.attrs)
        memoize(attributes, name, () => new Set<string>()).add(value)
      const script = scriptOf(node)
      if (script) scripts.add(script)
      if (node.tagName === 'script') data.push(textOf(node))
    }
    if (verdict.kind === 'drop') drop.push(node)
    if (verdict.kind === 'stylesheet' && isElement(node)) sheets.push(node)
    if (verdict.kind === 'refuse') refusals.push(verdict.why)
  }
  refusals.push(...shapeRefusals(page, sheets))
  const seal = (
    css: string,
    address: string,
    short: ReadonlyMap<string, string> = new Map(),
  ): string => {
    markPlace(page, address)
    drop.forEach(remove)
    curlQuotes(page)
    if (short.size > 0)
      [...descendants(page)].filter(isElement).forEach((one) => rename(one, short))
    sheets.forEach((sheet) => inline(sheet, css))
    return serialize(page, WITHOUT_SCRIPT)
  }
  return {
    kind: 'document',
    refusals,
    stylesheet: (sheets[0] && attribute(sheets[0], 'href')) ?? '',
    names,
    tags,
    attributes,
    data,
    scripts: [...scripts],
    seal,
  }
}

/** The address of a script of ours that an element loads, or has loaded beforehand. */
function scriptOf(element: Element): string | undefined {
  const address = attribute(element, element.tagName === 'link' ? 'href' : 'src')
  return /^\/assets\/.*\.js$/.test(address ?? '') ? address : undefined
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

function rename({ attrs }: Element, short: ReadonlyMap<string, string>): void {
  const list = attrs.find(({ name }) => name === 'class')
  if (list)
    list.value = list.value
      .split(/\s+/)
      .map((name) => short.get(name) ?? name)
      .join(' ')
}

function inline(sheet: Element, css: string): void {
  sheet.nodeName = sheet.tagName = 'style'
  sheet.attrs = []
  sheet.childNodes = [{ nodeName: '#text', value: css, parentNode: sheet }]
}
