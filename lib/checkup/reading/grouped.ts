// Columns whose empty cells may stand for the cell above them: a group is named once, in merged
// cells or at the head of its rows, and a CSV keeps the name in the first row alone.
import type { Rows } from '@/lib/checkup/columns/head'

/**
 * Whether a column is written so: it begins with a name, no name comes twice, and it stands left of
 * what tells people apart (from `personal` on) or has at least as many gaps as names. Looks at the
 * first rows below the header.
 */
export function isGrouped(sample: Rows, at: number, personal: number): boolean {
  const cells = sample
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => (row[at] ?? '').trim())
  const names = cells.filter((cell) => cell !== '')
  const gaps = cells.length - names.length
  if (cells[0] === '' || gaps === 0 || new Set(names).size < names.length) return false
  return names.length > 0 && (at < personal || (names.length > 1 && gaps >= names.length))
}
