// An account in words: which preset it has, and what its Owner changed. How it is read from an
// address is the case's.
import { scopeOf } from '@/lib/policy/grants'
import type { Policy } from '@/lib/policy/policy'
import type { Account } from './account'

/** How an account is called whose preset nobody named. */
export const NOT_TOLD = 'Not known'

/** An account in words: its preset, and what its Owner changed. */
export function accountWords(policy: Policy, { preset, overrides, isChosen }: Account): string {
  const name = policy.presets.find(({ id }) => id === preset)?.label ?? preset
  const label =
    (isChosen ?? preset !== policy.defaultPreset) ? name : `${NOT_TOLD}, taken as ${name}`
  const changed = overrides.map((row) => overrideWords(policy, row)).join('; ')
  return changed === '' ? label : `${label}, changed by the Owner: ${changed}`
}

/** One thing that the Owner changed: "Manager may not delete WhatsApp templates". */
export function overrideWords(
  policy: Policy,
  { role, permission, grant }: Account['overrides'][number],
): string {
  const label = policy.roles.find(({ id }) => id === role)?.label ?? role
  const phrase = policy.permissions.find(({ id }) => id === permission)?.phrase ?? permission
  const scope = policy.scopes.find(({ id }) => id === scopeOf(grant))
  const reach = scope ? ` (${scope.label})` : ''
  return `${label} ${grant === 'deny' ? 'may not' : 'may'} ${phrase}${reach}`
}
