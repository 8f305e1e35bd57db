// Two people and one permission: why one may and the other may not. Only the differences that
// matter are told.
import { factsOf } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import { check, decide, type Decision } from './check'
import type { Variant } from '@/lib/policy/grants'
import type { PermissionId, Policy } from '@/lib/policy/policy'
import { compilePermission } from '@/lib/policy/compiled-permission'

/** A person with the grants of their account. */
export interface Person extends Variant {
  readonly facts: Facts
}

/** A fact, `preset` or `overrides` that the two do not share. Null: not known. */
export interface Difference {
  readonly fact: string
  readonly a: string | null
  readonly b: string | null
  /** It turns the decision of one of them by itself. */
  readonly alone: boolean
}

export interface Comparison {
  readonly permission: PermissionId
  readonly a: Decision
  readonly b: Decision
  /** Decision and reach are the same for both. */
  readonly same: boolean
  /** Those that matter, alone or together with others. */
  readonly differences: readonly Difference[]
  /** The smallest sets of differences that give `a` the decision of `b`. */
  readonly sets: readonly (readonly string[])[]
}

/**
 * Compares two people on a permission or on signing in. Throws on an unknown permission or preset.
 */
export function compare(
  policy: Policy,
  a: Person,
  b: Person,
  permission: PermissionId,
): Comparison {
  const differing = differencesOf(policy, a, b, permission)
  const forward = smallestSets(policy, a, b, permission, differing)
  const back = smallestSets(policy, b, a, permission, differing)
  const all = [...forward, ...back]
  const differences = differing
    .filter((fact) => all.some((set) => set.includes(fact)))
    .map((fact) => ({
      fact,
      a: shownIn(policy, a, fact),
      b: shownIn(policy, b, fact),
      alone: all.some((set) => set.length === 1 && set[0] === fact),
    }))
  return {
    permission,
    a: check(policy, { ...a, permission }),
    b: check(policy, { ...b, permission }),
    same: all.length === 0,
    differences,
    sets: forward,
  }
}

const PRESET = 'preset'
const OVERRIDES = 'overrides'

/** What the two do not share of all that can bear on the permission. */
function differencesOf(
  policy: Policy,
  a: Person,
  b: Person,
  permission: PermissionId,
): readonly string[] {
  const mentioned = [a, b].flatMap((person) => {
    const prepared = compilePermission(policy, { ...person, permission })
    return [
      'role',
      ...(prepared.permission.seen === undefined ? [] : [prepared.permission.seen]),
      ...prepared.rules.flatMap(({ when }) => factsOf(when)),
    ]
  })
  return [...new Set([PRESET, OVERRIDES, ...mentioned])].filter(
    (fact) => shownIn(policy, a, fact) !== shownIn(policy, b, fact),
  )
}

function shownIn(
  policy: Policy,
  { facts, preset = policy.defaultPreset, overrides = [] }: Person,
  fact: string,
): string | null {
  if (fact === PRESET) return preset
  if (fact === OVERRIDES)
    return overrides
      .map(({ role, permission, grant }) => `${role} ${permission} ${grant}`)
      .sort()
      .join(', ')
  return facts[fact] ?? null
}

/**
 * The smallest sets of differences which, taken over from the other, bring the other's outcome.
 * Empty when the outcome is the same anyway.
 */
function smallestSets(
  policy: Policy,
  from: Person,
  to: Person,
  permission: PermissionId,
  differing: readonly string[],
): readonly (readonly string[])[] {
  const wanted = outcome(policy, to, permission)
  if (outcome(policy, from, permission) === wanted) return []
  const found: (readonly string[])[] = []
  for (const set of subsets(differing)) {
    const larger = found.some((smaller) => smaller.every((fact) => set.includes(fact)))
    if (!larger && outcome(policy, mixed(from, to, set), permission) === wanted) found.push(set)
  }
  return found
}

function outcome(policy: Policy, person: Person, permission: PermissionId): string {
  const { decision, scope } = decide(policy, { ...person, permission })
  return `${decision} ${scope ?? ''}`
}

/** One person with some facts of the other. */
function mixed(from: Person, to: Person, set: readonly string[]): Person {
  const facts: Record<string, string> = { ...from.facts }
  for (const fact of set) {
    const value = to.facts[fact]
    if (value === undefined) delete facts[fact]
    else facts[fact] = value
  }
  return {
    facts,
    preset: (set.includes(PRESET) ? to : from).preset,
    overrides: (set.includes(OVERRIDES) ? to : from).overrides,
  }
}

/** Every set of the items, smaller ones first. */
function subsets(items: readonly string[]): readonly (readonly string[])[] {
  let sets: readonly (readonly string[])[] = [[]]
  for (const item of items) sets = [...sets, ...sets.map((set) => [...set, item])]
  return [...sets].sort((one, other) => one.length - other.length)
}
