// What a permission rests on, in words: worked out by the engine, which tries every state.
import { decide } from '@/lib/access/check'
import { restsOn } from '@/lib/access/depends'
import { requirePermission } from '@/lib/access/grants'
import { kept } from '@/lib/access/kept'
import { rolesThatCan } from '@/lib/access/matrix'
import type { Policy } from '@/lib/access/policy'
import { joined } from '@/lib/access/wording'

/** One fact and what it has to be: "Panel Access", "not “Off”". */
export interface Ground {
  readonly fact: string
  readonly words: string
}
export interface Grounds {
  readonly caption: string
  readonly grounds: readonly Ground[]
  readonly proof: string
}

const found = new WeakMap<Policy, Map<string, Grounds>>()

/**
 * Every fact on which a permission rests under the default preset. Throws on a permission that the
 * policy does not have.
 */
export function permissionGrounds(policy: Policy, permission: string): Grounds {
  return kept(
    kept(found, policy, () => new Map<string, Grounds>()),
    permission,
    () => groundsOf(policy, permission),
  )
}

function groundsOf(policy: Policy, permission: string): Grounds {
  const { label, seen } = requirePermission(policy, permission)
  const rests = new Set(restsOn(policy, permission).map(({ fact }) => fact))
  const facts = policy.facts.filter(({ id }) => id !== seen && rests.has(id))
  return {
    caption: `${label}: what it rests on`,
    grounds: facts.map(({ id, label: fact, values }) => {
      if (id === 'role')
        return {
          fact,
          words: joined(
            rolesThatCan(policy, permission).map(
              (role) => policy.roles.find((row) => row.id === role)?.label ?? role,
            ),
            'or',
          ),
        }
      const refusing = values.filter(
        (value) => decide(policy, { permission, facts: { [id]: value.id } }).decision === 'deny',
      )
      return {
        fact,
        words:
          refusing.length > 0
            ? `not ${joined(
                refusing.map((value) => `“${value.label}”`),
                'or',
              )}`
            : 'counts together with the others',
      }
    }),
    proof:
      `Every case was tried. None of the ${policy.facts.length - rests.size} other ` +
      'facts changes the answer.',
  }
}
