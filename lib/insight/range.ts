// From when until when something is counted, and the time of the same length before.

import { DAY } from './counted/days'

/** From one time to before another, in milliseconds. */
export interface Range {
  readonly from: number
  readonly until: number
}

/** So many days a range has at most: as long as events are kept. */
export const MOST_DAYS = 395

/** The last days before a time. */
export const lastDays = (days: number, until: number): Range => ({
  from: until - days * DAY,
  until,
})

/** The time of the same length before. */
export const before = ({ from, until }: Range): Range => ({ from: 2 * from - until, until: from })

/** The start of a day such as 2026-11-30 (UTC) in milliseconds; undefined of anything else. */
export function parseDay(text: string): number | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  return isDay ? time : undefined
}

/**
 * The days from one to another, both included, as an address names them; undefined where they are
 * no days, the wrong way round, or too many.
 */
export function parseDays(from: string, until: string): Range | undefined {
  const [begin, last] = [parseDay(from), parseDay(until)]
  if (begin === undefined || last === undefined) return undefined
  const range = { from: begin, until: last + DAY }
  return begin <= last && range.until - begin <= MOST_DAYS * DAY ? range : undefined
}
