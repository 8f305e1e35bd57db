// A table of figures: what is counted, in columns and rows, without how it is shown.

/** So many of so many. */
export interface Share {
  readonly part: number
  readonly whole: number
}

/** A name, a count, a share, or a time in hours; null where nothing can be said. */
export type Cell = string | number | Share | null

/** A column: its id, and its head. */
export interface Column {
  readonly id: string
  readonly title: string
}

/** A table, those rows first that matter most. */
export interface Table {
  readonly id: string
  readonly title: string
  /** How it is counted, a sentence. */
  readonly counted: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** How many rows more there are. */
  readonly more: number
}

/** So many rows a table has at most. */
export const MOST_ROWS = 50

/** A table of rows in their order, of which the first are kept. */
export const buildTable = (
  head: Omit<Table, 'rows' | 'more'>,
  rows: readonly (readonly Cell[])[],
  most: number = MOST_ROWS,
): Table => ({
  ...head,
  rows: rows.slice(0, most),
  more: Math.max(0, rows.length - most),
})
