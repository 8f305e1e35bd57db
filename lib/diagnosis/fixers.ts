// Who can put a cause right, in words.
import type { Variant } from '@/lib/policy/grants'
import type { Cause, Policy } from '@/lib/policy/policy'
import { listInWords } from '@/lib/core/list-in-words'
import { whoCanFix } from './answer'

/**
 * Completes "Who can do this:", roles first, for the grants of an account (the default ones when
 * absent).
 */
export function fixerWords(
  policy: Policy,
  cause: Pick<Cause, 'needs' | 'canFix'>,
  { preset = policy.defaultPreset, overrides = [] }: Variant = {},
): string {
  const ids = whoCanFix(policy, cause, { preset, overrides })
  const roles = policy.roles.filter(({ id }) => ids.includes(id)).map(({ label }) => label)
  const parties = policy.parties
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) =>
      label.replace(/^(The|Anyone|Whoever|Your|Nobody)\b/, (word) => word.toLowerCase()),
    )
  return listInWords([...roles, ...parties], 'or')
}
