// What the page of a request is drawn from.
import type { FoundRequest } from '@/lib/support/requests/find'
import type { Work } from '@/lib/staff/inbox/find-work'
import type { WorkState } from '@/lib/staff/inbox/queue'
import type { Promised } from '@/lib/support/working-hours'
import type { Composing } from './composer'

/** All that the page of a request shows. */
export interface RequestView {
  readonly request: FoundRequest
  readonly topic: string
  readonly work: Work
  readonly state: WorkState
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly me: string
  /** Who else of the staff has it open, since when. */
  readonly present: readonly {
    readonly staff: string
    readonly name: string
    readonly sinceAt: number
  }[]
  readonly mayAnswer: boolean
  readonly articles: readonly { readonly slug: string; readonly title: string }[]
  /** Cases that were made of it. */
  readonly cases: readonly { readonly id: string; readonly reference: string }[]
  readonly mayKeepCases: boolean
  readonly before: readonly { readonly id: string; readonly reference: string }[]
  readonly composing: Composing
  readonly promised: Promised
  readonly now: number
  readonly fault?: string
  readonly done?: string
}
