// Cells and rows of CSV as spreadsheets show them. It ships to browsers.

/**
 * What comes before a formula without hindering it: white space, quotation marks, invisible signs.
 */
const START = /^[\s"'\u00a0\u200b-\u200f\u2060\ufeff\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u
const LEADING = /^[\t\r\n]/

/** What a CSV begins with, so that Excel takes it as UTF-8. */
export const CSV_START = '\ufeff'

/**
 * A cell as spreadsheets show it and never work it out: where it could begin a formula, an
 * apostrophe stands before it. Papa Parse guards a formula only at the very beginning of a cell, so
 * this is ours.
 */
export const harmless = (cell: string): string =>
  START.test(cell) || LEADING.test(cell) ? `'${cell}` : cell

/** One row of CSV (RFC 4180) of cells that are harmless, each in quotation marks. */
export const rowOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`
