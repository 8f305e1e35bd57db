// Steps and the figure right after them, joined where a text is compiled: the figure learns what
// each step names (lib/figure/steps.ts), and both stand in one element, beside each other where
// there is room. Markdown and search have them one after the other, as they were written.
import type { Blockquote, List, Nodes, Parents, Root, RootContent } from 'mdast'
import { isFigure } from '@/lib/figure/figures'
import { propsOf } from '@/lib/markdown/props'
import { childrenOf, isComponent, withChildren, type ComponentNode } from '@/lib/markdown/tree'

/** The class of the element around both; components/article/components.tsx says how it looks. */
export const JOINED = 'joined'

/** The tree with its steps joined to their figures; the one that is given stays as it is. */
export const joinSteps = (tree: Root): Root => joined(tree)

function joined<Parent extends Parents>(parent: Parent): Parent {
  const children = childrenOf(parent)
  return withChildren(
    parent,
    children.flatMap((node, at): readonly RootContent[] => {
      const before = children[at - 1]
      const after = children[at + 1]
      if (isSteps(node) && after && isDrawn(after)) return [pairOf(node, after)]
      if (isDrawn(node) && before && isSteps(before)) return []
      return 'children' in node ? [joined(node)] : [node]
    }),
  )
}

/** As resolve-headings.ts leaves steps. */
const isSteps = (node: RootContent): node is List => {
  const names = node.type === 'list' ? node.data?.hProperties?.['className'] : undefined
  return Array.isArray(names) && names.includes('steps')
}

const isDrawn = (node: RootContent): node is ComponentNode =>
  isComponent(node) && isFigure(node.name)

/** An element of HTML: a quotation in name alone, since Markdown has no such thing. */
const element = (children: Blockquote['children'], className: string[] = []): Blockquote => ({
  type: 'blockquote',
  data: { hName: 'div', hProperties: { className } },
  children,
})

/** The steps have an element of their own, below whose list script says how far one is. */
function pairOf(steps: List, figure: ComponentNode): RootContent {
  const written = steps.children.map((step) => proseOf(step).replace(/\s+/g, ' ')).join('\n')
  const drawn = {
    ...figure,
    attributes: [
      ...figure.attributes,
      { type: 'mdxJsxAttribute' as const, name: 'steps', value: written },
    ],
  }
  return withChildren(element([], [JOINED]), [element([steps]), drawn])
}

/** A node as a line of prose: its words, bold ones between stars, its tags as they are typed. */
function proseOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (isComponent(node) && node.children.length === 0) return tagOf(node)
  const inner = childrenOf(node)
    .map(proseOf)
    .join(node.type === 'listItem' ? ' ' : '')
  return node.type === 'strong' ? `**${inner}**` : inner
}

const tagOf = (tag: ComponentNode): string =>
  `<${[
    tag.name ?? '',
    ...propsOf(tag).map(({ name, value }) =>
      typeof value === 'string' ? `${name}="${value}"` : name,
    ),
  ].join(' ')} />`
