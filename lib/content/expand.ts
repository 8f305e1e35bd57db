// Turns the tree of an article into plain Markdown: every component replaced by what it says, from the policy and the house.
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { findComponent } from './dialect'
import { expandBlock, type BlockContext } from './expand-block'
import { expandInline } from './expand-inline'
import { isElement, type Element } from './tree'

/** The same tree without components. Throws on a component that the dialect does not have; the checker has refused those before. */
export function expandTree(tree: Root, context: BlockContext): Root {
  return { ...tree, children: expandBlocks(tree.children, context) }
}

function expandBlocks(nodes: readonly RootContent[], context: BlockContext): RootContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'yaml') return []
    if (node.type === 'paragraph') return expandParagraph(node, context)
    if (isElement(node)) return expandElement(node, context)
    return [expandChildren(node, context)]
  })
}

function expandElement(element: Element, context: BlockContext): RootContent[] {
  if (isBlock(element)) return [...expandBlock(element, wrapped(expandBlocks(element.children, context)), context)]
  const words = expandInline(element, context.wording)
  return element.type === 'mdxJsxTextElement' ? words : [paragraphOf(words)]
}

/** A block component on one line (`<Note>…</Note>`) is read as a paragraph that holds nothing else. */
function expandParagraph(node: Paragraph, context: BlockContext): RootContent[] {
  const blocks = node.children.filter((child): child is Element & PhrasingContent => isElement(child) && isBlock(child))
  if (blocks.length === 0) return [expandChildren(node, context)]
  return blocks.flatMap((element) => expandElement(element, context))
}

function expandChildren<N extends Nodes>(node: N, context: BlockContext): N {
  if (!('children' in node)) return node
  return { ...node, children: expandBlocks(node.children as RootContent[], context) }
}

/** Text that stands directly in a component becomes a paragraph, so that blocks hold blocks. */
function wrapped(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (!isPhrasing(node)) result.push(node)
    else if (last?.type === 'paragraph') last.children.push(node)
    else result.push(paragraphOf([node]))
  }
  return result
}

const phrasing = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'image'])
const isPhrasing = (node: RootContent): node is PhrasingContent => phrasing.has(node.type)
const paragraphOf = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
const isBlock = (element: Element): boolean => findComponent(element.name)?.place !== 'inline'
