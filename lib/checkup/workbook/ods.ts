// The sheets of an OpenDocument spreadsheet (.ods and .fods of LibreOffice), and those of the XML
// that Excel 2003 wrote, often under the name .xls.
import type { Sheet } from '@/lib/checkup/intake/sheet'
import { Grid, type Merged } from './grid'
import { walk } from './xml'

/** The most times that a row with something in it is taken to be repeated. */
const MOST_REPEATED = 1_000

interface Table {
  readonly name: string
  readonly grid: Grid
  readonly merged: Merged[]
}

const newTable = (name: string): Table => ({ name, grid: new Grid(), merged: [] })

/**
 * Reads every sheet of a document's content that has rows. Throws where the file is not well
 * formed.
 */
export function readOds(xml: string): readonly Sheet[] {
  const sheets: Sheet[] = []
  let table = newTable('')
  let [row, column, rowsLike, cellsLike] = [0, 0, 1, 1]
  let cell = { type: '', value: '', text: '', lines: 0, height: 1 }
  let isText = false
  walk(xml, {
    open: (name, attribute) => {
      if (name === 'table') {
        table = newTable(attribute('name'))
        row = 0
      } else if (name === 'table-row') {
        rowsLike = Number(attribute('number-rows-repeated') || 1)
        column = 0
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cellsLike = Number(attribute('number-columns-repeated') || 1)
        const value =
          attribute('value') ||
          attribute('boolean-value') ||
          attribute('time-value') ||
          attribute('date-value')
        const height = Number(attribute('number-rows-spanned') || 1)
        cell = { type: attribute('value-type'), value, text: '', lines: 0, height }
      } else if (name === 'p') {
        if (cell.lines++ > 0) cell.text += '\n'
        isText = true
      } else if (name === 's') cell.text += ' '.repeat(Number(attribute('c') || 1))
      else if (name === 'tab') cell.text += '\t'
      else if (name === 'line-break') cell.text += '\n'
      else if (name === 'annotation') isText = false
    },
    text: (part) => {
      if (isText) cell.text += part
    },
    close: (name) => {
      if (name === 'p') isText = false
      else if (name === 'annotation') cell = { ...cell, text: '', lines: 0 }
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        const text = textOf(cell)
        const times = text === '' ? 0 : Math.min(cellsLike, MOST_REPEATED)
        for (let at = 0; at < times; at++)
          for (let below = 0; below < Math.min(rowsLike, MOST_REPEATED); below++)
            table.grid.set(row + below, column + at, text)
        if (cell.height > 1) table.merged.push({ row, column, height: cell.height })
        column += cellsLike
      } else if (name === 'table-row') row += rowsLike
      else if (name === 'table') {
        for (const block of table.merged) table.grid.fillDown(block)
        if (!table.grid.isEmpty) sheets.push(table.grid.sheet(table.name))
      }
    },
  })
  return sheets
}

/** A number with all its digits, a time as HH:MM, and anything else as it is shown. */
function textOf({ type, value, text }: { type: string; value: string; text: string }): string {
  const [, hours = '', minutes = ''] = /^PT(\d+)H(\d+)M/.exec(value) ?? []
  if (type === 'time' && hours !== '')
    return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
  if (type === 'float' && /^-?\d+(?:\.\d+)?$/.test(value) && !/^0\d+$/.test(text)) return value
  if (type === 'float' && /e/i.test(value) && Number.isSafeInteger(Number(value)))
    return String(Number(value))
  return text
}

/** The sheets of SpreadsheetML 2003 (<Workbook>). Throws where it is not well formed. */
export function readXml2003(xml: string): readonly Sheet[] {
  const sheets: Sheet[] = []
  let table = newTable('')
  let [row, column] = [-1, -1]
  let data: { type: string; text: string } | undefined
  let height = 1
  walk(xml, {
    open: (name, attribute) => {
      if (name === 'Worksheet') {
        table = newTable(attribute('Name'))
        row = -1
      } else if (name === 'Row') {
        row = attribute('Index') === '' ? row + 1 : Number(attribute('Index')) - 1
        column = -1
      } else if (name === 'Cell') {
        column = attribute('Index') === '' ? column + 1 : Number(attribute('Index')) - 1
        height = Number(attribute('MergeDown') || 0) + 1
        if (height > 1) table.merged.push({ row, column, height })
      } else if (name === 'Data') data = { type: attribute('Type'), text: '' }
      else if (name === 'Comment') data = undefined
    },
    text: (part) => {
      if (data) data.text += part
    },
    close: (name) => {
      if (name === 'Data' && data) {
        const isBoolean = data.type === 'Boolean'
        const time = /^1899-12-3[01]T(\d\d:\d\d)/.exec(data.text)?.[1]
        const text = isBoolean ? (data.text === '1' ? 'TRUE' : 'FALSE') : (time ?? data.text)
        const value = Number(text)
        const isNumber = data.type === 'Number' && /e/i.test(text) && Number.isSafeInteger(value)
        table.grid.set(row, column, isNumber ? String(value) : text)
        data = undefined
      } else if (name === 'Worksheet') {
        for (const block of table.merged) table.grid.fillDown(block)
        if (!table.grid.isEmpty) sheets.push(table.grid.sheet(table.name))
      }
    },
  })
  return sheets
}
