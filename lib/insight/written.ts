// A table of figures as text in columns, and as CSV.
import { CSV_START, harmless, rowOf } from '@/lib/core/csv/row'
import { shareInWords } from './share'
import type { Cell, Table } from './table'

/** A cell as it is read by people; what cannot be said is a dash. */
export function cellInWords(cell: Cell): string {
  if (cell === null) return '–'
  return typeof cell === 'object' ? shareInWords(cell) : String(cell)
}

/** A table in columns of one width, with how it is counted above it. */
export function tableAsText({ title, counted, columns, rows, more }: Table): string {
  if (rows.length === 0) return `${title}\n${counted}\n\n  Nothing yet.`
  const lines = [columns.map((column) => column.title), ...rows.map((row) => row.map(cellInWords))]
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  const inColumns = lines.map((line) =>
    `  ${line.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd(),
  )
  const rest = more > 0 ? [`  and ${more} more`] : []
  return [title, counted, '', ...inColumns, ...rest].join('\n')
}

const part = (cell: Cell): string => {
  if (cell === null) return ''
  return typeof cell === 'object' ? String(cell.part) : String(cell)
}

/** A table for a spreadsheet: of a share two columns, so that both can be added up. */
export function tableAsCsv({ columns, rows }: Table): string {
  const isShare = columns.map((_, at) =>
    rows.some((row) => typeof row[at] === 'object' && row[at] !== null),
  )
  const head = columns.flatMap(({ title }, at) => (isShare[at] ? [title, `${title}, of`] : [title]))
  const cells = (row: readonly Cell[]): readonly string[] =>
    row.flatMap((cell, at) => {
      if (!isShare[at]) return [part(cell)]
      return [part(cell), typeof cell === 'object' && cell !== null ? String(cell.whole) : '']
    })
  return CSV_START + [head, ...rows.map(cells)].map((row) => rowOf(row.map(harmless))).join('')
}
