// The head of a list of users: which of the first rows names the columns, whether it takes two
// rows, and what each column is called.
import { readEmail } from '@/lib/checkup/cells/email'
import { readPhone } from '@/lib/checkup/cells/phone'
import { ELSEWHERE, HEAD_FILLERS, WEAK_HEADS } from '@/lib/checkup/vocabulary/hints'
import type { Field } from './fields'
import { withoutSides, wordsOf } from './head-words'
import { cleaned, folded, foldedHeader } from '@/lib/checkup/reading/words'

export type Rows = readonly (readonly string[])[]

/**
 * Where the head stands among the rows looked at: -1 for none. `depth` is 2 where a second row
 * completes the first. `known` is how many different columns it names.
 */
export interface Head {
  readonly at: number
  readonly depth: 1 | 2
  readonly names: readonly string[]
  readonly known: number
}

export const NO_HEAD: Head = { at: -1, depth: 1, names: [], known: 0 }

/** How far down a header may stand: exports often begin with a title and an empty line. */
const LOOKED_AT = 10

/** More characters than a head has. */
const LONGEST = 120

/** The field that a head names, and whether a yes under it is a no. */
export function fieldOfHead(
  fields: readonly Field[],
  head: string,
): { readonly field: Field; readonly isInverted: boolean } | undefined {
  // A head has no number of anybody.
  if (head.length > LONGEST || /\p{Nd}{6}/u.test(head)) return undefined
  for (const name of spellings(head)) {
    const field = fields.find(({ headers }) => headers.has(name))
    if (field) return { field, isInverted: field.inverted.has(name) }
  }
  return undefined
}

/** The field that a head names and that no value is called: "Active" may stand in a row as well. */
export function fieldOfHeadAlone(fields: readonly Field[], head: string): string | undefined {
  const found = fieldOfHead(fields, head)?.field.id
  return found !== undefined && isValue(fields, head) ? undefined : found
}

const FILLERS = new Set(HEAD_FILLERS.map(folded))

/**
 * The ways in which a head may be compared: as it is; each half of one in two languages; what
 * stands in its brackets; without words that add nothing. None for a line about one person ("Role:
 * Agent").
 */
function spellings(head: string): readonly string[] {
  const text = withoutSides(head.replace(/[*:?]+\s*$/, '')).replace(/^\s*(?:\d+[.)]|#)\s*/, '')
  const brackets = /\([^()]*\)|\[[^[\]]*\]/g
  if (/\p{L}:\s+\p{L}/u.test(text.replace(brackets, ''))) return []
  const parts = text.split(/\s*[/|\n–—]\s*|\s+-\s+|[()[\]]/).filter((part) => part.trim() !== '')
  const isLeftAside = (part: string): boolean => wordsOf(part).some((word) => ASIDE.has(word))
  const halves = parts.filter(
    (part) =>
      !WEAK.has(folded(part)) && !parts.some((other) => other !== part && isLeftAside(other)),
  )
  const isWhole = !(text.match(brackets) ?? []).some(isLeftAside)
  const unnumbered = text.replace(/(?<=\p{L})[ _]*#?[1-9]$/u, '')
  const wholes = isWhole ? [text, unnumbered] : []
  const spelt = [...wholes, ...(parts.length > 1 ? halves : [])].flatMap((part) => [
    foldedHeader(part),
    ...withoutFillers(wordsOf(part)),
  ])
  return [...new Set(spelt)].filter((word) => word !== '')
}

const WEAK = new Set(WEAK_HEADS.map(folded))
const ASIDE = new Set(ELSEWHERE.map(folded))

function withoutFillers(words: readonly string[]): readonly string[] {
  const ways: string[] = []
  for (let from = 0; from < words.length; from++) {
    if (from > 0 && !FILLERS.has(words[from - 1] ?? '')) break
    for (let to = words.length; to > from; to--) {
      if (to < words.length && !FILLERS.has(words[to] ?? '')) break
      if (from > 0 || to < words.length) ways.push(words.slice(from, to).join(''))
    }
  }
  return ways
}

/** Whether a cell is a datum: it has digits or an @, or is a value of a fact. */
export const isDatum = (fields: readonly Field[], cell: string): boolean =>
  /[\p{Nd}@]/u.test(cell) || fields.some(({ own }) => own.has(folded(cell)))

/** Whether a cell can be nothing but a person's: an address or a number. */
const isPersonal = (cell: string): boolean =>
  (cell.includes('@') && readEmail(cell).kind === 'email') ||
  (/\p{Nd}{3}/u.test(cell) && readPhone(cell).kind === 'phone')

/**
 * The head among the first rows: the row, or the two, that name most columns. A row with an address
 * or a number in it is a person; a word that is also a value ("Agent", "Active") names a column
 * only beside one that is not.
 */
export function findHead(fields: readonly Field[], rows: Rows): Head {
  const heads = rows.slice(0, LOOKED_AT).map((_, at) => headAt(fields, rows, at))
  const most = Math.max(0, ...heads.map(({ known }) => known))
  const best = heads.find(({ known }) => known === most) ?? NO_HEAD
  if (most >= 2) return best
  const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  const at = most === 1 ? best.at : first
  const row = rows[at] ?? []
  const isNamed = (cell: string): boolean => fieldOfHead(fields, cell) !== undefined
  const hasData = rows.slice(at + 1).some((below) => below.some((cell) => isDatum(fields, cell)))
  const isBelow = (cell: string, column: number): boolean =>
    rows.slice(at + 1).some((below) => folded(below[column] ?? '') === folded(cell))
  // One name alone: a header, unless what stands beside it stands in a row below as well. None: a
  // header where nothing in its row is data and something below it is.
  const isHeader =
    most === 1
      ? !row.some((cell, column) => isDatum(fields, cell) && isBelow(cell, column))
      : hasData && !row.some((cell) => isDatum(fields, cell) && !isNamed(cell))
  return at >= 0 && isHeader ? singleHead(fields, rows, at) : NO_HEAD
}

/** The head that begins at a row, in one row or in two. */
export function headAt(fields: readonly Field[], rows: Rows, at: number): Head {
  const single = singleHead(fields, rows, at)
  const below = rows[at + 1] ?? []
  const filled = below.filter((cell) => cell.trim() !== '')
  const isPair =
    filled.length > 0 &&
    (rows[at] ?? []).filter((cell) => cell.trim() !== '').length > 1 &&
    !below.some((cell) => isPersonal(cell) || /\p{Nd}/u.test(cell))
  if (!isPair) return single
  const double = doubleHead(fields, rows, at)
  return double.known > single.known &&
    double.known > singleHead(fields, rows, at + 1).known - (isSpread(rows[at] ?? []) ? 1 : 0)
    ? double
    : single
}

function singleHead(fields: readonly Field[], rows: Rows, at: number): Head {
  const names = (rows[at] ?? []).map((cell) => cleaned(cell))
  return { at, depth: 1, names, known: knownIn(fields, names) }
}

/** A row of merged cells: some are empty, and what is filled stands for the empty ones after it. */
const isSpread = (row: readonly string[]): boolean =>
  row.some((cell, at) => cell.trim() === '' && (row[at - 1] ?? '').trim() !== '')

/** Two rows as one head: a group above, its parts below it. */
function doubleHead(fields: readonly Field[], rows: Rows, at: number): Head {
  const [above, below] = [rows[at] ?? [], rows[at + 1] ?? []]
  let group = ''
  const names = Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const [own, part] = [cleaned(above[column] ?? ''), cleaned(below[column] ?? '')]
    if (own !== '') group = own
    if (part === '') return own
    const ways = [`${group} ${part}`, `${part} ${group}`, part]
    return ways.find((way) => fieldOfHead(fields, way) !== undefined) ?? `${group} ${part}`.trim()
  })
  // The parts must be heads themselves: a person's row is none.
  const parts = below.filter((cell) => cell.trim() !== '')
  const named = parts.filter((cell) => {
    const column = below.indexOf(cell)
    // Two values, one below the other, are two people's.
    if (isValue(fields, cell) && isValue(fields, above[column] ?? '')) return false
    return fieldOfHead(fields, names[column] ?? '') !== undefined
  })
  const known = named.length * 2 > parts.length ? knownIn(fields, names) : 0
  return { at, depth: 2, names, known }
}

/** How many columns some heads name; none where one of them is a person's address or number. */
function knownIn(fields: readonly Field[], names: readonly string[]): number {
  if (names.some(isPersonal)) return 0
  const named = names.filter((name) => name !== '' && fieldOfHead(fields, name) !== undefined)
  const certain = named.filter((name) => !isValue(fields, name))
  return certain.length === 0 ? 0 : named.length
}

const isValue = (fields: readonly Field[], name: string): boolean =>
  fields.some(({ values }) => values.has(folded(name)))
