// What of a text depends on all of it: the address of each heading, the name of each table, the
// level of the headings of tabs, where each list of steps stands.
import type { Root, RootContent } from 'mdast'
import { anchorOf, assignAnchors, written } from './anchors'
import { propsOf } from './props'
import { childrenOf, isComponent, setChildren, withChildren, type ComponentNode } from './tree'

/** The props that components have in a tree that is whole, beside those of a writer. */
export const resolvedProps: Readonly<Record<string, readonly string[]>> = { Tab: ['depth'] }

/**
 * Resolves the headings of a whole text, passages included. Changes the tree, and may be done
 * again.
 */
export function resolveHeadings(tree: Root): Root {
  assignAnchors(tree)
  const state = { heading: '', id: '', tab: '', depth: 1, names: new Map<string, number>() }
  tree.children = walked(tree.children, state)
  return tree
}

interface State {
  heading: string
  /** Of the heading. */
  id: string
  /** The title of the tab that one is in; '' in none. */
  tab: string
  depth: number
  /** How often a name was given. */
  readonly names: Map<string, number>
}

function walked(nodes: readonly RootContent[], state: State): RootContent[] {
  return nodes.map((node): RootContent => {
    if (node.type === 'heading')
      Object.assign(state, {
        heading: written(node),
        id: anchorOf(node),
        tab: '',
        depth: node.depth,
      })
    if (isComponent(node) && node.name === 'Tab') state.tab = titleOf(node)
    if (isComponent(node) && node.name === 'Tabs') state.tab = ''
    if (node.type === 'table')
      node.data = {
        ...node.data,
        hProperties: { ...node.data?.hProperties, ariaLabel: tableName(state) },
      }
    if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading') return node
    setChildren(node, walked(node.children, state))
    const tab = isComponent(node) && node.name === 'Tabs' ? '' : state.tab
    const result = isComponent(node) ? drawn(node, state) : node
    state.tab = tab
    return result
  })
}

/**
 * On a narrow screen a table scrolls in a region of its own, and two regions of one page may not
 * have the same name.
 */
function tableName({ heading, names }: State): string {
  const name = `Table${heading && `: ${heading}`}`
  return name + again(name, names)
}

/** What tells a name from the same one before: ' (2)'. */
function again(name: string, names: Map<string, number>): string {
  const count = (names.get(name) ?? 0) + 1
  names.set(name, count)
  return count > 1 ? ` (${count})` : ''
}

const titleOf = (tab: ComponentNode): string => {
  const title = propsOf(tab).find(({ name }) => name === 'title')?.value
  return typeof title === 'string' ? title : ''
}

function drawn(element: ComponentNode, { depth, heading, id, tab, names }: State): RootContent {
  if (element.name === 'Tab')
    return {
      ...element,
      attributes: [
        ...element.attributes.filter(
          (attribute) => !('name' in attribute && attribute.name === 'depth'),
        ),
        { type: 'mdxJsxAttribute', name: 'depth', value: String(Math.min(depth + 1, 6)) },
      ],
    }
  // The list itself is drawn otherwise; an element around it would say nothing.
  if (element.name === 'Steps')
    return {
      ...stepsOf(element),
      data: {
        hProperties: {
          className: ['steps'],
          dataOf: id,
          dataTab: tab,
          dataAgain: again(`Steps: ${heading} ${tab}`, names),
        },
      },
    }
  if (element.name === 'Figure')
    return withChildren(
      element,
      childrenOf(element).flatMap((child): readonly RootContent[] =>
        child.type === 'paragraph' ? child.children : [child],
      ),
    )
  return element
}

function stepsOf(element: ComponentNode): RootContent {
  const list = childrenOf(element).find(({ type }) => type === 'list')
  if (!list) throw new Error('steps without a list')
  return list
}
