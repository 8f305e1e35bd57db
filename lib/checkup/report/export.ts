// A check-up as CSV and as Markdown. No cell of the CSV can be a formula when a spreadsheet opens
// it.

/**
 * What comes before a formula without hindering it: white space, quotation marks, invisible signs.
 */
const START = /^[\s"'\u00a0\u200b-\u200f\u2060\ufeff\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u
const LEADING = /^[\t\r\n]/

/**
 * A cell as spreadsheets show it and never work it out: where it could begin a formula, an
 * apostrophe stands before it.
 */
export const harmless = (cell: string): string =>
  START.test(cell) || LEADING.test(cell) ? `'${cell}` : cell

/**
 * One row of CSV (RFC 4180), every cell in quotation marks. Papa Parse guards a formula only at the
 * very beginning of a cell, so this is ours.
 */
export const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')}\r\n`

/** What a CSV begins with, so that Excel takes it as UTF-8. */
export const CSV_START = '\ufeff'

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
