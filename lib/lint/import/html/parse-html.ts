// HTML as a tree (hast), and what is asked of such trees. Judges nothing.
import type { Element, ElementContent, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

/** The longest HTML of one article, in characters: the longest real one has a fiftieth of it. */
const MOST_CHARACTERS = 4_000_000

/**
 * Reads HTML, a whole page or a part of one. A sentence where it cannot be read: it is too long, or
 * nested so deeply that it is no text of people.
 */
export function parseHtml(html: string): Root | string {
  if (html.length > MOST_CHARACTERS) return `has ${html.length} characters, which is no article`
  try {
    return parser.parse(html)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return TOO_DEEP
  }
}

export const TOO_DEEP = 'is nested too deeply to be read'

/** The children of a node; none of a text. */
export const contentOf = (node: Nodes): readonly ElementContent[] =>
  node.type === 'element'
    ? node.children
    : node.type === 'root'
      ? node.children.flatMap((child) =>
          child.type === 'element' || child.type === 'text' ? [child] : [],
        )
      : []

/** The first element that a test holds for, from the outermost on. */
export function findElement(
  node: Nodes,
  isWanted: (element: Element) => boolean,
): Element | undefined {
  if (node.type === 'element' && isWanted(node)) return node
  for (const child of contentOf(node)) {
    const found = findElement(child, isWanted)
    if (found) return found
  }
  return undefined
}

/** Every element that a test holds for, in order. */
export const findElements = (node: Nodes, isWanted: (element: Element) => boolean): Element[] => [
  ...(node.type === 'element' && isWanted(node) ? [node] : []),
  ...contentOf(node).flatMap((child) => findElements(child, isWanted)),
]

/** The words of a node, as they stand. */
export const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : contentOf(node).map(textOf).join('')

/** The text of an attribute; empty where there is none. */
export const attributeOf = ({ properties }: Element, name: string): string => {
  const value = properties[name]
  return Array.isArray(value)
    ? value.join(' ')
    : value === null || value === undefined || typeof value === 'boolean'
      ? ''
      : String(value)
}

/** The words of an element's classes: `infoBox alert--danger` is info, box, alert, danger. */
export const classWords = (element: Element): readonly string[] =>
  attributeOf(element, 'className')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
