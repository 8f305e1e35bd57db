// Which permission a symptom is the refusal of, and the shape of a cause's condition. What the
// conditions come to is cause-condition.ts.
import { allOf } from '@/lib/logic/partial-evaluation'
import type { Condition } from '@/lib/logic/condition'
import type { CauseGround, Permission, PermissionId, Policy, Symptom } from '@/lib/policy/policy'

/**
 * When a cause holds. `byPolicy` says when the grants, or what is written, alone make it hold
 * (`when`) or rule it out (`not`), for as long as nobody has looked at all the facts of `seen`.
 */
export interface CauseCondition {
  readonly when: Condition
  readonly byPolicy?: {
    readonly when: Condition
    readonly not?: Condition
    readonly seen: readonly string[]
  }
}

/** The part of a symptom that says whose permission is refused. */
export type Refusal = Pick<Symptom, 'permission' | 'role' | 'seen' | 'given'> & {
  readonly causes: readonly Pick<CauseGround, 'rule' | 'permission'>[]
}

/**
 * One permission that a symptom can be the refusal of, and the answers that make it that one
 * (always, when there is one only).
 */
export interface Choice {
  readonly permission: Permission
  readonly when: Condition
}

/**
 * The permissions that a symptom can be the refusal of, each once. Empty for a symptom that is
 * none. Names that are not known are left out.
 */
export function choicesOf(
  policy: Policy,
  { permission }: Pick<Symptom, 'permission'>,
): readonly Choice[] {
  const found = (id: PermissionId | undefined): readonly Permission[] =>
    policy.permissions.filter((row) => row.id === id)
  if (permission === undefined || typeof permission === 'string')
    return found(permission).map((row) => ({ permission: row, when: allOf([]) }))
  return [...new Set(Object.values(permission.of))].flatMap(found).map((row) => {
    const values = Object.keys(permission.of).filter((value) => permission.of[value] === row.id)
    return { permission: row, when: { kind: 'in', fact: permission.by, values } }
  })
}
