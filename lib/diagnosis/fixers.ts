// Who can put a cause right.
import { rolesThatCan, type Variant } from '@/lib/policy/grants'
import type { Cause, Policy } from '@/lib/policy/policy'
import { listInWords } from '@/lib/core/list-in-words'

/**
 * The ids of the parties named by the cause, and of the roles that hold every permission its fix
 * takes.
 */
export function whoCanFix(
  policy: Policy,
  { needs, canFix }: Pick<Cause, 'needs' | 'canFix'>,
  { preset, overrides }: Variant = {},
): readonly string[] {
  const holders = needs.map((permission) => rolesThatCan(policy, permission, preset, overrides))
  const roles =
    needs.length === 0
      ? []
      : policy.roles
          .map(({ id }) => id)
          .filter((role) => holders.every((held) => held.includes(role)))
  return [...new Set([...canFix, ...roles])]
}

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
