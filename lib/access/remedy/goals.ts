// What would help whoever is refused a permission: that permission, or another that then serves as
// well, such as answering in a chat that was given to them.
import { memoize } from '@/lib/core/memoize'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import type { Permission, PermissionId, Policy } from '@/lib/policy/policy'
import {
  compilePermission,
  type CheckRequest,
  type CompiledRule,
} from '@/lib/policy/compiled-permission'
import { requestFor } from './actors'

/** A request that would help when it is allowed. */
export interface Goal {
  readonly request: CheckRequest
  /** Its permission, where it is not the one asked for. */
  readonly permission?: PermissionId
  /** Facts that are taken to be so, because nobody said. */
  readonly assumed: Facts
  /**
   * What must be so besides, as rules that refuse until it is: the same array each time, because
   * what is worked out of a permission's rules and these is memoized by it.
   */
  readonly extra: readonly CompiledRule[]
}

/** Where all that counts was said. */
export const NOTHING_ASSUMED: Facts = {}
const NOTHING_BESIDES: readonly CompiledRule[] = []

/** The goals of a refused request, its own permission first. */
export function goalsOf(policy: Policy, request: CheckRequest): readonly Goal[] {
  const { instead } = compilePermission(policy, request).permission
  const goals = possibleGoals(policy, request)
  return instead && evaluate(instead.when, request.facts) === true ? goals.slice(0, 1) : goals
}

/** The goals that a request of its permission can have, whatever is known. */
export function possibleGoals(policy: Policy, request: CheckRequest): readonly Goal[] {
  const own: Goal = { request, assumed: NOTHING_ASSUMED, extra: NOTHING_BESIDES }
  const { instead } = compilePermission(policy, request).permission
  if (!instead) return [own]
  const facts = { ...instead.assumes, ...request.facts }
  return [
    own,
    {
      request: { ...request, facts, permission: instead.permission },
      permission: instead.permission,
      assumed: instead.assumes,
      extra: untilItServes(instead),
    },
  ]
}

type Instead = NonNullable<Permission['instead']>
const untilServing = new WeakMap<Instead, readonly CompiledRule[]>()

/** Refuses until another permission serves as well. */
const untilItServes = (instead: Instead): readonly CompiledRule[] =>
  memoize(untilServing, instead, () => [
    {
      when: { kind: 'not', of: instead.when },
      applies: 'named',
      readOnce: true,
      reason: { rule: `until ${instead.permission}`, text: '', article: null, mark: 'inferred' },
    },
  ])

/**
 * Whether a change helps nothing although it lifts the refusal: another permission serves from then
 * on, such as answering in one's own chats, and the role is refused that one.
 */
export function isOfNoUse(policy: Policy, after: CheckRequest): boolean {
  const { instead } = compilePermission(policy, after).permission
  if (!instead || evaluate(instead.when, after.facts) !== true) return false
  const other = requestFor(policy, after, instead.permission)
  return compilePermission(policy, other).rules.some(
    ({ applies, when }) => applies === 'role' && evaluate(when, other.facts) === true,
  )
}
