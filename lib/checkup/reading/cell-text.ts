// One cell as a text that is kept: bounded, cleaned, and told where it lost something.
import { unwrapped } from '@/lib/checkup/cells/plain'
import type { Notices } from './notice'
import { cleaned } from './words'

/** The most characters of a cell: as many as a cell of Excel holds. */
export const MOST_IN_CELL = 32_767
/** How much of a text is kept: more than any name has. */
const KEPT = 240

/** The text of a cell of the column with this header; `row` is its number in the file. */
export function cellText(cell: string, header: string, row: number, notices: Notices): string {
  tellLosses(cell, header, row, notices)
  const text = cell.length > KEPT ? cell.slice(0, KEPT) : cell
  return cleaned(text.startsWith('=') ? unwrapped(text.trim()) : text)
}

/** Tells what of a cell cannot be kept, whatever column it is of. */
export function tellLosses(cell: string, header: string, row: number, notices: Notices): void {
  if (cell.length > MOST_IN_CELL)
    notices.add('value', `long ${header}`, () => ({
      row,
      column: header,
      text:
        `the cell has ${cell.length.toLocaleString('en')} characters; only its ` +
        'beginning was read.',
    }))
  if (cell.includes('\u0000'))
    notices.add('value', `zero ${header}`, () => ({
      row,
      column: header,
      text: 'the cell holds characters that no text has (NUL); they were left out.',
    }))
  if (cell.includes('�'))
    notices.add('value', `letters ${header}`, () => ({
      row,
      column: header,
      text:
        'the cell holds characters that are not in the encoding of the file, shown as ' +
        '�. Save the file as CSV UTF-8.',
    }))
}
