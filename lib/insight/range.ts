// From when until when something is counted, and the time of the same length before.

const DAY = 24 * 60 * 60 * 1000

/** From one time to before another, in milliseconds. */
export interface Range {
  readonly from: number
  readonly until: number
}

/** The last days before a time. */
export const lastDays = (days: number, until: number): Range => ({
  from: until - days * DAY,
  until,
})

/** The time of the same length before. */
export const before = ({ from, until }: Range): Range => ({ from: 2 * from - until, until: from })
