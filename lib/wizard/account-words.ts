// An account in words: which preset it has, and what its Owner changed. How it is read from an
// address is the case's.
import type { Policy } from '@/lib/policy/policy'
import type { Account } from './account'

/** How an account is called whose preset nobody named. */
export const NOT_TOLD = 'Not known'

/** An account in words: its preset, and what its Owner changed. */
export function accountWords(policy: Policy, { preset, overrides, isChosen }: Account): string {
  const name = policy.presets.find(({ id }) => id === preset)?.label ?? preset
  const label =
    (isChosen ?? preset !== policy.defaultPreset) ? name : `${NOT_TOLD}, taken as ${name}`
  return overrides.length === 0
    ? label
    : `${label}, changed by the Owner: ${overrides.map((row) => overrideWords(policy, row)).join('; ')}`
}

/** One thing that the Owner changed: "Manager: Delete refused". */
export function overrideWords(
  policy: Policy,
  { role, permission, grant }: Account['overrides'][number],
): string {
  const name = (
    rows: readonly { readonly id: string; readonly label: string }[],
    id: string,
  ): string => rows.find((row) => row.id === id)?.label ?? id
  const [verb, scope] = grant.split(':')
  const reach = scope === undefined ? '' : ` (${name(policy.scopes, scope)})`
  return (
    `${name(policy.roles, role)}: ${name(policy.permissions, permission)} ` +
    `${verb === 'allow' ? 'allowed' : 'refused'}${reach}`
  )
}
