// What the tree of a text holds beside Markdown: components, and what the parser notes of headings
// and components. Knows no component by name and parses nothing.
import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast'

declare module 'mdast' {
  interface HeadingData {
    /** The id that a writer gave, as in `## Steps {/* #do-it *\/}`. */
    typedId?: string
  }
}
declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxFlowElementData {
    /** How the writer wrote it where it is no tag: `:::tip`, `[!TIP]`. */
    written?: string
  }
}

/** A component in the text, on lines of its own or inside a sentence. */
export type ComponentNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** Whether a node is a component. */
export function isComponent(node: Nodes): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

const phrasing: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'mdxJsxTextElement',
] satisfies PhrasingContent['type'][])

/** Whether a node is part of a sentence, as a text of ours can have it. */
export const isPhrasing = (node: Nodes): node is PhrasingContent => phrasing.has(node.type)

/** The children of a node, of whichever kinds they are; none of a leaf. */
export const childrenOf = (node: Nodes): readonly RootContent[] =>
  'children' in node ? node.children : []

/**
 * Gives a parent other children, in place. Which kinds a parent may hold is a type of its own in
 * mdast, which a walk over all parents cannot know: what is put in must be such as was taken out.
 */
export function setChildren(parent: Parents, children: readonly RootContent[]): void {
  parent.children = [...children] as typeof parent.children
}

/** A copy of a parent with other children, for which the same holds. */
export const withChildren = <Parent extends Parents>(
  parent: Parent,
  children: readonly RootContent[],
): Parent => {
  const copy = { ...parent }
  setChildren(copy, children)
  return copy
}

/** Puts nodes in the place of one child, for which the same holds. */
export const replaceChild = (parent: Parents, index: number, nodes: readonly RootContent[]): void =>
  setChildren(parent, childrenOf(parent).toSpliced(index, 1, ...nodes))

/** `:::tip`, `[!TIP]` or `<Note>`, as it was written. */
export const writtenAs = (element: ComponentNode): string =>
  (element.type === 'mdxJsxFlowElement' ? element.data?.written : undefined) ??
  `<${element.name ?? ''}>`
