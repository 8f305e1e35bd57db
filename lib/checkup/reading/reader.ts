// A row of cells as a person: the number of their state, and their texts. Whatever cannot be read
// is told once a column, by row, and stays unknown.
import type { Policy } from '@/lib/policy/policy'
import { nearest } from '@/lib/core/suggest'
import { clipped } from '@/lib/core/format-value'
import { FactColumn } from './fact-column'
import { fieldsOf, type Field } from '@/lib/checkup/columns/fields'
import type { Rows } from '@/lib/checkup/columns/head'
import type { Mapping } from '@/lib/checkup/columns/mapping'
import type { Notices } from './notice'
import type { States } from './state'
import { TextReader } from './text-reader'
import type { Texts } from './users'
import { cleaned } from './words'

/** A person as read. `isOvernight`: their call hours run over midnight. */
export interface Person {
  readonly state: number
  readonly texts: Texts
  readonly departments: readonly string[]
  readonly isOvernight: boolean
}

/** How often a role was written in which words. */
export type RoleWords = ReadonlyMap<string, number>

/** Words of a column that are kept with what they mean. */
const MOST_WORDS = 5_000
/** What one cell of a fact's column adds to the state; `digits` is by fact. */
type Reading = readonly { readonly fact: string; readonly digit: number }[]

interface Part {
  readonly at: number
  readonly field: Field
  readonly header: string
  readonly column: FactColumn
  readonly words: Map<string, Reading | null>
}

/**
 * Reads the rows of one file. Keeps what it has read of each different word, since an account has
 * few of them. `sample` are the first rows below the header.
 */
export class Reader {
  readonly #facts: readonly Part[]
  readonly #texts: TextReader
  readonly #width: number
  /** The columns that tell more of a person than a name. */
  readonly #told: readonly number[]
  readonly #roles = new Map<string, number>()

  constructor(
    policy: Policy,
    private readonly mapping: Mapping,
    headerRow: number,
    private readonly states: States,
    private readonly notices: Notices,
    sample: Rows,
  ) {
    mapping.columns.forEach(({ header, instead }, at) => {
      if (instead !== null)
        notices.add('value', `twice ${at}`, () => ({
          row: mapping.header < 0 ? null : headerRow,
          column: header,
          text:
            `the column “${instead}” holds the same already, so this one is not used. ` +
            'Choose which of the two counts.',
        }))
    })
    const fields = new Map(fieldsOf(policy).map((field) => [field.id, field]))
    this.#facts = mapping.columns.flatMap(({ field: id, header, isInverted }, at): Part[] => {
      const field = fields.get(id ?? '')
      if (field?.kind !== 'fact') return []
      const cells = sample.map((row) => row[at] ?? '')
      const column = new FactColumn(field, isInverted === true, cells, header)
      return [{ at, field, header, column, words: new Map() }]
    })
    this.#texts = new TextReader(mapping, notices, sample)
    this.#width = mapping.columns.length
    this.#told = mapping.columns.flatMap(({ field }, at) =>
      field === null || field === 'name' ? [] : [at],
    )
  }

  /** The words in which roles were written, each with its number of people. */
  get roleWords(): RoleWords {
    return this.#roles
  }

  /** Reads a row. `row` is its number in the file. */
  read(cells: readonly string[], row: number): Person {
    const isMoved = cells.length !== this.#width && this.#ragged(cells, row)
    const { email, phone, departments, ...read } = this.#texts.read(cells, row)
    const texts: Texts = { ...read.texts, ...(isMoved ? { departments: '' } : {}) }
    if (isMoved || this.#isLone(cells, texts.name, row))
      return { state: 0, texts, departments: [], isOvernight: false }
    let state = this.#factsIn(cells, row)
    if (email?.says === 'none' || email?.says === 'wrong')
      state += this.states.digit('email_right', 'no')
    if (phone?.says === 'none') state += this.states.digit('number_right', 'no')
    if (departments.length > 0) state += this.states.digit('in_department', 'yes')
    else if (read.isNowhere) state += this.states.digit('in_department', 'no')
    return { state, texts, departments, isOvernight: read.isOvernight }
  }

  /** A name and nothing else, where the file has more to tell: a person, or the head of a group. */
  #isLone(cells: readonly string[], name: string, row: number): boolean {
    const isLone =
      name !== '' &&
      this.#told.length > 1 &&
      this.#told.every((at) => (cells[at] ?? '').trim() === '') &&
      cells.length >= this.#width
    if (isLone)
      this.notices.add('note', 'lone', () => ({
        row,
        column: null,
        text: 'the row has nothing but a name, so nothing else is concluded from it.',
      }))
    return isLone
  }

  #factsIn(cells: readonly string[], row: number): number {
    const digits = new Map<string, number>()
    for (const part of this.#facts) {
      const cell = cells[part.at]
      if (cell === undefined) continue
      for (const { fact, digit } of this.#readingOf(part, cell, row) ?? [])
        if (!digits.has(fact)) digits.set(fact, digit)
    }
    let state = 0
    for (const digit of digits.values()) state += digit
    return state
  }

  #readingOf(part: Part, cell: string, row: number): Reading | null {
    if (part.field.id === 'role') this.#count(cell)
    const kept = part.words.get(cell)
    if (kept !== undefined && kept !== null) return kept
    const reading = kept === undefined ? this.#readWord(part, cell) : null
    if (kept === undefined && part.words.size < MOST_WORDS) part.words.set(cell, reading)
    if (reading === null) this.#unknown(part, cell, row)
    return reading
  }

  /** Null: the word is not known. */
  #readWord({ column }: Part, cell: string): Reading | null {
    const facts = column.read(cell)
    return (
      facts &&
      Object.entries(facts).map(([fact, value]) => ({
        fact,
        digit: this.states.digit(fact, value),
      }))
    )
  }

  #unknown({ at, field, header }: Part, cell: string, row: number): void {
    const near = nearest(cell, field.known)
    const shown = clipped(cleaned(cell))
    const hint = near === undefined ? '' : ` The nearest is “${near}”.`
    this.notices.add(
      'value',
      `word ${at}`,
      () => ({
        row,
        column: header,
        text:
          `“${shown}” is not a known ${field.label}, so ${field.label} stays ` +
          `unknown.${hint} Known: ${field.known.join(', ')}.`,
      }),
      shown,
    )
  }

  #count(cell: string): void {
    const word = cell.trim()
    if (word !== '' && (this.#roles.has(word) || this.#roles.size < MOST_WORDS))
      this.#roles.set(word, (this.#roles.get(word) ?? 0) + 1)
  }

  /** Tells a row that is too short or too long. True where its cells stand in other columns. */
  #ragged(cells: readonly string[], row: number): boolean {
    if (cells.length < this.#width) {
      if (this.mapping.columns.slice(cells.length).some(({ field }) => field !== null))
        this.notices.add('note', 'short', () => ({
          row,
          column: this.mapping.columns[cells.length]?.header ?? null,
          text: 'the row ends before this column; what is missing stays unknown.',
        }))
      return false
    }
    if (!cells.slice(this.#width).some((cell) => cell.trim() !== '')) return false
    const isMoved = !this.#fits(cells)
    this.notices.add('value', `wide ${isMoved}`, () => ({
      row,
      column: this.mapping.columns.at(-1)?.header ?? null,
      text:
        `the row has ${cells.length} cells where the file has ${this.#width} columns, ` +
        `so its cells may have moved${isMoved ? ', and nothing is concluded from them' : ''}. ` +
        'A text with the separator in it needs quotation marks ("…").',
    }))
    return isMoved
  }

  /** Whether every cell that can be held against its column is of its kind. */
  #fits(cells: readonly string[]): boolean {
    return (
      this.#texts.fits(cells) &&
      this.#facts.every(({ at, column }) => column.read(cells[at] ?? '') !== null)
    )
  }
}
