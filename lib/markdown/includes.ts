// Passages that several articles share: files of content/shared, put where <Include file="…" />
// stands.
import type { Root, RootContent } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'
import { textProp } from './props'
import { isComponent, withChildren, type ComponentNode } from './tree'

/** The text of each passage by the name of its file below content/shared. */
export type Passages = ReadonlyMap<string, Root>

/** Where passages are. */
export const passageFolder = 'content/shared/'

/**
 * The same tree with every passage in the place of its <Include>. Throws on one that is not there
 * or that includes itself; the checker has refused both before.
 */
export function includePassages(
  tree: Root,
  passages: Passages,
  within: readonly string[] = [],
): Root {
  return includedFiles(tree).length === 0
    ? tree
    : { ...tree, children: included(tree.children, passages, within) }
}

function included(
  nodes: readonly RootContent[],
  passages: Passages,
  within: readonly string[],
): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (isInclude(node)) return passage(textProp(node, 'file'), passages, within).children
    if (!('children' in node)) return [node]
    return [withChildren(node, included(node.children, passages, within))]
  })
}

function passage(file: string, passages: Passages, within: readonly string[]): Root {
  const found = passages.get(file)
  if (!found) throw new Error(`there is no passage ${passageFolder}${file}`)
  if (within.includes(file)) throw new Error(`${[...within, file].join(' includes ')}`)
  // A copy: what stands in two articles is numbered in each.
  return includePassages(structuredClone(found), passages, [...within, file])
}

const isInclude = (node: RootContent): node is ComponentNode =>
  isComponent(node) && node.name === 'Include'

/** The passages that a tree itself includes, in order. */
export function includedFiles(tree: Root): string[] {
  const files: string[] = []
  visit(
    tree,
    (node) =>
      void (isComponent(node) && node.name === 'Include' && files.push(textProp(node, 'file'))),
  )
  return files
}

/**
 * The way on which a passage comes to include itself, from its own name to its own name; undefined
 * when it does not.
 */
export function cycleOf(
  file: string,
  passages: Passages,
  within: readonly string[] = [file],
): readonly string[] | undefined {
  const tree = passages.get(within.at(-1) ?? '')
  for (const next of tree ? includedFiles(tree) : []) {
    if (next === file) return [...within, next]
    const way = within.includes(next) ? undefined : cycleOf(file, passages, [...within, next])
    if (way) return way
  }
  return undefined
}
