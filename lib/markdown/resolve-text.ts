// A text as a whole: its passages in their places, an address on each heading. What is wrong with
// it was told by the checker before; here nothing is forgiven.
import type { Root } from 'mdast'
import { includePassages, type Passages } from './includes'
import { resolveHeadings } from './resolve-headings'
import { parseTree } from './syntax/parse'
import { unknownNames } from './unknown-names'

/**
 * The whole text of a file, or of what stands below its front matter. Throws an Error that begins
 * with `line:column` when its syntax is wrong or a component or prop is unknown, and one that names
 * the passage when that is not there or includes itself.
 */
export const resolveText = (text: string, passages: Passages = new Map()): Root =>
  resolveHeadings(includePassages(requireTree(text), passages))

/** The same of a tree, which stays as it is. */
export const resolveTree = (tree: Root, passages: Passages): Root =>
  resolveHeadings(includePassages(structuredClone(tree), passages))

/** The tree of a text, passages not put in. Throws as resolveText. */
export function requireTree(text: string): Root {
  const { tree, diagnostics } = parseTree(text)
  const [first] = [...diagnostics, ...(tree ? unknownNames(tree) : [])]
  if (tree && !first) return tree
  throw new Error(`${first?.line}:${first?.column} ${first?.message}`)
}
