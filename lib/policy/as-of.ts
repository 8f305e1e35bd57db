// Which policy was in force on a day.
import type { Policy } from './policy'

/**
 * The newest policy of that day (YYYY-MM-DD) or before; of two of one day the one given last.
 * Undefined before the first.
 */
export function asOf(policies: readonly Policy[], date: string): Policy | undefined {
  return policies.reduce<Policy | undefined>(
    (newest, policy) =>
      policy.date <= date && (!newest || policy.date >= newest.date) ? policy : newest,
    undefined,
  )
}
