// When Support works, as content/site/support.yaml says it, and how much of a time that is. What is
// promised is counted in it: a request of Friday evening is not late on Saturday.

/** When Support works: minutes since midnight of a zone, on days of the week (0 is Sunday). */
export interface WorkingHours {
  /** Minutes that the zone is ahead of UTC; it has no summer time. */
  readonly offset: number
  readonly days: readonly number[]
  readonly from: number
  readonly until: number
  /** Days that are free, as 2026-12-25. */
  readonly free: readonly string[]
}

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE
/** A week without a working day would otherwise be looked for without end. */
const MOST_DAYS = 4000

const isWorked = ({ days, free }: WorkingHours, day: number): boolean =>
  days.includes((day + 4) % 7) &&
  !(free.length > 0 && free.includes(new Date(day * DAY).toISOString().slice(0, 10)))

/** From and until of the work of a day, in milliseconds; both the same on a free day. */
function workOf(hours: WorkingHours, day: number): readonly [number, number] {
  const start = day * DAY - hours.offset * MINUTE
  const from = start + hours.from * MINUTE
  return [from, isWorked(hours, day) ? start + hours.until * MINUTE : from]
}

const dayOf = (hours: WorkingHours, time: number): number =>
  Math.floor((time + hours.offset * MINUTE) / DAY)

/** How much working time lies between two times, all in milliseconds. */
export function workingTime(hours: WorkingHours, from: number, until: number): number {
  let sum = 0
  const last = Math.min(dayOf(hours, until), dayOf(hours, from) + MOST_DAYS)
  for (let day = dayOf(hours, from); day <= last; day += 1) {
    const [begin, end] = workOf(hours, day)
    sum += Math.max(0, Math.min(end, until) - Math.max(begin, from))
  }
  return sum
}

/** When so much working time has passed since a time, in milliseconds; Infinity where none is. */
export function afterWorkingTime(hours: WorkingHours, from: number, time: number): number {
  let left = time
  const first = dayOf(hours, from)
  for (let day = first; day < first + MOST_DAYS; day += 1) {
    const [begin, end] = workOf(hours, day)
    const work = Math.max(0, end - Math.max(begin, from))
    if (left <= work && work > 0) return Math.max(begin, from) + left
    left -= work
  }
  return Infinity
}

/** The same as it is written in content/site: times as 09:30, a zone as +05:30, days by name. */
export interface WrittenHours {
  readonly zone: string
  readonly days: readonly string[]
  readonly from: string
  readonly until: string
  readonly free: readonly string[]
}

/** The names of days that content/site has, Sunday first. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** Minutes of 09:30, +05:30 or -03:00. */
function minutesOf(text: string): number {
  const [hours = '', minutes = ''] = text.replace(/^[+-]/, '').split(':')
  return (text.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** Reads them. */
export const readHours = ({ zone, days, from, until, free }: WrittenHours): WorkingHours => ({
  offset: minutesOf(zone),
  days: days.map((day) => WEEKDAYS.findIndex((name) => name === day)),
  ...{ from: minutesOf(from), until: minutesOf(until), free },
})

/** What is promised: a first reply within so much working time, in milliseconds. */
export interface Promised {
  readonly hours: WorkingHours
  readonly within: number
}

/** What content/site promises: so many working hours. */
export const promisedOf = (site: {
  readonly support: { readonly hours: WrittenHours }
  readonly staff: { readonly firstReplyHours: number }
}): Promised => ({
  hours: readHours(site.support.hours),
  within: site.staff.firstReplyHours * 60 * MINUTE,
})
