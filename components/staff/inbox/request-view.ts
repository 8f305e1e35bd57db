// What the page of a request is drawn from.
import type { FoundRequest } from '@/lib/support/requests/find'
import type { Work } from '@/lib/staff/inbox/find-work'
import type { WorkState } from '@/lib/staff/inbox/queue'
import type { Promised } from '@/lib/support/working-hours'
import type { Composing } from './composer'
import type { Named } from './together'

/** All that the page of a request shows. */
export interface RequestView {
  readonly request: FoundRequest
  readonly topic: string
  readonly work: Work
  readonly state: WorkState
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly me: string
  /** Who else of the staff has it open. */
  readonly present: readonly string[]
  readonly mayAnswer: boolean
  readonly articles: readonly { readonly slug: string; readonly title: string }[]
  /** Cases that were made of it. */
  readonly cases: readonly { readonly id: string; readonly reference: string }[]
  readonly mayKeepCases: boolean
  /** What the same customer asked besides, and which of that this may become a part of. */
  readonly before: readonly Named[]
  readonly others: readonly Named[]
  /** Requests that are a part of this one, in order. */
  readonly parts: readonly FoundRequest[]
  /** What it is a part of itself. */
  readonly whole: Named | undefined
  readonly composing: Composing
  readonly promised: Promised
  readonly now: number
  readonly fault?: string
  readonly done?: string
}
