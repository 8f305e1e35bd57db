// Components as flow or phrasing content (mdast): a block that stands alone in a paragraph is a
// block, a tag of a sentence that stands alone is a sentence.
import type {
  Blockquote,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import { findComponent } from '@/lib/markdown/dialect'
import { isComponent, isPhrasing, setChildren, type ComponentNode } from '@/lib/markdown/tree'

type Flow = Extract<ComponentNode, { type: 'mdxJsxFlowElement' }>

/** A remark plugin: puts every component in its place, so that blocks hold blocks. */
export function remarkFlow() {
  return (tree: Root): void => sortFlow(tree)
}

function sortFlow(node: Root | ComponentNode): void {
  setChildren(node, blocks(node.children))
}

function blocks(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'paragraph') return paragraphBlocks(node)
    if (isComponent(node))
      return isBlock(node)
        ? [blockOf(node)]
        : [
            {
              type: 'paragraph',
              children: [sentencePart(node)],
              ...(node.position ? { position: node.position } : {}),
            },
          ]
    if (holdsBlocks(node)) setChildren(node, blocks(node.children))
    return [node]
  })
}

/** A paragraph of nothing but blocks (`<Note>…</Note>` on one line) is those blocks. */
function paragraphBlocks(paragraph: Paragraph): RootContent[] {
  const elements = paragraph.children.filter((child): child is ComponentNode & PhrasingContent =>
    isComponent(child),
  )
  const isOnlyBlocks =
    elements.length > 0 &&
    elements.every(isBlock) &&
    paragraph.children.every(
      (child) => isComponent(child) || (child.type === 'text' && child.value.trim() === ''),
    )
  return isOnlyBlocks ? elements.map((element) => blockOf(element)) : [paragraph]
}

function blockOf(element: ComponentNode): RootContent {
  const { name, attributes, position, data } = element
  const block: Flow = {
    type: 'mdxJsxFlowElement',
    name,
    attributes,
    children: [],
    ...(position ? { position } : {}),
    ...(data ? { data } : {}),
  }
  setChildren(block, wrapped(element.children))
  sortFlow(block)
  return block
}

/** The same component as part of a sentence. */
function sentencePart({
  name,
  attributes,
  position,
  data,
  children,
}: ComponentNode): PhrasingContent {
  const part: Extract<ComponentNode, { type: 'mdxJsxTextElement' }> = {
    type: 'mdxJsxTextElement',
    name,
    attributes,
    children: [],
    ...(position ? { position } : {}),
    ...(data ? { data } : {}),
  }
  setChildren(part, children)
  return part
}

/** Text that stands directly in a block becomes a paragraph. */
function wrapped(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (!isPhrasing(node)) result.push(node)
    else if (last?.type === 'paragraph') last.children.push(node)
    else
      result.push({
        type: 'paragraph',
        children: [node],
        ...(node.position ? { position: node.position } : {}),
      })
  }
  return result
}

const isBlock = (element: ComponentNode): boolean => findComponent(element.name)?.place !== 'inline'
const holdsBlocks = (node: Nodes): node is List | ListItem | Blockquote =>
  node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote'
