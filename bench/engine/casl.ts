// The policy in CASL, written from the tables: an ability with every permission, and a `cannot` for
// each thing that refuses it.
import {
  AbilityBuilder,
  createMongoAbility,
  subject,
  type MongoAbility,
  type MongoQuery,
} from '@casl/ability'
import { grantsOf, type Variant } from '@/lib/policy/grants'
import type { Permission, Policy, Rule } from '@/lib/policy/policy'
import type { Condition } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'

/**
 * An ability for one account, of one role or of all. Situations are asked about with `caslAllows`.
 */
export function caslAbility(policy: Policy, variant: Variant = {}, role?: string): MongoAbility {
  const { can, cannot, build } = new AbilityBuilder<MongoAbility>(createMongoAbility)
  for (const permission of policy.permissions) {
    can(permission.id, 'Situation')
    const rules = policy.rules.filter(({ id }) => permission.rules.includes(id))
    for (const rule of rules)
      for (const query of queriesOf(policy, permission, rule, variant).flatMap((way) =>
        forRole(way, role),
      ))
        cannot(permission.id, 'Situation', query).because(rule.text)
  }
  return build()
}

/** Whether CASL allows a permission on these facts; an absent fact is an absent field. */
export const caslAllows = (ability: MongoAbility, permission: string, facts: Facts): boolean =>
  ability.can(permission, subject('Situation', { ...facts }))

/** A way as it is for one role: without the role, or not at all. */
function forRole({ role: among, ...way }: Way, role: string | undefined): readonly MongoQuery[] {
  if (role === undefined || among === undefined)
    return [among === undefined ? way : { ...way, role: among }]
  return (among.$in?.includes(role) ?? true) && !among.$nin?.includes(role) ? [way] : []
}

/**
 * When a rule refuses. CASL knows no `or` within a condition, so there is one `cannot` for each
 * way.
 */
function queriesOf(
  policy: Policy,
  permission: Permission,
  { applies, when }: Rule,
  variant: Variant,
): readonly Way[] {
  const grants = grantsOf(policy, permission, variant)
  const roles = (holds: (grant: string) => boolean): Way =>
    within(
      'role',
      policy.roles.map(({ id }) => id).filter((id) => holds(grants[id] ?? 'deny')),
    )
  const seenIs = (value: string, not = false): Way =>
    permission.seen === undefined
      ? {}
      : not
        ? without(permission.seen, [value])
        : within(permission.seen, [value])
  if (applies === 'role')
    return [
      ...(permission.seen === undefined ? [] : [seenIs('no')]),
      both(
        roles((grant) => grant === 'deny'),
        seenIs('yes', true),
      ),
    ]
  if (!when) return []
  if (applies !== 'scope' && applies !== 'state') return waysOf(when)
  const takesOver = (grant: string): boolean => grant === 'allow:after_take_over'
  const narrowed = (grant: string): boolean =>
    grant.startsWith('allow:') && grant !== 'allow:account' && !takesOver(grant)
  // What was seen gives no more than the published cells give: it waits for the chat as they do.
  const preset = variant.preset ?? policy.defaultPreset
  const waits = Object.values(permission.grants[preset] ?? {}).some(takesOver)
  const looked = both(
    roles((grant) => grant === 'deny'),
    seenIs('yes'),
  )
  return waysOf(when).flatMap((way) => [
    both(both(roles(applies === 'scope' ? narrowed : takesOver), seenIs('no', true)), way),
    ...(applies === 'state' && waits && permission.seen !== undefined ? [both(looked, way)] : []),
  ])
}

/** What each field must be among, and must not be among. */
type Way = Readonly<Record<string, { readonly $in?: string[]; readonly $nin?: string[] }>>

const within = (field: string, values: readonly string[]): Way => ({
  [field]: { $in: [...values] },
})
const without = (field: string, values: readonly string[]): Way => ({
  [field]: { $nin: [...values] },
})

function both(one: Way, other: Way): Way {
  return Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((field) => {
      const [a, b] = [one[field] ?? {}, other[field] ?? {}]
      const allowed =
        a.$in && b.$in ? a.$in.filter((value) => b.$in?.includes(value)) : (a.$in ?? b.$in)
      const barred = [...(a.$nin ?? []), ...(b.$nin ?? [])]
      return [
        field,
        { ...(allowed ? { $in: allowed } : {}), ...(barred.length > 0 ? { $nin: barred } : {}) },
      ]
    }),
  )
}

/** The ways in which a condition holds, or with `holds` false does not. */
function waysOf(condition: Condition, holds = true): readonly Way[] {
  if (condition.kind === 'in')
    return [
      holds ? within(condition.fact, condition.values) : without(condition.fact, condition.values),
    ]
  if (condition.kind === 'not') return waysOf(condition.of, !holds)
  const parts = condition.of.map((part) => waysOf(part, holds))
  if ((condition.kind === 'all') !== holds) return parts.flat()
  return parts.reduce<readonly Way[]>(
    (ways, part) => ways.flatMap((way) => part.map((other) => both(way, other))),
    [{}],
  )
}
