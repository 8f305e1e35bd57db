// The few things the seal asks of a parsed page.
import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

export const isElement = (node: Node): node is Element => 'tagName' in node

/** The value of an attribute, or undefined when the element has none of that name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value
}

/** The text directly inside an element. */
export function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

/** Every node below a node, in document order, the contents of templates included. */
export function* descendants(node: Node): Generator<Node> {
  const children = [
    ...('childNodes' in node ? node.childNodes : []),
    ...('content' in node ? [node.content] : []),
  ]
  for (const child of children) {
    yield child
    yield* descendants(child)
  }
}

/** Takes a node out of its parent. */
export function remove(node: Node): void {
  const parent = 'parentNode' in node ? node.parentNode : null
  const at = parent?.childNodes.findIndex((child) => child === node) ?? -1
  if (at >= 0) parent?.childNodes.splice(at, 1)
}
