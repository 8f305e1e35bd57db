// What an account's Owner should know first: how many people something is wrong with, why, and what
// concerns the account as a whole.
import type { Policy } from '@/lib/policy/policy'
import type { CheckUp } from '@/lib/checkup/check-up'
import { counted } from '@/lib/core/counted'
import { pointsOf, type Point } from './points'
import { Tally, type CauseCount } from './tally'

export interface Summary {
  readonly users: number
  readonly headline: string
  /** How many people each outcome has. */
  readonly ring: Readonly<Record<'yes' | 'clear' | 'no' | 'unknown', number>>
  readonly signIn: Readonly<Record<'yes' | 'clear' | 'no' | 'unknown', number>>
  readonly pro: Readonly<Record<'pro' | 'call_only' | 'unknown', number>>
  readonly trouble: number
  /** Pro users who cannot sign in. */
  readonly lockedOut: number
  readonly causes: readonly CauseCount[]
  readonly points: readonly Point[]
}

/** Counts a check-up and says what stands out. */
export function summarise(policy: Policy, checkUp: CheckUp): Summary {
  const tally = new Tally(checkUp)
  const { ring, signIn, pro } = tally
  return {
    users: checkUp.users.count,
    headline: headlineOf(checkUp.users.count, ring, tally.lockedOut),
    ring,
    signIn,
    pro,
    trouble: tally.trouble,
    lockedOut: tally.lockedOut,
    causes: [...tally.causes.values()].sort(
      (one, other) => Number(other.trouble) - Number(one.trouble) || other.people - one.people,
    ),
    points: pointsOf(policy, checkUp, tally),
  }
}

function headlineOf(users: number, ring: Summary['ring'], lockedOut: number): string {
  const calls =
    ring.no > 0
      ? `${ring.no.toLocaleString('en')} of ${counted(users, 'person', 'people')} will ` +
        'not get calls.'
      : ''
  const panel = lockedOut > 0 ? `${counted(lockedOut, 'Pro user')} cannot sign in.` : ''
  if (calls || panel) return [calls, panel].filter(Boolean).join(' ')
  const open =
    ring.unknown > 0
      ? ` For ${counted(ring.unknown, 'person', 'people')} the file does not say enough.`
      : ''
  return (
    `Nothing in this file keeps any of ${counted(users, 'person', 'people')} from being ` +
    `rung or, with Pro, from signing in.${open}`
  )
}
