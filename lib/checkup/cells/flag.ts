// A sign in a cell that stands for yes or no: a tick, a cross, a box. Some mean one thing in one
// list and the other in the next; what else stands in the column decides those, or nothing does.
import { DRAWN, NO_MARKS, RELATIVE_MARKS, YES_MARKS } from '@/lib/checkup/vocabulary/marks'
import { plain } from './plain'

export type Flag = 'yes' | 'no'

/** More characters than a value with its sign has. */
const LONGEST = 60
/** Signs that a text may begin or end with, besides letters and digits. */
const EDGE = /^([^\p{L}\p{N}\s"'([{<-])\s*(.*)$|^(.*?)\s*([^\p{L}\p{N}\s"')\]}>.!?-])$/su

/**
 * What a cell says by signs alone. Undefined: it has letters or digits, or a sign that is not
 * known. `beside` are the signs and sides of its column (see sidesOf).
 */
export function readFlag(cell: string, beside: ReadonlySet<string>): Flag | undefined {
  const sign = signOf(cell)
  if (sign === undefined) return undefined
  const drawn = DRAWN[sign]
  if (drawn === 'yes' || drawn === 'no') return drawn
  if (YES_MARKS.has(sign)) return 'yes'
  if (NO_MARKS.has(sign)) return 'no'
  const found = Object.hasOwn(RELATIVE_MARKS, sign) ? RELATIVE_MARKS[sign] : undefined
  const meanings = new Set(
    found?.filter((row) => row.beside.some((one) => beside.has(one))).map(({ means }) => means),
  )
  return meanings.size === 1 ? [...meanings][0] : undefined
}

/** Whether a cell is a sign that needs the rest of its column to be read. */
export const isRelative = (cell: string): boolean =>
  Object.hasOwn(RELATIVE_MARKS, signOf(cell) ?? '')

/** A cell that is one sign, however often and with whatever spaces; otherwise undefined. */
function signOf(cell: string): string | undefined {
  if (cell.length > LONGEST) return undefined
  const text = plain(cell).toLowerCase().replace(/\s+/g, '')
  if (Object.hasOwn(DRAWN, text)) return text
  const signs = new Set(text)
  const [sign] = signs
  const isSign = sign !== undefined && (!/[\p{L}\p{N}]/u.test(sign) || sign === 'x')
  return signs.size === 1 && isSign ? sign : undefined
}

/**
 * A text in two parts, where it begins or ends with a tick or a cross: "✅ Active" is yes and
 * "Active". Undefined where it does not.
 */
export function flaggedText(
  cell: string,
): { readonly flag: Flag; readonly text: string } | undefined {
  if (cell.length > LONGEST) return undefined
  const [, before, after, front, behind] = EDGE.exec(plain(cell)) ?? []
  const [sign, text] = [before ?? behind ?? '', after ?? front ?? '']
  const flag = YES_MARKS.has(sign) ? 'yes' : NO_MARKS.has(sign) ? 'no' : undefined
  return flag === undefined || text === '' ? undefined : { flag, text }
}

/** The signs of some cells, and the sides they are certainly on. `sideOf` reads words. */
export function sidesOf(
  cells: readonly string[],
  sideOf: (cell: string) => Flag | undefined,
): ReadonlySet<string> {
  const sides = new Set<string>()
  for (const cell of new Set(cells)) {
    const sign = signOf(cell)
    if (sign !== undefined) sides.add(sign)
    const side = (sign === undefined ? undefined : readFlag(cell, new Set())) ?? sideOf(cell)
    if (side !== undefined && sign !== 'x') sides.add(side)
  }
  return sides
}
