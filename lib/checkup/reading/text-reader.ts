// The texts of a row: a name out of several columns, the first address and number that say
// something, the departments parted before they are cleaned, the hours.
import { memoize } from '@/lib/core/memoize'
import type { Mapping } from '@/lib/checkup/columns/mapping'
import { TEXTS, type TextColumn } from '@/lib/checkup/columns/text-columns'
import { cellText, tellLosses } from './cell-text'
import { emailOf, hoursOf, phoneOf, type Cell, type ReadCell } from './contact'
import { departmentsIn, saysNowhere } from './departments'
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
}

const SILENT: NoticeSink = { add: () => undefined }

export class TextReader {
  readonly #known = new Map<string, readonly string[]>()
  readonly #byField: ReadonlyMap<string, readonly TextPart[]>

  constructor(
    { columns }: Mapping,
    private readonly notices: Notices,
  ) {
    this.#byField = new Map(
      TEXTS.map(({ id }) => [
        id,
        columns.flatMap(({ field, header }, at) => (field === id ? [{ at, header }] : [])),
      ]),
    )
  }

  read(cells: readonly string[], row: number): ReadTexts {
    const email = this.#first('email', cells, row, emailOf)
    const phone = this.#first('phone', cells, row, phoneOf)
    const written = this.#parts('departments').flatMap(({ at }) => cells[at] ?? [])
    const [only = ''] = written
    const departments =
      written.length < 2
        ? this.#departmentsOf(only)
        : [...new Set(written.flatMap((cell) => this.#departmentsOf(cell)))]
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
      isNowhere: written.length > 0 && departments.length === 0 && written.every(saysNowhere),
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

  /** An account has few different cells of departments. */
  #departmentsOf(cell: string): readonly string[] {
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

  /** The first column of several that says something. Undefined: the file has none. */
  #first(
    id: 'email' | 'phone',
    cells: readonly string[],
    row: number,
    read: (cell: Cell, notices: NoticeSink) => ReadCell,
  ): ReadCell | undefined {
    let found: ReadCell | undefined
    for (const { at, header } of this.#parts(id)) {
      const text = cells[at]
      if (text === undefined) continue
      tellLosses(text, header, row, this.notices)
      const cell = read({ text, header, row }, this.notices)
      if (cell.says === 'there') return cell
      if (found === undefined || found.says === 'none') found = cell
    }
    return found
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
