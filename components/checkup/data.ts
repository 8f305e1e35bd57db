import type { Policy } from '@/lib/policy/policy'
import type { TransitionTable } from '@/lib/wizard/machine/transition-table'
import type { Mark } from './messages'

/**
 * What <sp-checkup> works from, written into the page by the server: the rules, where the
 * guided fixes' answers lead, the articles, an example, and where the worker is.
 */
export type CheckupData = {
  readonly policy: Policy
  readonly supportAddress: string
  readonly articles: Readonly<Record<string, { readonly url: string; readonly title: string }>>
  readonly guidedFixes: readonly { readonly title: string; readonly table: TransitionTable }[]
  readonly example: string
  /** What is said beside the place where a list is dropped. */
  readonly beside: Beside
  readonly worker: string
  /** Where the worker is that takes sheets out of workbooks and web pages. */
  readonly sheetsWorker: string
}

/** Words that the script need not carry: what a check-up says of somebody, what a list needs. */
export type Beside = {
  readonly saysTitle: string
  readonly person: ExamplePerson
  readonly needsTitle: string
  readonly needs: string
}

/** What the check-up of the example says of one of its people, by the heads of its table. */
export type ExamplePerson = {
  readonly name: string
  readonly says: readonly (readonly [head: string, words: string | Mark])[]
}

/** The id of the script element that holds the data. */
export const DATA_ID = 'checkup-data'
