// The tables of a web page, which exports are that call themselves .xls, and which people save or
// paste. parse5 reads what browsers read, whatever is left out of it.
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Types } from 'parse5'
import type { Sheet } from '@/lib/checkup/intake/sheet'
import { Grid } from './grid'

type Node = Types.ChildNode
type Element = Types.Element

/** Reads every table of a page that has rows; a table within a cell is one of its own as well. */
export function readWebPage(html: string): readonly Sheet[] {
  const tables = [...elementsIn(parse(html), 'table')]
  return tables.flatMap((table, at) => {
    const grid = gridOf(table)
    const [caption] = elementsIn(table, 'caption')
    const name = caption ? textIn(caption).trim() : ''
    return grid.isEmpty ? [] : [grid.sheet(name || `Table ${at + 1}`)]
  })
}

function* elementsIn(
  node: Types.ParentNode | Node,
  name: string,
  isEnd: (element: Element) => boolean = () => false,
): Generator<Element> {
  if (!('childNodes' in node)) return
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue
    if (child.tagName === name) yield child
    if (!isEnd(child)) yield* elementsIn(child, name, isEnd)
  }
}

function gridOf(table: Element): Grid {
  const grid = new Grid()
  const isOther = (element: Element): boolean => element.tagName === 'table'
  /** Rows that a cell from above still covers, by column. */
  const covered = new Map<number, { rows: number; readonly text: string }>()
  let row = 0
  for (const line of elementsIn(table, 'tr', isOther)) {
    let column = 0
    const skip = (): void => {
      for (let above = covered.get(column); above && above.rows > 0; above = covered.get(column)) {
        grid.set(row, column, above.text)
        above.rows--
        column++
      }
    }
    for (const cell of line.childNodes) {
      if (!tree.isElementNode(cell) || !/^t[dh]$/.test(cell.tagName)) continue
      skip()
      const text = cellText(cell)
      grid.set(row, column, text)
      const rows = span(cell, 'rowspan') - 1
      if (rows > 0) covered.set(column, { rows, text })
      column += span(cell, 'colspan')
    }
    skip()
    row++
  }
  return grid
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((row) => row.name === name)?.value

const span = (cell: Element, name: string): number =>
  Math.min(1000, Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1))

/** The whole number that spreadsheets write beside what they show, or the text. */
function cellText(cell: Element): string {
  const number = attribute(cell, 'x:num') ?? attribute(cell, 'sdval') ?? ''
  const text = textIn(cell)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
  const whole = Number(number)
  return number !== '' && Number.isSafeInteger(whole) && /e/i.test(text) ? String(whole) : text
}

/** Elements after which a line ends. */
const LINES = /^(?:br|p|div|li|tr|h[1-6])$/

function textIn(node: Element): string {
  let text = ''
  for (const child of node.childNodes) {
    if (tree.isTextNode(child)) text += child.value.replace(/\s+/g, ' ')
    if (!tree.isElementNode(child) || /^(?:script|style|table|template)$/.test(child.tagName))
      continue
    text += signOf(child) + textIn(child) + (LINES.test(child.tagName) ? '\n' : '')
  }
  return text
}

/** What a picture or a box stands for. */
function signOf(element: Element): string {
  if (element.tagName === 'img') return attribute(element, 'alt') ?? ''
  if (
    element.tagName !== 'input' ||
    !/^(?:checkbox|radio)$/i.test(attribute(element, 'type') ?? '')
  )
    return element.tagName === 'input' ? (attribute(element, 'value') ?? '') : ''
  return attribute(element, 'checked') === undefined ? '☐' : '☑'
}
