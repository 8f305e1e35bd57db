// A check-up as CSV and as Markdown. No cell of the CSV can be a formula when a spreadsheet opens
// it, and a phone number stays what it is.
import { readPhone } from '@/lib/checkup/cells/phone'
import { harmless, rowOf } from '@/lib/core/csv/row'

/** One row of CSV, of which the cell at `phoneAt` is a phone number. */
export const csvRow = (cells: readonly string[], phoneAt = -1): string =>
  rowOf(cells.map((cell, at) => (at === phoneAt ? phoneCell(cell) : harmless(cell))))

/** Digits in groups, of which the last is no group of thousands. */
const GROUPED = /^\+?\d+(?: \d+)* \d{1,2}$|^\+?\d+(?: \d+)* \d{4,}$/

/**
 * A phone number as spreadsheets keep it: digits with spaces between them are neither a number,
 * whose zeros, plus and last digits get lost, nor a formula, as +91-98100-00201 is. What is no
 * number is made harmless like any cell.
 */
export function phoneCell(cell: string): string {
  if (GROUPED.test(cell)) return cell
  const read = readPhone(cell)
  if (read.kind !== 'phone') return harmless(cell)
  const plus = /^\D*(?:\+|00)/.test(cell) ? '+' : ''
  const digits = plus === '' ? cell.replace(/\D/g, '') : read.phone.digits
  const code = plus !== '' && /^91\d{10}$/.test(digits) ? '91 ' : ''
  const size = code !== '' || digits.length === 10 ? 5 : 4
  return plus + code + inGroups(digits.slice(code.trim().length), size)
}

/** Groups of this many digits, counted from the end. */
const inGroups = (digits: string, size: number): string =>
  digits.replace(new RegExp(`\\B(?=(?:\\d{${size}})+$)`, 'g'), ' ')

/** One row of a Markdown table. */
export const markdownRow = (cells: readonly string[]): string =>
  `| ${cells.map(markdownCell).join(' | ')} |\n`

export const markdownHead = (headers: readonly string[]): string =>
  `${markdownRow(headers)}|${headers.map(() => ' --- |').join('')}\n`

/** Text of a person: nothing in it is markup. */
const markdownCell = (cell: string): string =>
  cell
    .replace(/[\\`*_[\]<>|#~!]/g, (sign) => `\\${sign}`)
    .replace(/\s+/g, ' ')
    .trim()
