// What a permission rests on, in words: worked out by the engine, which tries every state.
import { decide } from '@/lib/access/check'
import { restsOn } from '@/lib/access/dependence'
import { requirePermission, rolesThatCan } from '@/lib/policy/grants'
import { memoize } from '@/lib/core/memoize'
import type { Policy } from '@/lib/policy/policy'
import { listInWords } from '@/lib/core/list-in-words'

/** One fact and what it has to be: "Panel Access", "not “Off”". */
export interface DependenceWords {
  readonly fact: string
  readonly words: string
}
export interface PermissionDependence {
  readonly caption: string
  readonly grounds: readonly DependenceWords[]
  /** What comes before the grounds, if anything does, and that there is nothing else. */
  readonly rest: string
}

const found = new WeakMap<Policy, Map<string, PermissionDependence>>()

/**
 * Every fact on which a permission rests under the default preset. Throws on a permission that the
 * policy does not have.
 */
export function permissionDependence(policy: Policy, permission: string): PermissionDependence {
  return memoize(
    memoize(found, policy, () => new Map<string, PermissionDependence>()),
    permission,
    () => groundsOf(policy, permission),
  )
}

function groundsOf(policy: Policy, permission: string): PermissionDependence {
  const { label, seen } = requirePermission(policy, permission)
  const settings = policy.menus.find(({ id }) => id === 'permission_settings')?.label ?? ''
  const rests = new Set(restsOn(policy, permission))
  const facts = policy.facts.filter(({ id }) => id !== seen && rests.has(id))
  return {
    caption: `${label}: what it rests on`,
    grounds: facts.map(({ id, label: fact, values }) => {
      if (id === 'role')
        return {
          fact,
          words: listInWords(
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
            ? `not ${listInWords(
                refusing.map((value) => `“${value.label}”`),
                'or',
              )}`
            : 'counts together with the others',
      }
    }),
    rest: [
      ...(seen === undefined
        ? []
        : [`What ${settings} shows in your account comes before the role.`]),
      'Nothing else changes the answer.',
    ].join(' '),
  }
}
