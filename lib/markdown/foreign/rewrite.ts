// The text of a foreign tag in our syntax: what a quick fix writes in its place. Reads no file, and
// changes no tree (remark-foreign.ts does).
import type { Nodes, RootContent } from 'mdast'
import { findOwn } from '@/lib/core/own'
import { childrenOf, isComponent, type ComponentNode } from '@/lib/markdown/tree'
import { wordsOf } from '@/lib/markdown/sections'
import { attributeTexts, firstText } from './attributes'
import type { Foreign } from './kinds'
import { foreignTags, noteWords } from './names'

/** What an element from elsewhere is here; undefined for ours, and for one that nobody knows. */
export const findForeign = (element: ComponentNode): Foreign | undefined =>
  element.name === 'Cards' && cardsIn(element).length > 0
    ? { kind: 'cards' }
    : findOwn(foreignTags, element.name)

/** The attributes that say where a card or a link leads, and what a card is about. */
const ADDRESS = ['href', 'to', 'url', 'src'] as const
const ABOUT = ['title', 'label'] as const

/**
 * A foreign element as it would be written here, without the indentation of its first line; what
 * stands in it is rewritten, too. Undefined where a person has to choose.
 */
export function rewritten(element: ComponentNode, text: string): string | undefined {
  const foreign = findForeign(element)
  if (!foreign) return undefined
  const inner = innerText(element, text)
  switch (foreign.kind) {
    case 'fence':
      return fenceText(foreign.fence, titleOf(element, foreign.title), inner)
    case 'note':
      return fenceText(noteKind(element), firstText(element, ['title']), inner)
    case 'card': {
      const card = cardText(element, inner)
      return card === undefined ? undefined : fenceText('cards', '', card)
    }
    case 'cards': {
      const cards = cardsIn(element).map((card) => cardText(card, innerText(card, text)))
      return cards.length > 0 && cards.every((card) => card !== undefined)
        ? fenceText('cards', '', cards.join('\n'))
        : undefined
    }
    case 'tag':
      return tagText(element, foreign.name, foreign.attributes, inner)
    case 'signs':
      return inner.trim() === '' ? undefined : `${foreign.sign}${inner.trim()}${foreign.sign}`
    case 'heading':
      return inner === '' || inner.includes('\n')
        ? undefined
        : `${'#'.repeat(foreign.depth)} ${inner}`
    case 'link': {
      const address = firstText(element, ADDRESS)
      return address === '' || inner === '' || inner.includes('\n\n')
        ? undefined
        : `[${inner}](${addressText(address)})`
    }
    case 'image': {
      const address = firstText(element, ['src', 'light'])
      return address === ''
        ? undefined
        : `![${firstText(element, ['alt', 'title'])}](${addressText(address)})`
    }
    case 'unwrapped':
      return inner
    case 'told':
      return undefined
  }
}

/** `:::name[title]` around a text, with as many colons as it takes around the fences in it. */
function fenceText(name: string, title: string, inner: string): string | undefined {
  if (inner.trim() === '' || (name === 'figure' && title === '')) return undefined
  const inside = [...inner.matchAll(/^[\s>]*(:{3,})/gm)].map(([, colons = '']) => colons.length)
  const colons = ':'.repeat(Math.max(3, ...inside.map((count) => count + 1)))
  return `${colons}${name}${title === '' ? '' : `[${title}]`}\n${inner}\n${colons}`
}

/** The title of a fence: an attribute's, or the words of a <summary>. */
export function titleOf(element: ComponentNode, names: readonly string[]): string {
  const given = firstText(element, names)
  if (given !== '') return given
  const summary = summaryIn(element)
  return summary ? wordsOf(summary).trim() : ''
}

/** What an element holds, paragraphs opened: tags side by side on a line are one to the parser. */
export const partsOf = (element: ComponentNode): readonly RootContent[] =>
  childrenOf(element).flatMap((child): readonly RootContent[] =>
    child.type === 'paragraph' ? child.children : [child],
  )

/** The <summary> of a <details>. */
export const summaryIn = (element: ComponentNode): ComponentNode | undefined =>
  partsOf(element)
    .filter(isComponent)
    .find(({ name }) => name === 'summary')

/** The kind of a note that an attribute names. */
export const noteKind = (element: ComponentNode): string => {
  const word = firstText(element, ['type', 'variant', 'intent', 'kind']).toLowerCase()
  return findOwn(noteWords, word) ?? 'note'
}

/** `- [Title](/address): words`; undefined where a card leads nowhere. */
function cardText(card: ComponentNode, inner: string): string | undefined {
  const address = firstText(card, ADDRESS)
  const words = (firstText(card, ['description']) || inner).replace(/\s*\n\s*/g, ' ').trim()
  const title = firstText(card, ABOUT) || words
  if (address === '' || title === '') return undefined
  const rest = title === words || words === '' ? '' : `: ${words}`
  return `- [${title}](${addressText(address)})${rest}`
}

/** The cards directly in a group of them, on lines of their own or side by side. */
export const cardsIn = (element: ComponentNode): readonly ComponentNode[] =>
  partsOf(element)
    .filter(isComponent)
    .filter(({ name }) => findOwn(foreignTags, name)?.kind === 'card')

/** An address with a space in it stands in < >. */
const addressText = (address: string): string => (/\s/.test(address) ? `<${address}>` : address)

function tagText(
  element: ComponentNode,
  name: string,
  attributes: Readonly<Record<string, string>>,
  inner: string,
): string {
  const given = [...attributeTexts(element)].flatMap(([was, value]) => {
    const now = findOwn(attributes, was)
    return now === undefined ? [] : [[now, value] as const]
  })
  const said = [...new Map(given)].map(([now, value]) => ` ${now}="${value}"`).join('')
  if (inner === '') return `<${name}${said} />`
  const line = inner.includes('\n') ? '\n' : ''
  return `<${name}${said}>${line}${inner}${line}</${name}>`
}

/** Where a node stands in the text; nothing for one that a plugin made. */
export function rangeOf({ position }: Nodes): { readonly from: number; readonly to: number } {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 }
}

/** What an element encloses, rewritten, without its indentation and without its <summary>. */
function innerText(element: ComponentNode, text: string): string {
  const summary = summaryIn(element)
  const children = childrenOf(element).filter((child) => child !== summary)
  const [first] = children
  const last = children.at(-1)
  if (!first || !last) return ''
  const { from } = rangeOf(first)
  const { to } = rangeOf(last)
  const changes = [
    ...(summary ? [{ ...rangeOf(summary), put: '' }] : []),
    ...children.flatMap((child) => foreignIn(child, text)),
  ].filter((change) => change.from >= from && change.to <= to)
  let inner = ''
  let end = from
  for (const change of changes.sort((one, other) => one.from - other.from)) {
    inner += text.slice(end, change.from) + change.put
    end = change.to
  }
  inner += text.slice(end, to)
  return dedented(inner, leadOf(text, from).length).trim()
}

interface Change {
  readonly from: number
  readonly to: number
  readonly put: string
}

/** The outermost foreign elements of a node, as they would be written here. */
function foreignIn(node: Nodes, text: string): Change[] {
  if (!isComponent(node) || !findForeign(node))
    return childrenOf(node).flatMap((child) => foreignIn(child, text))
  const put = rewritten(node, text)
  return put === undefined
    ? []
    : [{ ...rangeOf(node), put: indented(put, leadOf(text, rangeOf(node).from)) }]
}

/** What stands before an offset on its line, as the lines below it begin: spaces, and quotation. */
export const leadOf = (text: string, offset: number): string =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace(/[^\s>]/g, ' ')

/** A text of which each line but the first begins with this. */
export const indented = (text: string, lead: string): string => text.replaceAll('\n', `\n${lead}`)

const dedented = (text: string, spaces: number): string =>
  spaces === 0 ? text : text.replace(new RegExp(`\\n[ \\t]{1,${spaces}}`, 'g'), '\n')
