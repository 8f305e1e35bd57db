// Why a role lacks a permission, in the words of the rules for this account: the same that a check
// of the permission gives.
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { compileByGrants } from '@/lib/policy/compiled-permission'
import type { Variant } from '@/lib/policy/grants'
import type { Cause, PermissionId, Policy, Symptom } from '@/lib/policy/policy'
import { choicesOf } from '@/lib/policy/symptom/refused-permission'

type Known = Variant & { readonly facts: Facts }

/** Why a role is refused one permission; '' where it is not. */
function reasonFor(policy: Policy, permission: PermissionId, role: string, known: Known): string {
  const facts = { ...known.facts, role }
  return (
    compileByGrants(policy, permission, known).rules.find(
      ({ applies, when }) => applies === 'role' && evaluate(when, facts) === true,
    )?.reason.text ?? ''
  )
}

/**
 * Why a cause holds, where it follows from the grants and nobody has looked: its own words, and the
 * reason for the permission that the answers make it. May hold inline tags.
 */
export function whyByPolicy(
  policy: Policy,
  symptom: Pick<Symptom, 'permission' | 'role'>,
  { why, whyByPolicy: written }: Pick<Cause, 'why' | 'whyByPolicy'>,
  known: Known,
): string {
  if (written === undefined) return why
  const choice = choicesOf(policy, symptom).find(({ when }) => evaluate(when, known.facts) === true)
  const role = known.facts[symptom.role]
  if (!choice || role === undefined) return written
  const { id, instead } = choice.permission
  const [reason = ''] = [...(instead ? [instead.permission] : []), id]
    .map((permission) => reasonFor(policy, permission, role, known))
    .filter((text) => text !== '')
  return `${written} ${reason}`.trim()
}
