// How long a customer has waited for the first answer, beside what was promised.
import { workingTime, type Promised } from '@/lib/support/working-hours'
import { PILL_DONE, PILL_NO, PILL_QUIET, PILL_WAITS } from '@/components/staff/look'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A length of time in words: `3 h 20 min`. */
export function lengthInWords(time: number): string {
  const minutes = Math.max(0, Math.round(time / MINUTE))
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return hours === 0 ? `${rest} min` : `${hours} h ${rest} min`
}

/** The first answer: given in time or not, or how long is left, in working hours. */
export function FirstReply({
  at,
  firstReplyAt,
  promised: { hours, within },
  now,
  isSolved,
}: {
  readonly at: number
  readonly firstReplyAt: number | undefined
  readonly promised: Promised
  readonly now: number
  readonly isSolved: boolean
}) {
  const waited = workingTime(hours, at, firstReplyAt ?? now)
  if (firstReplyAt !== undefined)
    return (
      <span className={waited <= within ? PILL_DONE : PILL_QUIET}>
        answered in {lengthInWords(waited)}
      </span>
    )
  if (isSolved) return <span className={PILL_QUIET}>not answered</span>
  return waited > within ? (
    <span className={PILL_NO}>! late by {lengthInWords(waited - within)}</span>
  ) : (
    <span className={within - waited < HOUR ? PILL_WAITS : PILL_QUIET}>
      {lengthInWords(within - waited)} left
    </span>
  )
}
