// The cells of a sheet while they are read: by row and column, with what is repeated and merged.
import type { Sheet } from '@/lib/checkup/intake/sheet'

/** More columns and rows than a list of users has; what is beyond is left out. */
const MOST_COLUMNS = 400
const MOST_ROWS = 1_100_000

/** A block of merged cells; `height` and `width` count the first one. */
export interface Merged {
  readonly row: number
  readonly column: number
  readonly height: number
}

export class Grid {
  readonly #rows: string[][] = []

  set(row: number, column: number, text: string): void {
    if (text === '' || column >= MOST_COLUMNS || row >= MOST_ROWS || row < 0 || column < 0) return
    while (this.#rows.length <= row) this.#rows.push([])
    const cells = this.#rows[row] ?? []
    while (cells.length < column) cells.push('')
    cells[column] = text
  }

  /** A cell that is merged downwards holds for every row that it covers. */
  fillDown({ row, column, height }: Merged): void {
    const text = this.#rows[row]?.[column] ?? ''
    for (let below = row + 1; below < Math.min(row + height, this.#rows.length); below++)
      if ((this.#rows[below]?.[column] ?? '') === '') this.set(below, column, text)
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0
  }

  /** As CSV, every row as wide as the widest. */
  sheet(name: string, isHidden = false): Sheet {
    const width = this.#rows.reduce((most, { length }) => Math.max(most, length), 0)
    const parts: string[] = []
    for (let from = 0; from < this.#rows.length; from += 1000)
      parts.push(
        this.#rows
          .slice(from, from + 1000)
          .map((cells) => line(cells, width))
          .join(''),
      )
    return { name, isHidden, csv: new Blob(parts, { type: 'text/csv' }) }
  }
}

const line = (cells: readonly string[], width: number): string =>
  `${Array.from({ length: width }, (_, at) => quoted(cells[at] ?? '')).join(',')}\n`

const quoted = (cell: string): string =>
  /["\n\r,]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
