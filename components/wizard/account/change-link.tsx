import { pairsOf, type Given } from '@/lib/wizard/machine/replay'
import type { AccountPlace } from './account-place'

/** Leads to the question of an answer; the answers after it are kept in the address. */
export function ChangeLink({
  place,
  given,
  label,
}: {
  readonly place: AccountPlace
  readonly given: Given
  readonly label: string
}) {
  const others = pairsOf(place.given.filter((row) => row !== given))
  return (
    <a href={place.addressOf(others)} aria-label={`${label}: ${given.step.question}`}>
      {label}
    </a>
  )
}
