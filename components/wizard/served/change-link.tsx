import { withoutAnswer, type Given } from '@/lib/wizard/machine/replay'
import type { ServedPlace } from './served-place'

/** Leads to the question of an answer; all other answers are kept in the address. */
export function ChangeLink({
  place,
  given,
  label,
}: {
  readonly place: ServedPlace
  readonly given: Given
  readonly label: string
}) {
  return (
    <a
      href={place.addressOf(withoutAnswer(place.given, given))}
      aria-label={`${label}: ${given.step.question}`}
    >
      {label}
    </a>
  )
}
