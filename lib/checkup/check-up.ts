// A check-up of the users of an account: what it is told, and what it found. Running one is run.ts.
import type { PresetId } from '@/lib/policy/policy'
import type { Facts } from '@/lib/logic/fact'
import type { ReadSheets, Sheets } from '@/lib/checkup/intake/sheet'
import type { Departments } from '@/lib/checkup/reading/departments'
import type { Duplicate } from '@/lib/checkup/reading/duplicates'
import type { Notice } from '@/lib/checkup/reading/notice'
import type { Choices, Mapping } from '@/lib/checkup/columns/mapping'
import type { RoleWords } from '@/lib/checkup/reading/reader'
import type { States } from '@/lib/checkup/reading/state'
import type { Users } from '@/lib/checkup/reading/users'
import type { Verdict } from '@/lib/checkup/verdict/verdict'

/**
 * What people say about the account besides the file. `seats` is the number of Pro seats in the
 * plan.
 */
export interface Account {
  readonly facts: Facts
  readonly preset: PresetId
  readonly seats: number | null
}

export interface Progress {
  readonly bytes: number
  readonly users: number
}

/** How a person says that a file is to be read; what they do not say is found out. */
export interface Wishes {
  /** The name of a sheet. */
  readonly sheet?: string
  readonly delimiter?: string
  /** The row of the header, as spreadsheets count; 0 for none. */
  readonly headerRow?: number
}

export interface Options {
  readonly account: Account
  readonly supportAddress: string
  readonly choices?: Choices
  readonly wishes?: Wishes
  /** The sheets of a file, where they were taken out before; then the bytes are not read. */
  readonly sheets?: Extract<Sheets, { kind: 'sheets' }>
  /** Takes the sheets out of a file that has them; without it such a file is refused. */
  readonly readSheets?: ReadSheets
  readonly told?: (progress: Progress) => void
}

/** A row as it is cut into cells. `row` counts as spreadsheets do. */
export interface CutRow {
  readonly row: number
  readonly cells: readonly string[]
}

/** How a file was read: its first rows as they were cut, and what could have been chosen. */
export interface Layout {
  /** What the file is: "UTF-8" for a text, "an Excel workbook". */
  readonly format: string
  /** The names of its sheets; none for a text. */
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** What parts the cells; null for a sheet. */
  readonly delimiter: string | null
  /** The row of the header; 0 for none. */
  readonly headerRow: number
  readonly rows: readonly CutRow[]
}

/** Everything that was found. `verdict` is by position of the person. */
export interface CheckUp {
  readonly layout: Layout
  readonly mapping: Mapping
  readonly users: Users
  readonly states: States
  readonly account: Account
  readonly notices: readonly Notice[]
  readonly departments: Departments
  readonly duplicates: readonly Duplicate[]
  /** Positions of the people whose call hours run over midnight. */
  readonly overnight: readonly number[]
  readonly roleWords: RoleWords
  /** All facts known of a state: its own, and those of the account where the file says nothing. */
  readonly factsOf: (state: number) => Facts
  readonly verdict: (state: number) => Verdict
}

/** The check-up, or why there is none, and what was found on the way. */
export type Outcome =
  | { readonly kind: 'done'; readonly checkUp: CheckUp }
  | {
      readonly kind: 'refused'
      readonly notices: readonly Notice[]
      readonly mapping: Mapping | null
      readonly layout: Layout | null
      /** The file has sheets, and nothing was given to take them out. */
      readonly hasSheets?: true
    }
