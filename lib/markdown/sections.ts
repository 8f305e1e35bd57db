// An article's text cut at its headings, in plain words: what search reads and deep links lead to.
import type { Nodes, Root } from 'mdast'
import { childrenOf } from './tree'
import { anchorOf } from './anchors'

/** A heading of the page; `depth` 2 for h2. */
export interface ArticleHeading {
  readonly id: string
  readonly text: string
  readonly depth: number
}
/**
 * A heading with the text below it up to the next heading. What stands before the first heading has
 * the id '' and the title ''.
 */
export interface ArticleSection {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** The headings of an expanded tree in order. */
export function headingsOf(tree: Root): ArticleHeading[] {
  return tree.children.flatMap((node) =>
    node.type === 'heading' ? [{ id: anchorOf(node), text: wordsOf(node), depth: node.depth }] : [],
  )
}

/**
 * The sections of an expanded tree in order; a heading without text below it is a section with an
 * empty text.
 */
export function sectionsOf(tree: Root): ArticleSection[] {
  const sections: { id: string; title: string; texts: string[] }[] = [
    { id: '', title: '', texts: [] },
  ]
  for (const node of tree.children) {
    if (node.type === 'heading')
      sections.push({ id: anchorOf(node), title: wordsOf(node), texts: [] })
    else sections.at(-1)?.texts.push(wordsOf(node))
  }
  return sections
    .map(({ id, title, texts }) => ({ id, title, text: texts.filter(Boolean).join('\n') }))
    .filter(({ id, text }) => id !== '' || text !== '')
}

/**
 * The words of a node: blocks on lines of their own, the parts of a sentence on one, and a row as
 * one that can be read: "Delete: Full, Full, No."
 */
export function wordsOf(node: Nodes): string {
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value.replace(/\s*\n\s*/g, ' ')
  if (!('children' in node)) return ''
  const parts = childrenOf(node)
    .map(wordsOf)
    .filter((part) => part !== '')
  if (node.type === 'tableRow')
    return (
      `${parts.slice(0, 1).join('')}` +
      (parts.length > 1 ? `: ${parts.slice(1).join(', ')}` : '') +
      '.'
    )
  return parts.join(isContainer(node) ? '\n' : '').trim()
}

const isContainer = ({ type }: Nodes): boolean =>
  type === 'root' ||
  type === 'list' ||
  type === 'listItem' ||
  type === 'blockquote' ||
  type === 'table'
