// What can be changed about a denied request and in which ways, and the request after a change. Who
// may go a way is actors.ts, in which order is plan.ts.
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { memoize } from '@/lib/core/memoize'
import { listInWords } from '@/lib/core/list-in-words'
import { requirePermission, takenFrom, type Override } from '@/lib/policy/grants'
import type { Permission, PermissionId, Policy, PolicyFact, RoleId } from '@/lib/policy/policy'
import {
  NO_OVERRIDES,
  compilePermission,
  type CheckRequest,
  type CompiledRule,
} from '@/lib/policy/compiled-permission'
import { plainText } from '@/lib/policy/wording'
import { isPromotion } from './promotion'

/**
 * A fact from one value to another. The fact `override` stands for the Owner giving the permission
 * to the person's role.
 */
export interface Change {
  readonly fact: string
  readonly from: string
  readonly to: string
}

/** A way to make a change. `by` are permissions, roles and parties, any of whom can. */
export interface Way extends Change {
  readonly by: readonly string[]
  /** Of a party: the permission that the person themself needs for it. */
  readonly own: Readonly<Record<string, PermissionId>>
  /** What is so for whoever does it, beside the facts of the account. */
  readonly with: Facts
  readonly seconds: number
  /** What is done, in plain words: "Take the chat over". */
  readonly says: string
}

/** Whether a rule certainly refuses. */
export const refuses = (rule: CompiledRule, facts: Facts): boolean =>
  evaluate(rule.when, facts) === true

/** The fact that stands for the Owner's override. */
export const OVERRIDE = 'override'
/** The person's role. */
export const ROLE = 'role'

/** Every way that could lift a refusal by one of these rules. */
export function waysFor(
  policy: Policy,
  request: CheckRequest,
  group: readonly CompiledRule[],
): readonly Way[] {
  const facts = [...new Set(group.flatMap(({ when }) => factsOf(when)))]
  const { seen } = compilePermission(policy, request).permission
  const seenHere =
    seen !== undefined &&
    request.facts[seen] !== undefined &&
    group.some(({ applies }) => applies === 'role')
      ? [seen]
      : []
  return [
    ...[...seenHere, ...facts].flatMap((fact) => waysOf(policy, request, fact)),
    ...(seenHere.length === 0 ? overrideFor(policy, request, group) : []),
  ]
}

/**
 * The ways to another value of a fact: none where the value is not known. A role is changed only
 * for one that is higher and takes nothing from the person.
 */
export function waysOf(policy: Policy, request: CheckRequest, id: string): readonly Way[] {
  const from = request.facts[id]
  const fact = policy.facts.find((row) => row.id === id)
  if (from === undefined || !fact) return []
  return fact.changes.flatMap((change) => {
    if (change.to === from || (change.from && !change.from.includes(from))) return []
    if (change.when && evaluate(change.when, request.facts) !== true) return []
    if (id === ROLE && !isPromotion(policy, request, from, change.to)) return []
    return [
      {
        fact: id,
        from,
        to: change.to,
        by: change.by,
        own: change.own,
        with: change.with,
        seconds: change.seconds,
        says: actWords(policy, fact, change),
      },
    ]
  })
}

/** The ways in which a change that was told can be made, as far as who may make it goes. */
export const attemptsAt = (
  policy: Policy,
  request: CheckRequest,
  { fact, to }: Change,
): readonly Pick<Way, 'by' | 'own' | 'with'>[] =>
  fact === OVERRIDE
    ? policy.rules.flatMap(({ override }) =>
        override ? [{ by: override.by, own: {}, with: {} }] : [],
      )
    : waysOf(policy, request, fact).filter((way) => way.to === to)

/** The facts on which it rests, beside a fact itself and the role, in which ways it can change. */
export const factsOfWays = (policy: Policy, id: string): readonly string[] =>
  policy.facts
    .filter((fact) => fact.id === id)
    .flatMap(({ changes }) => changes.flatMap(({ when }) => (when ? factsOf(when) : [])))

/**
 * The Owner can give the permission to the role, where it is the role that refuses and the policy
 * lets the Owner do so.
 */
function overrideFor(
  policy: Policy,
  request: CheckRequest,
  group: readonly CompiledRule[],
): readonly Way[] {
  const refusing = group.find((rule) => rule.applies === 'role' && refuses(rule, request.facts))
  const way = policy.rules.find(({ id }) => id === refusing?.reason.rule)?.override
  const role = policy.roles.find(({ id }) => id === request.facts[ROLE])
  const { permission } = compilePermission(policy, request)
  if (!way || !role?.tunable || !permission.overridable) return []
  return [
    {
      fact: OVERRIDE,
      from: 'deny',
      to: 'allow',
      by: way.by,
      own: {},
      with: {},
      seconds: way.seconds,
      // It says which permissions, since they can be others than was asked for.
      says: wordsOf(policy, way, {
        role: role.label,
        phrase: listInWords(
          takenFrom(permission, role.id, request.overrides).map(
            (id) => requirePermission(policy, id).phrase,
          ),
          'and',
        ),
      }),
    },
  ]
}

const worded = new WeakMap<object, Map<string, string>>()

/** The words of an act, its tags filled in once for each of the names in it. */
const wordsOf = (
  policy: Policy,
  row: { readonly act: string },
  names: Readonly<Record<string, string>>,
): string =>
  memoize(
    memoize(worded, row, () => new Map<string, string>()),
    [policy.version, ...Object.values(names)].join(' '),
    () =>
      plainText(
        row.act.replace(/\{(\w+)\}/g, (sign, name: string) => names[name] ?? sign),
        { policy, supportAddress: '' },
      ),
  )

const actWords = (
  policy: Policy,
  { values }: PolicyFact,
  change: PolicyFact['changes'][number],
): string =>
  wordsOf(policy, change, {
    value: values.find(({ id }) => id === change.to)?.label ?? change.to,
  })

/** The request after the changes. */
export function applied(
  policy: Policy,
  request: CheckRequest,
  changes: readonly Change[],
): CheckRequest {
  const facts: Record<string, string> = { ...request.facts }
  for (const { fact, to } of changes) if (fact !== OVERRIDE) facts[fact] = to
  const role = request.facts[ROLE]
  if (role === undefined || !changes.some(({ fact }) => fact === OVERRIDE))
    return { ...request, facts }
  return {
    ...request,
    facts,
    overrides: givenBy(
      request.overrides ?? NO_OVERRIDES,
      role,
      requirePermission(policy, request.permission),
    ),
  }
}

const given = new WeakMap<readonly Override[], Map<string, readonly Override[]>>()

/**
 * The overrides with this cell allowed; the same array each time, because compiled permissions are
 * memoized by it.
 */
function givenBy(
  overrides: readonly Override[],
  role: RoleId,
  permission: Permission,
): readonly Override[] {
  const byCell = memoize(given, overrides, () => new Map<string, readonly Override[]>())
  return memoize(byCell, `${role} ${permission.id}`, () => {
    const back = takenFrom(permission, role, overrides)
    const others = overrides.filter((row) => row.role !== role || !back.includes(row.permission))
    return [...others, ...back.map((id) => ({ role, permission: id, grant: 'allow' }))]
  })
}
