// A table drawn with bars, as Markdown, MySQL, psql and Org write it: bars at both ends of a row,
// rules of dashes, bold and code within a cell.

/** A rule under a head or around a table. */
const RULE = /^[ \t]*[|+]?[ \t]*:?[-=─━]{2,}[-=─━:|+┼╋ \t]*$/m
const EDGED = /^[ \t]*\|.*\|[ \t]*$/
/** Bars of box drawing are bars. */
const BOX = /[│┃║¦]/g

/** Whether the first lines of a text are a drawn table. */
export function isDrawn(head: string): boolean {
  const lines = head
    .replace(BOX, '|')
    .split('\n', 200)
    .filter((line) => line.includes('|'))
  return lines.length > 1 && (RULE.test(head) || lines.every((line) => EDGED.test(line)))
}

/** In place of a bar that stands in a cell, written `\|` (private use, no list has it). */
const BAR_INSIDE = '\ue002\ue002'

/** A piece of a drawn table with nothing but bars between its cells, and as long as it was. */
export const withPlainBars = (text: string): string =>
  text
    .replace(BOX, '|')
    .replaceAll('\\|', BAR_INSIDE)
    .replace(HEADING, (line) => line.replaceAll('||', `|${SECOND_BAR}`))
    .replaceAll('"', QUOTE_INSIDE)

/** A head of Jira and Confluence: its bars are doubled. */
const HEADING = /^\|\|.*\|\|[ \t]*$/gm
/** In place of the second of two bars. */
const SECOND_BAR = '\ue004'

/** Quotation marks mean nothing in a drawn table. */
const QUOTE_INSIDE = '\ue003'

/** The cells of a row without the empty ones outside its bars, and without emphasis. */
export function undrawn(cells: readonly string[]): readonly string[] {
  const isEdged = cells.length > 2 && (cells[0] ?? '').trim() === ''
  const inner = isEdged
    ? cells.slice(1, /^\s*\ue004?\s*$/.test(cells.at(-1) ?? '') ? -1 : undefined)
    : cells
  return inner.map((cell) =>
    cell
      .replaceAll(BAR_INSIDE, '|')
      .replaceAll(SECOND_BAR, '')
      .replaceAll(QUOTE_INSIDE, '"')
      .trim()
      .replace(/^(\*\*|__|\*|_|`|~~)(?=\S)(.*\S)\1$/s, '$2')
      .replace(/\\([\\`*_[\]<>#~!.+-])/g, '$1')
      .replace(/<br\s*\/?>/gi, '\n'),
  )
}
