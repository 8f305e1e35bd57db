// What lists, tables and headings say, as sentences: an item under its lead-in, a cell under its
// head. Paragraphs are read elsewhere.
import type { Heading, List, Nodes, Parents, Table, TableRow } from 'mdast'
import type { Wording } from '@/lib/policy/wording'
import { findComponent } from '@/lib/markdown/dialect'
import { expandInline } from '@/lib/markdown/expand/expand-inline'
import { wordsOf } from '@/lib/markdown/sections'
import { isElement } from '@/lib/markdown/tree'

/** A sentence that a part of a list or a table makes with what it stands under. */
export interface BlockSentence {
  readonly text: string
  /** The part: what is mended when the sentence is wrong. */
  readonly node: Nodes
}

/** Every sentence that is made so, in order; none inside <MayDiffer>, where accounts dispute. */
export function blockSentencesOf(tree: Parents, wording: Wording): BlockSentence[] {
  return tree.children.flatMap((node, at) => {
    if (isElement(node) && node.name === 'MayDiffer') return []
    if (node.type === 'heading') return headingSentence(node, wording)
    if (node.type === 'table') return tableSentences(node, wording)
    const before = tree.children[at - 1]
    const lead = node.type === 'list' && before?.type === 'paragraph' ? spoken(before, wording) : ''
    return [
      ...(node.type === 'list' && lead.endsWith(':') ? itemSentences(lead, node, wording) : []),
      ...('children' in node ? blockSentencesOf(node, wording) : []),
    ]
  })
}

/** The words of a part, what is quoted blanked out: somebody else says it. */
function spoken(node: Nodes, wording: Wording): string {
  const read = (part: Nodes): string => {
    if (part.type === 'text') return part.value.replaceAll('\n', ' ')
    if (isElement(part) && part.name === 'MayDiffer') return '_'
    if (isElement(part) && findComponent(part.name)?.place === 'inline')
      return expandInline(part, wording).map(wordsOf).join('')
    return 'children' in part ? part.children.map(read).join('') : ' '
  }
  return read(node)
    .replace(/“[^”]*”|"[^"]*"/g, '_')
    .trim()
}

/** "What Managers can do" and "Why Managers can …" take for granted that they can. */
const granted = (text: string): string =>
  text
    .replace(/^what (.+?) (can|may|cannot|may not)(?: not)? do\b:?/i, '$1 $2')
    .replace(/^(?:why|how) (?!(?:to|do|does|did|can|may|is|are|should|would|will)\b)/i, '')

const headingSentence = (heading: Heading, wording: Wording): BlockSentence[] => [
  { text: granted(spoken(heading, wording)), node: heading },
]

/** "These roles can …:" with roles as items; or the lead-in followed by each item. */
function itemSentences(lead: string, { children }: List, wording: Wording): BlockSentence[] {
  const told = granted(lead.replace(/:$/, '').replace(/^.*[.!?]\s+/, ''))
  const [, does] =
    /^(?:these|the following)(?: roles| people| users)?,? ((?:can|may|cannot) .+)$/i.exec(told) ??
    []
  return children.flatMap((item) => {
    const [first] = item.children
    if (first?.type !== 'paragraph') return []
    const words = spoken(first, wording)
    const text = does ? `${words.replace(/\.$/, '')} ${does}` : `${told} ${words}`
    // An item that goes on to a second sentence may take the first back.
    return /[.!?]\s/.test(words) || words.endsWith('?') ? [] : [{ text, node: item }]
  })
}

const yes = /^(?:yes|✓|✔|✅|allowed)$/i
const no = /^(?:no|✗|✘|❌|not allowed)$/i
const holders = /^(?:who\b.*|roles?|allowed for|available to)$/i
const acts =
  /^(?:may|can|(?:what )?(?:they|it) (?:can|may)(?: do)?|what (?:they|it) (?:can|may) do)$/i

/** A cell with the head of its column and the first cell of its row. */
function tableSentences({ children: [head, ...rows] }: Table, wording: Wording): BlockSentence[] {
  const cellsOf = (row: TableRow | undefined) => row?.children ?? []
  const heads = cellsOf(head).map((cell) => spoken(cell, wording))
  return rows.flatMap((row) => {
    const [first, ...cells] = cellsOf(row)
    const side = first ? spoken(first, wording) : ''
    return cells.flatMap((cell, at) => {
      const top = heads[at + 1] ?? ''
      return cellTexts({ top, side, cell: spoken(cell, wording), corner: heads[0] ?? '' }).map(
        (text) => ({ text, node: cell }),
      )
    })
  })
}

interface Cell {
  readonly top: string
  readonly side: string
  readonly cell: string
  /** The head of the first column. */
  readonly corner: string
}

/**
 * What a cell can say, by whether role or act stands above it: of the two ways round only one makes
 * sense, and the other states nothing.
 */
function cellTexts({ top, side, cell, corner }: Cell): string[] {
  if (yes.test(cell) || no.test(cell)) {
    const can = yes.test(cell) ? 'can' : 'cannot'
    return [`${top} ${can} ${side}`, `${side} ${can} ${top}`]
  }
  if (acts.test(top)) return [`${side} can ${cell}`]
  return holders.test(top) && !/^roles?$/i.test(corner) ? [`${cell} can ${side}`] : []
}
