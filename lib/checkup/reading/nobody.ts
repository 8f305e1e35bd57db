// Rows of a list that are nobody: totals, notes below the list, rules drawn with signs, the head
// once more.
import { readEmail } from '@/lib/checkup/cells/email'
import { readPhone } from '@/lib/checkup/cells/phone'
import { FOOTERS, RULE } from '@/lib/checkup/vocabulary/footers'
import type { Mapping } from '@/lib/checkup/columns/mapping'
import { cleaned, foldedHeader } from './words'

/** As much of a note as is looked at, in characters. */
const LONGEST = 200
/** The most cells that a row of figures or a note fills. */
const MOST_FILLED = 4

/** Finds the rows of one list that are nobody. */
export class Nobodies {
  readonly #personal: readonly number[]
  readonly #heads: readonly string[]

  readonly #fields: readonly (string | null)[]

  /** `fieldOf` says which field a head names. */
  constructor(
    { columns }: Mapping,
    private readonly fieldOf: (head: string) => string | undefined,
  ) {
    this.#fields = columns.map(({ field }) => field)
    this.#personal = columns.flatMap(({ field }, at) =>
      field === 'email' || field === 'phone' ? [at] : [],
    )
    this.#heads = columns.map(({ header }) => foldedHeader(header))
  }

  /**
   * The text of a row that is nobody, to be told; undefined for a person. Empty: nothing to tell.
   */
  find(cells: readonly string[]): string | undefined {
    if (this.#personal.some((at) => looksPersonal(cells[at] ?? ''))) return undefined
    const filled = cells.filter((cell) => cell.trim() !== '')
    const first = cleaned((filled[0] ?? '').slice(0, LONGEST))
    if (filled.length > 0 && filled.every((cell) => RULE.test(cell))) return ''
    if (this.#isHead(cells, filled.length)) return first
    if (filled.length > MOST_FILLED && filled.length * 2 > cells.length) return undefined
    const isNote = FOOTERS.some((pattern) => pattern.test(first)) && !filled.some(isPersonal)
    return isNote || this.#isSection(filled) ? first : undefined
  }

  #isHead(cells: readonly string[], filled: number): boolean {
    const same = cells.filter(
      (cell, at) => cell.trim() !== '' && foldedHeader(cell) === this.#heads[at],
    )
    if (filled < 2 || same.length === filled) return filled > 1
    // The head in another language: a name of its own field over each column that is known.
    const known = cells.filter((cell, at) => cell.trim() !== '' && this.#fields[at])
    const isNamed = (cell: string): boolean =>
      this.fieldOf(cell) === this.#fields[cells.indexOf(cell)]
    return known.length > 1 && !cells.some((cell) => /\p{Nd}/u.test(cell)) && known.every(isNamed)
  }

  /** "Department: Sales", alone in its row. */
  #isSection([only = '', ...others]: readonly string[]): boolean {
    const [, label = ''] = /^\s*([^:]{2,30}):\s*\S/.exec(only) ?? []
    return (
      others.length === 0 &&
      label !== '' &&
      this.#heads.length > 1 &&
      this.#heads.includes(foldedHeader(label))
    )
  }
}

/** Quickly: nearly every row is a person's. */
const looksPersonal = (cell: string): boolean =>
  /^\S+@\S+$/.test(cell) || /^[+(]?\d[\d ().-]{5,}\d$/.test(cell)

const isPersonal = (cell: string): boolean =>
  (cell.includes('@') && readEmail(cell).kind === 'email') ||
  (/\p{Nd}{3}/u.test(cell) && readPhone(cell).kind === 'phone')
