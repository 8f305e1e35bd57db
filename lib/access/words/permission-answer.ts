// "May a Manager edit a user?" in a few words, from the policy.
import { matrix } from '@/lib/access/matrix'
import type { Policy } from '@/lib/policy/policy'

export interface PermissionAnswer {
  readonly words: string
  readonly status: 'yes' | 'limited' | 'no'
}

/**
 * "Yes", "No" or "Yes, in their own departments" under a preset (the default when absent). Throws
 * on an id the policy does not have.
 */
export function permissionAnswer(
  policy: Policy,
  role: string,
  permission: string,
  preset?: string,
): PermissionAnswer {
  const area = policy.permissions.find(({ id }) => id === permission)?.area
  const cell =
    area === undefined
      ? undefined
      : matrix(policy, { area, preset })
          .rows.find((row) => row.role === role)
          ?.cells.find((found) => found.permission === permission)
  if (!cell) throw new Error(`the policy has no role "${role}" or no permission "${permission}"`)
  if (cell.grant === 'deny') return { words: 'No', status: 'no' }
  const phrase = policy.scopes.find(({ id }) => id === cell.scope)?.phrase
  return phrase ? { words: `Yes, ${phrase}`, status: 'limited' } : { words: 'Yes', status: 'yes' }
}
