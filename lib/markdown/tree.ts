// What the tree of a text holds beside Markdown: components, and what the parser notes of headings
// and components. Knows no component by name and parses nothing.
import type { Nodes } from 'mdast'

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
export type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** Whether a node is a component. */
export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** `:::tip`, `[!TIP]` or `<Note>`, as it was written. */
export const writtenAs = (element: Element): string =>
  (element.type === 'mdxJsxFlowElement' ? element.data?.written : undefined) ??
  `<${element.name ?? ''}>`
