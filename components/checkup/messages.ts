import type { Policy } from '@/lib/policy/policy'
import type { Account, CutRow, Layout, Progress, Wishes } from '@/lib/checkup/check-up'
import type { Sheets } from '@/lib/checkup/intake/sheet'
import type { Choices, Column } from '@/lib/checkup/columns/mapping'
import type { PairPart } from '@/lib/checkup/verdict/pair'
import type { Summary } from '@/lib/checkup/report/summary'
import type { View } from '@/lib/checkup/report/view'
import type { Standing } from '@/lib/checkup/verdict/verdict'
import type { FixStep } from '@/lib/checkup/report/wording'

/**
 * Everything that is said between the page and its worker. Both are ours and of one build, so
 * nothing is parsed.
 */
export type Start = {
  readonly policy: Policy
  readonly supportAddress: string
  readonly file: Blob
  readonly account: Account
  readonly choices: Choices
  readonly wishes: Wishes
  /** What another worker took out of the file before. */
  readonly sheets?: Extract<Sheets, { kind: 'sheets' }>
}

/** What can be asked of a finished check-up. `at` is a person's position. */
export type Question =
  | { readonly kind: 'rows'; readonly view: View; readonly from: number; readonly count: number }
  | { readonly kind: 'person'; readonly at: number }
  | { readonly kind: 'pair'; readonly a: number; readonly b: number }
  | { readonly kind: 'export'; readonly form: 'csv' | 'markdown'; readonly view: View }

export type Ask =
  | { readonly kind: 'start'; readonly start: Start }
  | { readonly kind: 'question'; readonly id: number; readonly question: Question }

export type FieldWords = { readonly id: string; readonly label: string }

/** The columns as they were taken, and what they could hold. */
export type Columns = {
  readonly columns: readonly Column[]
  readonly fields: readonly FieldWords[]
}

/** Sentences about the file; the first is about what stopped the reading, where something did. */
export type Report = {
  readonly notices: readonly string[]
  readonly stopped: boolean
  readonly columns: Columns | null
  readonly layout: Layout | null
}

/** The first people as they were read, each with the words for every column that is used. */
export type FirstPeople = {
  readonly heads: readonly string[]
  readonly people: readonly CutRow[]
}

export type Done = Report & {
  readonly summary: Summary
  readonly origin: string
  readonly firstPeople: FirstPeople
  readonly roles: readonly { readonly id: string; readonly label: string }[]
}

export type Tell =
  | ({ readonly kind: 'progress' } & Progress)
  | ({ readonly kind: 'refused' } & Report)
  /** The file has sheets: another worker takes them out. */
  | { readonly kind: 'sheets' }
  | ({ readonly kind: 'done' } & Done)
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Rows | Person | Pair | Blob }
  | { readonly kind: 'failed'; readonly message: string }

export type Mark = { readonly standing: Standing | 'none'; readonly words: string }

/** A person as a row of the table. */
export type PersonRow = {
  readonly at: number
  readonly row: number
  readonly name: string
  readonly contact: readonly string[]
  readonly role: string
  readonly pro: string
  readonly signIn: Mark
  readonly ring: Mark
  /** What should be put right; a call-only user without a panel is as they are meant to be. */
  readonly causes: readonly string[]
  readonly fix: readonly FixStep[]
}

export type Rows = { readonly total: number; readonly people: readonly PersonRow[] }

export type CauseRow = {
  readonly text: string
  readonly trouble: boolean
  readonly fix: readonly string[]
  readonly by: string
  readonly article: string | null
}

/** All about a person. `ways` are addresses of wizards with what is known filled in. */
export type Person = PersonRow & {
  readonly departments: string
  readonly hours: string
  readonly found: readonly CauseRow[]
  readonly known: readonly { readonly label: string; readonly value: string }[]
  readonly missing: readonly string[]
  readonly panel: readonly FixStep[]
  readonly areas: readonly {
    readonly label: string
    readonly reach: string
    readonly open: boolean
  }[]
  readonly facts: Readonly<Record<string, string>>
}

export type Pair = { readonly a: string; readonly b: string; readonly parts: readonly PairPart[] }
