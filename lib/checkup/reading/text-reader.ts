// The texts of a row: a name out of several columns, the first address and number that say
// something, the departments parted before they are cleaned, the hours.
import { clipped } from '@/lib/core/format-value'
import { memoize } from '@/lib/core/memoize'
import type { Rows } from '@/lib/checkup/columns/head'
import type { Mapping } from '@/lib/checkup/columns/mapping'
import { TEXTS, type TextColumn } from '@/lib/checkup/columns/text-columns'
import { withCountryCode } from '@/lib/checkup/cells/phone'
import { cellText, tellLosses } from './cell-text'
import { emailOf, hoursOf, phoneOf, type Cell, type ReadCell } from './contact'
import { comparable } from './duplicates'
import { departmentsIn, saysNowhere, type NamedDepartments } from './departments'
import { isGrouped } from './grouped'
import type { Notices, NoticeSink } from './notice'
import type { Texts } from './users'

/** The most characters of a person's departments that are kept. */
const MOST_OF_DEPARTMENTS = 4_000

/** Cells of departments that are kept with what they name. */
const MOST_KNOWN = 1_000

/** `email` and `phone` are undefined where the file has no such column. */
export interface ReadTexts {
  readonly texts: Texts
  readonly email: ReadCell | undefined
  readonly phone: ReadCell | undefined
  readonly departments: readonly string[]
  /** The file says that the person is in no department. */
  readonly isNowhere: boolean
  readonly isOvernight: boolean
}

interface TextPart {
  readonly at: number
  readonly header: string
  /** Known by what stands in it alone: an empty cell says nothing. */
  readonly isGuessed: boolean
}

/** What tells people apart. */
const PERSONAL = new Set(['name', 'email', 'phone'])
const SILENT: NoticeSink = { add: () => undefined }

export class TextReader {
  readonly #known = new Map<string, NamedDepartments>()
  readonly #byField: ReadonlyMap<string, readonly TextPart[]>
  /** Columns of departments in which an empty cell may stand for the one above it. */
  readonly #grouped: ReadonlySet<number>

  constructor(
    { columns }: Mapping,
    private readonly notices: Notices,
    sample: Rows,
  ) {
    this.#byField = new Map(
      TEXTS.map(({ id }) => [
        id,
        columns.flatMap(({ field, header, isGuessed = false }, at) =>
          field === id ? [{ at, header, isGuessed }] : [],
        ),
      ]),
    )
    const personal = columns.findIndex(({ field }) => PERSONAL.has(field ?? ''))
    this.#grouped = new Set(
      this.#parts('departments').flatMap(({ at }) => (isGrouped(sample, at, personal) ? [at] : [])),
    )
  }

  read(cells: readonly string[], row: number): ReadTexts {
    const email = this.#first('email', cells, row, emailOf)
    const phone = this.#first('phone', cells, row, phoneOf)
    const written = this.#parts('departments').flatMap(({ at }) => cells[at] ?? [])
    const { names: departments, isNowhere } = this.#departmentsIn(cells, row)
    const hours = hoursOf(
      this.#cell('hours', cells, row),
      this.#cell('hours_from', cells, row),
      this.#cell('hours_to', cells, row),
      this.notices,
    )
    return {
      texts: {
        name: this.#name(cells, row),
        email: email?.text ?? '',
        phone: phone?.text ?? '',
        extension: this.#text('extension', cells, row),
        departments: this.#departments(departments, written, row),
        hours: hours.text,
      },
      email,
      phone,
      departments,
      isNowhere,
      isOvernight: hours.isOvernight,
    }
  }

  /** Whether the address and the number of a row stand where they belong. */
  fits(cells: readonly string[]): boolean {
    return (['email', 'phone'] as const).every((id) =>
      this.#parts(id).every(({ at, header }) => {
        const read = id === 'email' ? emailOf : phoneOf
        const { says } = read({ text: cells[at], header, row: 0 }, SILENT)
        return says === 'there' || says === 'none'
      }),
    )
  }

  /** The departments of all columns, each once; what names none is told. */
  #departmentsIn(
    cells: readonly string[],
    row: number,
  ): { readonly names: readonly string[]; readonly isNowhere: boolean } {
    let [names, isNowhere]: [readonly string[], boolean] = [[], true]
    let isThere = false
    for (const { at, header, isGuessed } of this.#parts('departments')) {
      const cell = cells[at]
      if (cell === undefined) continue
      const found = this.#departmentsOf(cell)
      names = isThere ? [...new Set([...names, ...found.names])] : found.names
      isThere = true
      if (found.unread.length > 0) this.#tellUnread(found.unread, header, row)
      const isGap = cell.trim() === '' && this.#grouped.has(at)
      if (isGap) this.#tellGap(header, row)
      if (isGap || isGuessed || found.unread.length > 0 || !saysNowhere(cell)) isNowhere = false
    }
    return { names, isNowhere: isThere && isNowhere && names.length === 0 }
  }

  #tellUnread([first = '']: readonly string[], header: string, row: number): void {
    this.notices.add(
      'value',
      `departments unread ${header}`,
      () => ({
        row,
        column: header,
        text: `“${clipped(first)}” names no department, so it is not counted as one.`,
      }),
      clipped(first),
    )
  }

  #tellGap(header: string, row: number): void {
    this.notices.add('value', `gap ${header}`, () => ({
      row,
      column: header,
      text:
        'an empty cell may stand for the one above it, as merged cells do, so who is in no ' +
        'department is not known. Fill the cells down and try again.',
    }))
  }

  /** An account has few different cells of departments. */
  #departmentsOf(cell: string): NamedDepartments {
    if (this.#known.size > MOST_KNOWN) this.#known.clear()
    return memoize(this.#known, cell, () => departmentsIn(cell))
  }

  #parts(id: TextColumn): readonly TextPart[] {
    return this.#byField.get(id) ?? []
  }

  #cell(id: TextColumn, cells: readonly string[], row: number): Cell | undefined {
    const [part] = this.#parts(id)
    return part && { text: cells[part.at], header: part.header, row }
  }

  /**
   * The first column of several that says something; where the next says another thing, that is
   * told. Undefined: the file has none.
   */
  #first(
    id: 'email' | 'phone',
    cells: readonly string[],
    row: number,
    read: (cell: Cell, notices: NoticeSink) => ReadCell,
  ): ReadCell | undefined {
    let found: ReadCell | undefined
    for (const { at, header, isGuessed } of this.#parts(id)) {
      const written = cells[at]
      if (written === undefined) continue
      tellLosses(written, header, row, this.notices)
      const text = id === 'phone' ? this.#withCode(written, cells) : written
      const cell = read({ text, header, row }, found?.says === 'there' ? SILENT : this.notices)
      if (found?.says === 'there') this.#tellOther(id, found, cell, header, row)
      else if (found === undefined || found.says === 'none' || cell.says === 'there')
        found = isGuessed && cell.says === 'none' ? { ...cell, says: 'unknown' } : cell
    }
    return found
  }

  /** A number with the country code that stands in a column of its own. */
  #withCode(number: string, cells: readonly string[]): string {
    const [part] = this.#parts('phone_code')
    return part ? withCountryCode(cells[part.at] ?? '', number) : number
  }

  #tellOther(
    id: 'email' | 'phone',
    first: ReadCell,
    { text, says }: ReadCell,
    header: string,
    row: number,
  ): void {
    if (says === 'there' && comparable(id, text) !== comparable(id, first.text))
      this.notices.add('note', `other ${header}`, () => ({
        row,
        column: header,
        text:
          `it holds another ${id === 'phone' ? 'number' : 'address'} than ` +
          `“${this.#parts(id)[0]?.header ?? ''}”, which is the one that is used. Choose which ` +
          'counts.',
      }))
  }

  #text(id: TextColumn, cells: readonly string[], row: number): string {
    const [part] = this.#parts(id)
    return part ? cellText(cells[part.at] ?? '', part.header, row, this.notices) : ''
  }

  /** A first and a last name are one; a full name beside them is the same once more. */
  #name(cells: readonly string[], row: number): string {
    const [only, ...others] = this.#parts('name')
    if (only && others.length === 0)
      return cellText(cells[only.at] ?? '', only.header, row, this.notices)
    let name = ''
    for (const { at, header } of this.#parts('name')) {
      const text = cellText(cells[at] ?? '', header, row, this.notices)
      if (text.toLowerCase().includes(name.toLowerCase())) name = text === '' ? name : text
      else if (!name.toLowerCase().includes(text.toLowerCase())) name += ` ${text}`
    }
    return name
  }

  #departments(names: readonly string[], written: readonly string[], row: number): string {
    const [header = ''] = this.#parts('departments').map((part) => part.header)
    for (const cell of written) tellLosses(cell, header, row, this.notices)
    const text = names.join(', ')
    if (text.length <= MOST_OF_DEPARTMENTS) return text
    this.notices.add('note', `departments ${header}`, () => ({
      row,
      column: header,
      text: `the cell names ${names.length} departments; not all of them are shown.`,
    }))
    return text.slice(0, text.lastIndexOf(', ', MOST_OF_DEPARTMENTS))
  }
}
