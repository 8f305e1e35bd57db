// How long a customer has waited for the first answer, beside what was promised.
import { PILL_DONE, PILL_NO, PILL_QUIET, PILL_WAITS } from '@/components/staff/look'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A length of time in words: `3 h 20 min`. */
export function lengthInWords(time: number): string {
  const minutes = Math.max(0, Math.round(time / MINUTE))
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours >= 48) return `${Math.floor(hours / 24)} days`
  return hours === 0 ? `${rest} min` : `${hours} h ${rest} min`
}

/** The first answer: given in time or not, or how long is left; times in milliseconds. */
export function FirstReply({
  at,
  firstReplyAt,
  hours,
  now,
  isSolved,
}: {
  readonly at: number
  readonly firstReplyAt: number | undefined
  readonly hours: number
  readonly now: number
  readonly isSolved: boolean
}) {
  const due = at + hours * HOUR
  if (firstReplyAt !== undefined)
    return (
      <span className={firstReplyAt <= due ? PILL_DONE : PILL_QUIET}>
        answered in {lengthInWords(firstReplyAt - at)}
      </span>
    )
  if (isSolved) return <span className={PILL_QUIET}>not answered</span>
  return now > due ? (
    <span className={PILL_NO}>! late by {lengthInWords(now - due)}</span>
  ) : (
    <span className={due - now < HOUR ? PILL_WAITS : PILL_QUIET}>
      {lengthInWords(due - now)} left
    </span>
  )
}
