// Turns the tree of an article into plain Markdown: every component replaced by what it says, from
// the policy and the site.
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { findComponent } from '@/lib/markdown/dialect'
import { expandBlock, type BlockContext } from './expand-block'
import { expandInline } from './expand-inline'
import { isComponent, withChildren, type ComponentNode } from '@/lib/markdown/tree'

/**
 * The same tree without components. Throws on a component that the dialect does not have; the
 * checker has refused those before.
 */
export function expandTree(tree: Root, context: BlockContext): Root {
  return { ...tree, children: expandNodes(tree.children, context) }
}

function expandNodes(nodes: readonly RootContent[], context: BlockContext): RootContent[] {
  return nodes.flatMap((node) => {
    if (isComponent(node)) return expandElement(node, context)
    return ['children' in node ? withChildren(node, expandNodes(node.children, context)) : node]
  })
}

function expandElement(element: ComponentNode, context: BlockContext): RootContent[] {
  if (findComponent(element.name)?.place !== 'inline')
    return [...expandBlock(element, expandNodes(element.children, context), context)]
  const words = expandInline(element, context.wording)
  return element.type === 'mdxJsxTextElement' ? words : [paragraphOf(words)]
}

const paragraphOf = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
