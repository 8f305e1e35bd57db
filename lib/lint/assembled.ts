// An article as its page has it: with what its passages bring, each part with its place in the
// article itself.
import type { Nodes, Root } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'
import { includePassages, passageFolder, type Passages } from '@/lib/markdown/includes'
import { textProp } from '@/lib/markdown/props'
import { isComponent, type ComponentNode } from '@/lib/markdown/tree'

type OfType<Type extends Nodes['type']> = Extract<Nodes, { readonly type: Type }>

/**
 * A node of the page. `at` is where it stands in the article: itself, or the <Include> that brings
 * it from the file `from`.
 */
export interface Placed<Node extends Nodes> {
  readonly node: Node
  readonly at: Nodes
  readonly from: string | undefined
}

/**
 * Every node of a type on the page, in order. A passage that cannot be included is told where it
 * is named, and brings nothing.
 */
export function placedOn<Type extends Nodes['type']>(
  tree: Root,
  passages: Passages,
  type: Type,
): readonly Placed<OfType<Type>>[] {
  const found: Placed<OfType<Type>>[] = []
  const isWanted = (node: Nodes): node is OfType<Type> => node.type === type
  visit(tree, (node) => {
    if (isWanted(node)) found.push({ node, at: node, from: undefined })
    if (!isComponent(node) || node.name !== 'Include') return
    const from = passageFolder + textProp(node, 'file')
    visit(broughtBy(node, passages), (inner) => {
      if (isWanted(inner)) found.push({ node: inner, at: node, from })
    })
  })
  return found
}

function broughtBy(include: ComponentNode, passages: Passages): Root {
  const nothing: Root = { type: 'root', children: [] }
  try {
    const block = include.type === 'mdxJsxFlowElement' ? include : undefined
    return block ? includePassages({ type: 'root', children: [block] }, passages) : nothing
  } catch {
    return nothing
  }
}
