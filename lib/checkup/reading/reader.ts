// A row of cells as a person: the number of their state, and their texts. Whatever cannot be read
// is told by row and column.
import type { TextId } from './text-columns'
import type { Policy } from '@/lib/policy/policy'
import { nearest } from '@/lib/core/suggest'
import { clipped } from '@/lib/core/format-value'
import { isEmail, isPhone, isShortenedNumber } from './contact'
import { fieldsOf, type Field } from './fields'
import { cellText } from './cell-text'
import { departmentsIn } from './departments'
import type { Notices } from './notice'
import type { Mapping } from './mapping'
import type { States } from './state'
import type { Texts } from './users'
import { cleaned, folded, isBlank } from './words'

/** A person as read. */
export interface Person {
  readonly state: number
  readonly texts: Texts
  readonly departments: readonly string[]
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
  readonly words: Map<string, Reading | null>
}

/**
 * Reads the rows of one file. Keeps what it has read of each different word, since an account has
 * few of them.
 */
export class Reader {
  readonly #facts: readonly Part[]
  readonly #texts: Readonly<Record<TextId, readonly Part[]>>
  readonly #width: number
  readonly #roles = new Map<string, number>()

  constructor(
    policy: Policy,
    private readonly mapping: Mapping,
    headerRow: number,
    private readonly states: States,
    private readonly notices: Notices,
  ) {
    mapping.columns.forEach(({ header, instead }, at) => {
      if (instead !== null)
        notices.add('value', `twice ${at}`, () => ({
          row: mapping.header < 0 ? null : headerRow,
          column: header,
          text:
            `the column "${instead}" holds the same already, so this one is not used. ` +
            'Choose which of the two counts.',
        }))
    })
    const parts = mapping.columns.flatMap(({ field: id, header }, at): readonly Part[] => {
      const field = fieldsOf(policy).find((row) => row.id === id)
      return field ? [{ at, field, header, words: new Map<string, Reading | null>() }] : []
    })
    this.#facts = parts.filter(({ field }) => field.kind === 'fact')
    const texts = (id: TextId): readonly Part[] => parts.filter(({ field }) => field.id === id)
    this.#texts = {
      name: texts('name'),
      email: texts('email'),
      phone: texts('phone'),
      extension: texts('extension'),
      departments: texts('departments'),
    }
    this.#width = mapping.columns.length
  }

  /** The words in which roles were written, each with its number of people. */
  get roleWords(): RoleWords {
    return this.#roles
  }

  /** Reads a row. `row` is its number in the file. */
  read(cells: readonly string[], row: number): Person {
    if (cells.length !== this.#width) this.#ragged(cells, row)
    const digits = new Map<string, number>()
    for (const part of this.#facts) {
      const cell = cells[part.at] ?? ''
      for (const { fact, digit } of this.#readingOf(part, cell, row) ?? [])
        if (!digits.has(fact)) digits.set(fact, digit)
    }
    const texts: Texts = {
      name: this.#text('name', cells, row),
      email: this.#text('email', cells, row),
      phone: this.#text('phone', cells, row),
      extension: this.#text('extension', cells, row),
      departments: this.#text('departments', cells, row),
    }
    const departments = departmentsIn(texts.departments)
    let state = this.#workedOut(texts, departments, row)
    for (const digit of digits.values()) state += digit
    return { state, texts, departments }
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
  #readWord({ field }: Part, cell: string): Reading | null {
    const word = folded(cell)
    const facts = field.values.get(word)
    if (facts)
      return Object.entries(facts).map(([fact, value]) => ({
        fact,
        digit: this.states.digit(fact, value),
      }))
    return isBlank(word) ? [] : null
  }

  #unknown({ field, header }: Part, cell: string, row: number): void {
    this.notices.add('value', `word ${field.id} ${folded(cell).slice(0, 60)}`, () => {
      const near = nearest(cell, field.known)
      const hint = near === undefined ? '' : ` The nearest is "${near}".`
      return {
        row,
        column: header,
        text:
          `"${clipped(cleaned(cell))}" is not a known ${field.label}, so ${field.label} stays ` +
          `unknown.${hint} Known: ${field.known.join(', ')}.`,
      }
    })
  }

  #count(cell: string): void {
    const word = cell.trim()
    if (word !== '' && (this.#roles.has(word) || this.#roles.size < MOST_WORDS))
      this.#roles.set(word, (this.#roles.get(word) ?? 0) + 1)
  }

  #text(id: TextId, cells: readonly string[], row: number): string {
    const parts = this.#texts[id]
    const [only] = parts
    if (only && parts.length === 1)
      return cellText(cells[only.at] ?? '', only.header, row, this.notices)
    return parts
      .map((part) => cellText(cells[part.at] ?? '', part.header, row, this.notices))
      .filter((text) => text !== '')
      .join(id === 'departments' ? ', ' : ' ')
  }

  /**
   * What the texts themselves say: no department, a phone that cannot be dialled, an address that
   * no mail reaches.
   */
  #workedOut({ email, phone }: Texts, departments: readonly string[], row: number): number {
    let state = 0
    if (this.#texts.departments.length > 0)
      state += this.states.digit('in_department', departments.length > 0 ? 'yes' : 'no')
    if (this.#texts.phone.length > 0 && !isPhone(phone)) {
      state += this.states.digit('number_right', 'no')
      if (phone !== '') this.#noPhone(phone, row)
    }
    if (this.#texts.email.length > 0 && !isEmail(email)) {
      state += this.states.digit('email_right', 'no')
      if (email !== '')
        this.notices.add('value', `email ${email}`, () => ({
          row,
          column: this.#texts.email[0]?.header ?? null,
          text: `"${clipped(email)}" is not an email address.`,
        }))
    }
    return state
  }

  #noPhone(phone: string, row: number): void {
    const column = this.#texts.phone[0]?.header ?? null
    if (isShortenedNumber(phone))
      this.notices.add('value', 'shortened', () => ({
        row,
        column,
        text:
          `the spreadsheet shortened the number to "${clipped(phone)}", so its digits ` +
          'are lost. Format the column as text and export again.',
      }))
    else
      this.notices.add('value', `phone ${phone}`, () => ({
        row,
        column,
        text: `"${clipped(phone)}" is not a phone number.`,
      }))
  }

  #ragged(cells: readonly string[], row: number): void {
    if (cells.length < this.#width)
      this.notices.add('note', 'short', () => ({
        row,
        column: this.mapping.columns[cells.length]?.header ?? null,
        text: 'the row ends before this column; the cells that are missing count as empty.',
      }))
    else if (cells.slice(this.#width).some((cell) => cell.trim() !== ''))
      this.notices.add('value', 'wide', () => ({
        row,
        column: this.mapping.columns.at(-1)?.header ?? null,
        text:
          `the row has ${cells.length} cells where the file has ${this.#width} columns, ` +
          'so its cells may have moved. A text with the separator in it needs quotation ' +
          'marks ("…").',
      }))
  }
}
