// Tables of HTML as one of Markdown can say them: a head, and a line of words in each cell. What is
// lost by it is told.
import type { Element, ElementContent } from 'hast'
import { attributeOf, contentOf, findElement, findElements, textOf } from './parse-html'

const INSIDE: ReadonlySet<string> = new Set(
  'ul ol dl pre blockquote table hr h1 h2 h3 h4 h5 h6 section'.split(' '),
)
const BLOCKS: ReadonlySet<string> = new Set(
  'p div li dt dd tr td th thead tbody tfoot caption article aside header footer'.split(' '),
)

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th'

/**
 * A table of prepared cells, or the content of one that has a single cell and is only a box around
 * a text.
 */
export function preparedTable(table: Element, tell: (message: string) => void): ElementContent[] {
  const cells = findElements(table, isCell)
  const [only] = cells
  if (!only || cells.length === 1)
    return [
      { type: 'element', tagName: 'div', properties: {}, children: [...contentOf(only ?? table)] },
    ]
  const isWide = cells.some((cell) =>
    ['colSpan', 'rowSpan'].some((name) => Number(attributeOf(cell, name)) > 1),
  )
  const holdsBlocks = cells.some((cell) =>
    contentOf(cell).some((child) => findElement(child, ({ tagName }) => INSIDE.has(tagName))),
  )
  const [head] = rowsOf(table)
  const hasHead =
    head !== undefined &&
    contentOf(head).some((cell) => cell.type === 'element' && cell.tagName === 'th')
  const words = [
    ...(isWide ? ['its joined cells were parted'] : []),
    ...(holdsBlocks ? ['lists and the like in its cells became plain words'] : []),
    ...(hasHead ? [] : ['its first row became its head']),
  ]
  if (words.length > 0) tell(`of a table of ${cells.length} cells, ${words.join(' and ')}`)
  const caption = findElement(table, ({ tagName }) => tagName === 'caption')
  const rows = rowsOf(table).map((row, at): Element => ({
    ...row,
    children: contentOf(row).flatMap((cell): ElementContent[] =>
      cell.type === 'element' && isCell(cell)
        ? [{ ...cell, tagName: at === 0 ? 'th' : 'td', children: inLine(cell.children) }]
        : [],
    ),
  }))
  return [
    ...(caption && textOf(caption).trim() !== '' ? [{ ...caption, tagName: 'p' }] : []),
    { ...table, children: rows },
  ]
}

/** The rows of a table itself; those of a table in a cell are words of that cell. */
const rowsOf = (node: Element): Element[] =>
  contentOf(node).flatMap((child): Element[] => {
    if (child.type !== 'element') return []
    if (child.tagName === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : []
  })

/** Blocks as words of one line: paragraphs apart by a space, items by a semicolon. */
function inLine(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    if (node.tagName === 'br' || node.tagName === 'hr') return [space()]
    if (node.tagName === 'pre') return [space(), { ...node, tagName: 'code' }, space()]
    if (!INSIDE.has(node.tagName) && !BLOCKS.has(node.tagName))
      return [{ ...node, children: inLine(node.children) }]
    const end = node.tagName === 'li' ? '; ' : ' '
    return [space(), ...inLine(node.children), { type: 'text', value: end }]
  })
}

const space = (): ElementContent => ({ type: 'text', value: ' ' })
