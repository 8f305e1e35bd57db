// May this person do this behind /staff? content/site/staff.yaml says it, by conditions that the
// engine of the policy evaluates. What is not certainly allowed is refused.
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import type { StaffPolicy } from '@/lib/site/staff-policy'

/** Whether a permission is certainly given. Throws for one that the policy does not know. */
export function may(policy: StaffPolicy, permission: string, facts: Facts): boolean {
  const found = policy.permissions.find(({ id }) => id === permission)
  if (!found) throw new Error(`content/site/staff.yaml has no permission ${permission}`)
  return evaluate(found.when, facts) === true
}
