// What the tables of roles of a page know of each other where a text is compiled: what one said
// below its cells, the next need not say again. Markdown and search have every table whole, since
// they take a section alone.
import type { Parents, Root, RootContent } from 'mdast'
import { textProp } from '@/lib/markdown/props'
import { childrenOf, isComponent, withChildren } from '@/lib/markdown/tree'

/** The tree in which every table of roles but the first names the areas of those before it. */
export function nameTablesBefore(tree: Root): Root {
  const areas: string[] = []
  const named = <Parent extends Parents>(parent: Parent): Parent =>
    withChildren(
      parent,
      childrenOf(parent).map((node): RootContent => {
        if (!isComponent(node) || node.name !== 'RoleMatrix')
          return 'children' in node ? named(node) : node
        const value = areas.join(' ')
        areas.push(textProp(node, 'area'))
        return value === ''
          ? node
          : {
              ...node,
              attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'before', value }],
            }
      }),
    )
  return named(tree)
}
