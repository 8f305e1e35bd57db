// Searches by day or week: what is drawn as a chart, and stands in a table beside it.
import { dayName, dayOf } from './counted/days'
import type { DayCount } from './counted/raw'
import type { Range } from './range'
import { buildTable, MOST_ROWS, type Table } from './table'

/** A day or a week: searches, and the visits (each query once) of which some found no answer. */
export interface Span {
  /** 2026-11-30: the day, or the first of the week. */
  readonly from: string
  readonly searches: number
  readonly visits: number
  readonly missed: number
}

/** By the week where there are more days than fit beside each other. */
const MOST_SPANS = 45
const WEEK = 7

/** Every day or week of a time, in order, those without a search too. */
export function spansOf(counts: readonly DayCount[], { from, until }: Range): readonly Span[] {
  const [first, last] = [dayOf(from), dayOf(until - 1)]
  const length = last - first < MOST_SPANS ? 1 : WEEK
  const spans = Math.ceil((last - first + 1) / length)
  return Array.from({ length: spans }, (_, at) => {
    const begin = first + at * length
    const of = counts.filter(({ day }) => day >= begin && day < begin + length)
    const sum = (number: 0 | 1 | 2): number =>
      of.reduce((total, { numbers }) => total + numbers[number], 0)
    return { from: dayName(begin), searches: sum(0), visits: sum(1), missed: sum(2) }
  })
}

/** The table of spans, the latest first. */
export function seriesTable(spans: readonly Span[]): Table {
  const [one, next] = spans.map(({ from }) => dayOf(Date.parse(from)))
  const isWeekly = one !== undefined && next !== undefined && next - one > 1
  return buildTable(
    {
      id: 'days',
      title: isWeekly ? 'Searches by week' : 'Searches by day',
      counted: 'Days of UTC; the first and the last may be cut short.',
      columns: [
        { id: 'from', title: isWeekly ? 'Week from' : 'Day' },
        { id: 'searches', title: 'Searches' },
        { id: 'missed', title: 'Without an answer' },
      ],
    },
    (spans.some(({ searches }) => searches > 0) ? spans : [])
      .toReversed()
      .map(({ from, searches, visits, missed }) => [
        from,
        searches,
        { part: missed, whole: visits },
      ]),
    Math.max(MOST_ROWS, spans.length),
  )
}
