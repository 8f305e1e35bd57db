// What the page of insight shows, as its address names it.
import type { Within } from '@/lib/insight/within'
import { INSIGHT_PAGE, insightFileRoute } from '@/lib/staff/staff-routes'

/** The times that can be chosen, in days. */
export const INSIGHT_DAYS = [7, 28, 90, 365] as const

/** The last `days`, or, where both are given, from one day to another (2026-11-30). */
export interface InsightView {
  readonly days: number
  readonly from?: string
  readonly until?: string
  readonly within: Within
  /** The address names days, a page or letters that are none: the usual is shown. */
  readonly isWrong: boolean
}

/** A page that can be chosen: an article or a guided fix. */
export interface InsightPart {
  readonly page: string
  readonly title: string
}

const timeOf = ({ days, from, until }: InsightView): Readonly<Record<string, string>> =>
  from === undefined || until === undefined ? { days: String(days) } : { from, until }

/** The file of a table of the same time and part. */
export const fileOf = (table: string, view: InsightView): string =>
  insightFileRoute(table, { ...timeOf(view), ...view.within })

/** The page of insight of the same time, and of one page of the site. */
export const partOf = (page: string, view: InsightView): string =>
  `${INSIGHT_PAGE}?${new URLSearchParams({ ...timeOf(view), page }).toString()}`
