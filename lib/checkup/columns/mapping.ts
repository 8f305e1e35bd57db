// Which column holds what: recognised by its header or, where that says nothing, by what stands in
// it. People can correct it.
import type { Policy } from '@/lib/policy/policy'
import { fieldByBoth, fieldByContent, looksLikeNames } from './content'
import { fieldsOf, type Field } from './fields'
import { fieldOfHead, findHead, headAt, NO_HEAD, type Head, type Rows } from './head'
import { cleaned } from '@/lib/checkup/reading/words'

/** One column of a file. `field` is the id of what it holds, null for what is not used. */
export interface Column {
  readonly header: string
  readonly field: string | null
  /** The column that is used instead of this one, where both hold the same. */
  readonly instead: string | null
  /** A yes in it is a no: "Blocked". */
  readonly isInverted?: true
  /** Known by what stands in it alone, so that an empty cell says nothing. */
  readonly isGuessed?: true
  /** Some of what stands in it, so that people can see what it is. */
  readonly examples: readonly string[]
}

/** The columns of a file, and where its people begin. */
export interface Mapping {
  readonly columns: readonly Column[]
  /** The position of the header among the rows looked at; -1 for none. */
  readonly header: number
  /** The header takes two rows. */
  readonly isDouble?: true
}

/** What people chose, by the position of the column; null: not used. */
export type Choices = Readonly<Record<number, string | null>>

/**
 * Fields that may have several columns: a first and a last name, a department each, a phone beside
 * a mobile, of which the first that is filled counts.
 */
export const JOINED = new Set(['name', 'departments', 'email', 'phone'])

/** The position of the first person among the rows looked at. */
export const firstBelow = ({ header, isDouble }: Mapping): number => header + (isDouble ? 2 : 1)

/**
 * Finds the header among the first rows and says what each column holds. `chosen` are a person's
 * own choices, by position, and `headRow` is their header's position, -1 for none; they win.
 */
export function buildMapping(
  policy: Policy,
  rows: Rows,
  chosen: Choices = {},
  headRow?: number,
): Mapping {
  const fields = fieldsOf(policy)
  const head = headOf(fields, rows, headRow)
  const below = rows.slice(head.at + head.depth)
  const width = head.at < 0 ? Math.max(0, ...rows.map(({ length }) => length)) : head.names.length
  const columns = Array.from({ length: width }, (_, at) => ({
    header: (head.names[at] ?? '').slice(0, 80) || `Column ${at + 1}`,
    isNamed: (head.names[at] ?? '') !== '',
    cells: below.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== ''),
  }))
  const guessed = guess(fields, columns, head.at >= 0)
  const taken = new Map<string, string>()
  return {
    columns: columns.map(({ header, cells }, at): Column => {
      const found = guessed[at]
      const isChosen = Object.hasOwn(chosen, at)
      const wanted = isChosen ? (chosen[at] ?? null) : (found?.field.id ?? null)
      const isJoined = wanted !== null && JOINED.has(wanted) && (isChosen || !found?.isAgain)
      const instead = wanted === null || isJoined ? undefined : taken.get(wanted)
      if (wanted !== null && instead === undefined) taken.set(wanted, header)
      return {
        header,
        field: instead === undefined ? wanted : null,
        instead: instead ?? null,
        ...(wanted !== null && isInverted(fields, wanted, header) ? { isInverted: true } : {}),
        ...(!isChosen && found?.isGuessed ? { isGuessed: true } : {}),
        examples: [...new Set(cells.map((cell) => cleaned(cell).slice(0, 40)))].slice(0, 3),
      }
    }),
    header: head.at,
    ...(head.depth === 2 ? { isDouble: true } : {}),
  }
}

function headOf(fields: readonly Field[], rows: Rows, headRow: number | undefined): Head {
  if (headRow === undefined) return findHead(fields, rows)
  return headRow < 0 || headRow >= rows.length ? NO_HEAD : headAt(fields, rows, headRow)
}

const isInverted = (fields: readonly Field[], id: string, header: string): boolean => {
  const found = fieldOfHead(fields, header)
  return found !== undefined && found.field.id === id && found.isInverted
}

interface Cells {
  readonly header: string
  readonly isNamed: boolean
  readonly cells: readonly string[]
}

/** `isAgain`: by its cells alone it holds what another column does. */
interface Guess {
  readonly field: Field
  readonly isGuessed: boolean
  readonly isAgain?: boolean
}

/** By heads first, each held against its cells; then, for what is left, by cells alone. */
function guess(
  fields: readonly Field[],
  columns: readonly Cells[],
  hasHead: boolean,
): readonly (Guess | undefined)[] {
  const headed = columns.map(({ header, isNamed }) =>
    hasHead && isNamed ? fieldOfHead(fields, header)?.field : undefined,
  )
  const agreed = headed.map((field, at) => {
    if (!field) return undefined
    const { header = '', cells = [] } = columns[at] ?? {}
    const other = fieldByBoth(fields, field, header, cells)
    const isFree = !other || !headed.includes(other) || other.kind === 'fact'
    return isFree ? other : field
  })
  const taken = new Set(agreed.flatMap((field) => (field ? [field.id] : [])))
  return columns.map(({ header, isNamed, cells }, at) => {
    const known = agreed[at]
    if (known) return { field: known, isGuessed: known !== headed[at] }
    const isTaken = (id: string): boolean => taken.has(id)
    // Without a head nothing says of which of two columns of addresses the people are.
    const isFull = (id: string): boolean => (hasHead || !JOINED.has(id)) && isTaken(id)
    const found =
      fieldByContent(fields, isNamed ? header : '', cells, isFull) ??
      (!hasHead && !isTaken('name') && looksLikeNames(cells)
        ? fields.find(({ id }) => id === 'name')
        : undefined)
    const isAgain = found !== undefined && isTaken(found.id)
    if (found) taken.add(found.id)
    return found && { field: found, isGuessed: true, isAgain }
  })
}

/** How many columns of a mapping are known; names alone are none. */
export const knownColumns = ({ columns, header }: Mapping): number =>
  columns.filter(({ field }) => field !== null && (header >= 0 || field !== 'name')).length
