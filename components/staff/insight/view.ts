// What time the page of insight shows, as its address names it.
import { insightFileRoute } from '@/lib/staff/staff-routes'

/** The times that can be chosen, in days. */
export const INSIGHT_DAYS = [7, 28, 90, 365] as const

/** The last `days`, or, where both are given, from one day to another (2026-11-30). */
export interface InsightView {
  readonly days: number
  readonly from?: string
  readonly until?: string
  /** The address names days that are none: the usual time is shown. */
  readonly isWrong: boolean
}

/** The file of a table of the same time. */
export const fileOf = (table: string, { days, from, until }: InsightView): string =>
  insightFileRoute(
    table,
    from === undefined || until === undefined ? { days: String(days) } : { from, until },
  )
