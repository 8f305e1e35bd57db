// Why a role lacks a permission, in the words of the rules for this account: the same that a check
// of the permission gives.
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { compileByGrants } from '@/lib/policy/compiled-permission'
import type { Variant } from '@/lib/policy/grants'
import type { Cause, PermissionId, Policy, Symptom } from '@/lib/policy/policy'
import { choicesOf } from '@/lib/policy/symptom/refused-permission'

/** The reason for one permission; '' where nobody is refused it. */
export const reasonFor = (policy: Policy, permission: PermissionId, variant: Variant): string =>
  compileByGrants(policy, permission, variant).rules.find(({ applies }) => applies === 'role')
    ?.reason.text ?? ''

/**
 * Why a cause holds, where it follows from the grants and nobody has looked: its own words, and the
 * reason for the permission that the answers make it. May hold inline tags.
 */
export function whyByPolicy(
  policy: Policy,
  symptom: Pick<Symptom, 'permission'>,
  { why, whyByPolicy: written }: Pick<Cause, 'why' | 'whyByPolicy'>,
  { facts, ...variant }: Variant & { readonly facts: Facts },
): string {
  if (written === undefined) return why
  const choice = choicesOf(policy, symptom).find(({ when }) => evaluate(when, facts) === true)
  return choice ? `${written} ${reasonFor(policy, choice.permission.id, variant)}`.trim() : written
}
