// The tables of cases, as queries see them: what an agent found out with a caller, who called, and
// what was done since. Times, ids and lists are as in lib/store/schema.ts.

/** The tables, by name. */
export interface CaseTables {
  readonly desk_case: DeskCaseTable
  readonly desk_case_answer: DeskCaseAnswerTable
  readonly desk_case_entry: DeskCaseEntryTable
}

/** How a call ended, as far as is known. */
export type CaseOutcome = 'open' | 'waiting' | 'solved' | 'not-solved' | 'hung-up'

/** A case. `id` is the client's, `reference` is said on the phone. */
export interface DeskCaseTable {
  readonly id: string
  readonly reference: string
  /** One more with each act of staff. */
  readonly version: number
  readonly symptom: string
  /** The grants of the account as a query (lib/wizard/account.ts); '' for the default ones. */
  readonly account: string
  readonly name: string
  /** As it was written. */
  readonly number: string
  /** The last ten digits of it. */
  readonly digits: string
  readonly email: string
  readonly ticket: string
  /** The support request that it came from. */
  readonly request: string | null
  readonly outcome: CaseOutcome
  readonly owner: string | null
  /** Ids of the causes that were confirmed when its answers were last kept, a list. */
  readonly verdict: string
  /** The version of the policy that found them. */
  readonly policy: string
  /** All that it is found by, in small letters; the digits of its number in one. */
  readonly words: string
  readonly created_at: number
  readonly changed_at: number
}

/** Where an answer came from. */
export type AnswerOrigin = 'caller' | 'panel' | 'link'

/** One answer of a case. `id` is the case with the fact, so each is there once. */
export interface DeskCaseAnswerTable {
  readonly id: string
  readonly case: string
  readonly fact: string
  readonly value: string
  /** In the order of answering, from 0. */
  readonly place: number
  readonly origin: AnswerOrigin
  readonly staff: string
  readonly created_at: number
}

/** What is written in a case: a note for staff alone, what the caller was told, what was done. */
export type EntryKind = 'kept' | 'answers' | 'note' | 'told' | 'hand-over' | 'outcome' | 'customer'

/** A line of a case's history. */
export interface DeskCaseEntryTable {
  readonly id: string
  readonly case: string
  readonly staff: string
  readonly kind: EntryKind
  readonly text: string
  /** Whose it became, of a hand-over. */
  readonly next: string | null
  readonly created_at: number
}
