// The text of an article as a tree: Markdown with tables and components, whichever way a component
// is written. Knows no component by name.
import type { Nodes, Root } from 'mdast'
import { noteColumns } from './columns'
import type { LocalDiagnostic, Place } from '@/lib/core/diagnostic'
import { readFences } from './fences'
import { readKeyboardKeys } from './keyboard'
import { markdownReader, mdxReader } from './syntax'
import { unravel } from './unravel'

declare module 'mdast' {
  interface HeadingData {
    /** The id that a writer gave, as in `## Steps {#do-it}`. */
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

/**
 * What was read: no tree when the text cannot be read, and then why. A tree may have faults, too.
 */
export interface Parsed {
  readonly tree: Root | undefined
  readonly faults: readonly LocalDiagnostic[]
}

/**
 * Reads a whole file or only its text; positions are those of what was given. `braces`: of a
 * `.mdx`, where they hold an expression. Never throws.
 */
export function parseTree(text: string, braces = false): Parsed {
  try {
    const tree = (braces ? mdxReader : markdownReader).parse(text)
    const faults = [...readFences(tree, text), ...readKeyboardKeys(tree)]
    unravel(tree)
    noteColumns(tree, text)
    return { tree, faults }
  } catch (error) {
    if (!isSyntaxError(error)) throw error
    return {
      tree: undefined,
      faults: [
        {
          ...placeOf(error),
          message:
            'the text cannot be read: ' +
            `${error.reason.replace(/\s*\(note: [\s\S]*$/, '')}. A literal '{' or '<' is ` +
            'written \\{ or \\<; every component is closed, as in <Role id="manager" />',
        },
      ],
    }
  }
}

/** What the parser throws for a text it cannot read: a vfile-message. */
interface SyntaxFault extends Error {
  readonly reason: string
  readonly line?: number
  readonly column?: number
}
const isSyntaxError = (error: unknown): error is SyntaxFault =>
  error instanceof Error && 'reason' in error && typeof error.reason === 'string'

/**
 * Of an unclosed component the parser gives the paragraph as the place, and the component in the
 * words.
 */
function placeOf({ reason, line = 1, column = 1 }: SyntaxFault): Place {
  const told = /\((\d+):(\d+)-/.exec(reason)
  return told ? { line: Number(told[1]), column: Number(told[2]) } : { line, column }
}

/**
 * The tree of a text that was checked before. Throws an Error naming the place when it cannot be
 * read after all.
 */
export function requireTree(text: string): Root {
  const {
    tree,
    faults: [first],
  } = parseTree(text)
  if (tree && !first) return tree
  throw new Error(`${first?.line}:${first?.column} of the text: ${first?.message}`)
}
