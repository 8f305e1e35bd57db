// Which column holds what: recognised by its header or, where a file has none, by what stands in
// it. People can correct it.
import type { Policy } from '@/lib/policy/policy'
import { fieldsOf, type Field } from './fields'
import { cleaned, folded, foldedHeader } from './words'
import { isEmail, isPhone } from './contact'

/** One column of a file. `field` is the id of what it holds, null for what is not used. */
export interface Column {
  readonly header: string
  readonly field: string | null
  /** The column that is used instead of this one, where both hold the same. */
  readonly instead: string | null
  /** Some of what stands in it, so that people can see what it is. */
  readonly examples: readonly string[]
}

/** The columns of a file, and where its people begin. */
export interface Mapping {
  readonly columns: readonly Column[]
  /** The position of the header among the rows looked at; -1 for none. */
  readonly header: number
}

/** How far down a header may stand: exports often begin with a title and an empty line. */
const LOOKED_AT = 10

/**
 * Finds the header among the first rows and says what each column holds. `chosen` are a person's
 * own choices, by position; they win.
 */
export function buildMapping(
  policy: Policy,
  rows: readonly (readonly string[])[],
  chosen: Choices = {},
): Mapping {
  const fields = fieldsOf(policy)
  const header = headerAmong(fields, rows)
  const below = rows.slice(header + 1)
  const width =
    header < 0 ? Math.max(0, ...rows.map(({ length }) => length)) : (rows[header]?.length ?? 0)
  const taken = new Map<string, string>()
  const columns = Array.from({ length: width }, (_, at): Column => {
    const cells = below.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '')
    const name =
      cleaned(header < 0 ? '' : (rows[header]?.[at] ?? '')).slice(0, 80) || `Column ${at + 1}`
    const guessed = header < 0 ? fieldOfCells(fields, cells, taken) : fieldOfHeader(fields, name)
    const wanted = Object.hasOwn(chosen, at) ? (chosen[at] ?? null) : guessed
    const instead = wanted === null || JOINED.has(wanted) ? undefined : taken.get(wanted)
    if (wanted !== null && instead === undefined) taken.set(wanted, name)
    return {
      header: name,
      field: instead === undefined ? wanted : null,
      instead: instead ?? null,
      examples: [...new Set(cells.map((cell) => cleaned(cell).slice(0, 40)))].slice(0, 3),
    }
  })
  return { columns, header }
}

/** What people chose, by the position of the column; null: not used. */
export type Choices = Readonly<Record<number, string | null>>

/** Fields of which several columns are one: a first and a last name, a department each. */
export const JOINED = new Set(['name', 'departments'])

/** The row with the most names of columns; -1 when the first rows name none. */
function headerAmong(fields: readonly Field[], rows: readonly (readonly string[])[]): number {
  const isHeader = (cell: string): boolean =>
    fields.some(({ headers }) => headers.has(foldedHeader(cell)))
  const scores = rows.slice(0, LOOKED_AT).map((row) => row.filter(isHeader).length)
  const most = Math.max(0, ...scores)
  if (most >= 2) return scores.indexOf(most)
  const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  const isDatum = (cell: string): boolean =>
    /[\d@]/.test(cell) || fields.some(({ own }) => own.has(folded(cell)))
  const data = rows.slice(first + 1).some((row) => row.some(isDatum))
  // One name alone, or none: a header where nothing in its row is data and something below it is.
  return first >= 0 &&
    !(rows[first] ?? []).some((cell) => isDatum(cell) && !isHeader(cell)) &&
    (most === 1 || data)
    ? first
    : -1
}

function fieldOfHeader(fields: readonly Field[], header: string): string | null {
  const name = foldedHeader(header)
  const names = [name, name.replace(/^(?:user|agent|member|employee)(?=.)/, '')]
  return fields.find(({ headers }) => names.some((one) => headers.has(one)))?.id ?? null
}

/** By what stands in most of its cells. */
function fieldOfCells(
  fields: readonly Field[],
  cells: readonly string[],
  taken: ReadonlyMap<string, string>,
): string | null {
  const most = (holds: (cell: string) => boolean): boolean =>
    cells.length > 0 && cells.filter(holds).length > cells.length * 0.6
  const free = (id: string): boolean => !taken.has(id)
  if (free('email') && most(isEmail)) return 'email'
  if (free('phone') && most(isPhone)) return 'phone'
  const fact = fields.find(({ id, own }) => free(id) && most((cell) => own.has(folded(cell))))
  if (fact) return fact.id
  return free('name') && most((cell) => /^\p{L}[\p{L}\p{M} .'’-]+$/u.test(cell.trim()))
    ? 'name'
    : null
}
