// What the page of a case is drawn from.
import type { FoundCase } from '@/lib/staff/cases/find'
import type { AnswerOrigin, CaseOutcome } from '@/lib/store/tables/cases'

/** A cause that the answers confirm, in words; `why` and `fix` are safe HTML. */
export interface CauseView {
  readonly id: string
  readonly headline: string
  readonly why: string
  readonly fix: readonly string[]
  readonly who: string
  readonly certain: boolean
}

/** What the engine makes of answers today. */
export interface VerdictView {
  readonly title: string
  /** In the order of answering. */
  readonly answers: readonly {
    readonly fact: string
    readonly value: string
    readonly question: string
    readonly answer: string
  }[]
  readonly causes: readonly CauseView[]
  /** What is still possible, the likeliest first. */
  readonly possible: readonly string[]
  /** Questions that nobody could answer yet, the best first. */
  readonly questions: readonly string[]
  readonly account: string
  readonly policy: string
}

/** What would be found otherwise today, in headlines; `from` is the policy it rests on. */
export interface ReplayView {
  readonly from: string
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** All that the page of a case shows. */
export interface CaseView {
  readonly found: FoundCase
  readonly verdict: VerdictView
  readonly replay: ReplayView
  /** Its place at the desk. */
  readonly desk: string
  /** Other answers that the desk has now, to be kept. */
  readonly changed: { readonly at: string; readonly verdict: VerdictView } | undefined
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly present: readonly string[]
  readonly others: readonly { readonly id: string; readonly reference: string }[]
  readonly request: { readonly id: string; readonly reference: string } | undefined
  readonly me: string
  readonly mayWrite: boolean
  /** What was typed, where it was not kept. */
  readonly typed: Readonly<Record<string, string>>
  /** Ids of what may be sent, by act. */
  readonly entry: string
  readonly fault?: string
  readonly done?: string
}

export const ORIGIN_WORDS: Readonly<Record<AnswerOrigin, string>> = {
  caller: 'the caller',
  panel: 'the panel',
  link: 'a link',
}
export const ORIGINS = ['caller', 'panel', 'link'] as const satisfies readonly AnswerOrigin[]

export const OUTCOME_WORDS: Readonly<Record<CaseOutcome, string>> = {
  open: 'Open',
  waiting: 'Waiting',
  solved: 'Solved',
  'not-solved': 'Not solved',
  'hung-up': 'Hung up',
}
