// The text of an article as a tree: Markdown with tables and components. Knows no component by name.
import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { assignAnchors } from './anchors'
import type { Fault, Place } from './faults'

/** A component in the text, on lines of its own or inside a sentence. */
export type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** Whether a node is a component. */
export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze()

/** Reads a whole file or only its text; positions are those of what was given. A text that cannot be read gives its first fault. */
export function parseTree(text: string): { readonly tree: Root } | { readonly fault: Fault } {
  try {
    return { tree: reader.parse(text) }
  } catch (error) {
    if (!isSyntaxError(error)) throw error
    return { fault: { ...placeOf(error), message: `the text cannot be read: ${error.reason.replace(/\s*\(note: [\s\S]*$/, '')}. A literal '{' or '<' is written \\{ or \\<; every component is closed, as in <Note>…</Note> or <Role id="manager" />` } }
  }
}

/** What the parser throws for a text it cannot read: a vfile-message. */
interface SyntaxFault extends Error { readonly reason: string; readonly line?: number; readonly column?: number }
const isSyntaxError = (error: unknown): error is SyntaxFault => error instanceof Error && 'reason' in error && typeof error.reason === 'string'

/** Of an unclosed component the parser gives the paragraph as the place, and the component in the words. */
function placeOf({ reason, line = 1, column = 1 }: SyntaxFault): Place {
  const told = /\((\d+):(\d+)-/.exec(reason)
  return told ? { line: Number(told[1]), column: Number(told[2]) } : { line, column }
}

/** The tree of a text that was checked before, its headings with ids, without positions, as data that survives JSON. Throws an Error naming the place when it cannot be read after all. */
export function requireTree(text: string): Root {
  const parsed = parseTree(text)
  if ('tree' in parsed) return JSON.parse(JSON.stringify(assignAnchors(parsed.tree), (key, value: unknown) => (key === 'position' ? undefined : value))) as Root
  const { line, column, message } = parsed.fault
  throw new Error(`${line}:${column} of the text: ${message}`)
}
