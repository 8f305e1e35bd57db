// A check-up of the users of an account: what it is told, and what it found. Running one is run.ts.
import type { PresetId } from '@/lib/policy/policy'
import type { Facts } from '@/lib/logic/fact'
import type { Departments } from '@/lib/checkup/reading/departments'
import type { Duplicate } from '@/lib/checkup/reading/duplicates'
import type { Notice } from '@/lib/checkup/reading/notice'
import type { Choices, Mapping } from '@/lib/checkup/reading/mapping'
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

export interface Options {
  readonly account: Account
  readonly supportAddress: string
  readonly choices?: Choices
  readonly told?: (progress: Progress) => void
}

/** Everything that was found. `verdict` is by position of the person. */
export interface CheckUp {
  readonly encoding: string
  readonly delimiter: string
  readonly mapping: Mapping
  /** The row of the header, as spreadsheets count; 0 for none. */
  readonly headerRow: number
  readonly users: Users
  readonly states: States
  readonly account: Account
  readonly notices: readonly Notice[]
  readonly departments: Departments
  readonly duplicates: readonly Duplicate[]
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
    }
