// What would lift a denial: the smallest sets of changes that leave no rule certainly refusing, who
// can make them, and how long it takes.
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { type Override, rolesThatCan } from '@/lib/policy/grants'
import { memoize } from '@/lib/core/memoize'
import type { PermissionId, Policy, RoleId } from '@/lib/policy/policy'
import {
  NO_OVERRIDES,
  compilePermission,
  type CheckRequest,
  type CompiledRule,
} from '@/lib/policy/compiled-permission'

/**
 * A fact from one value to another. The fact `override` stands for the Owner giving the permission
 * to the person's role.
 */
export interface Change {
  readonly fact: string
  readonly from: string
  readonly to: string
}

export interface Remedy {
  readonly changes: readonly Change[]
  /** Roles and parties who can make all of it; where nobody can alone, all who are needed. */
  readonly by: readonly string[]
  /** Seconds it takes. */
  readonly cost: number
}

/** A change that could be made. */
interface Option extends Change {
  readonly by: readonly string[]
  readonly seconds: number
}

/** Why no remedy exists: what nobody can change, and the rules that say so. */
export interface Stuck {
  readonly reason: string
  readonly rules: readonly string[]
}

export interface Remedies {
  /** Cheapest first, of equals the smallest. */
  readonly remedies: readonly Remedy[]
  readonly stuck?: Stuck
}

/**
 * The remedies of a denied request. Rules that share no fact are mended apart, so each remedy is
 * one choice per group.
 */
export function remediesFor(policy: Policy, request: CheckRequest): Remedies {
  const { rules } = compilePermission(policy, request)
  const refusing = rules.filter((rule) => refuses(rule, request.facts))
  const groups = groupsInPlay(policy, request).filter((group) =>
    refusing.some((rule) => group.includes(rule)),
  )
  const choices = groups.map((group) => ({ group, sets: choicesFor(policy, request, group) }))
  const hopeless = choices
    .filter(({ sets }) => sets.length === 0)
    .flatMap(({ group }) => refusing.filter((rule) => group.includes(rule)))
  if (hopeless.length > 0) return { remedies: [], stuck: stuckOn(hopeless) }
  const combined = choices.reduce<readonly (readonly Option[])[]>(
    (before, { sets }) => before.flatMap((options) => sets.map((set) => [...options, ...set])),
    [[]],
  )
  return {
    remedies: combined
      .map(remedyOf)
      .sort((one, other) => one.cost - other.cost || one.changes.length - other.changes.length),
  }
}

/**
 * The rules in groups. Where a look into Permission settings refuses, the rules that would follow a
 * better look are mended together with it.
 */
function groupsInPlay(policy: Policy, request: CheckRequest): readonly (readonly CompiledRule[])[] {
  const {
    rules,
    permission: { seen },
  } = compilePermission(policy, request)
  if (seen === undefined || request.facts[seen] !== 'no') return groupsOf(rules)
  const allowed = compilePermission(policy, {
    ...request,
    facts: { ...request.facts, [seen]: 'yes' },
  }).rules
  const later = allowed.filter(
    ({ reason }) => !rules.some((rule) => rule.reason.rule === reason.rule),
  )
  return groupsOf([...rules, ...later], (rule) =>
    rule.reason.rule === 'role_grant' || later.includes(rule) ? [seen] : [],
  )
}

const stuckOn = (rules: readonly CompiledRule[]): Stuck => ({
  reason: `Nobody can change this. ${rules.map(({ reason }) => reason.text).join(' ')}`,
  rules: rules.map(({ reason }) => reason.rule),
})

const refuses = (rule: CompiledRule, facts: Facts): boolean => evaluate(rule.when, facts) === true

/**
 * Rules that share facts, directly or through others, together. `besides` are facts that tie a rule
 * although its condition does not mention them.
 */
export function groupsOf(
  rules: readonly CompiledRule[],
  besides: (rule: CompiledRule) => readonly string[] = () => [],
): readonly (readonly CompiledRule[])[] {
  let groups: { readonly facts: ReadonlySet<string>; readonly rules: readonly CompiledRule[] }[] =
    []
  for (const rule of rules) {
    const facts = [...factsOf(rule.when), ...besides(rule)]
    const shares = (group: (typeof groups)[number]): boolean =>
      facts.some((fact) => group.facts.has(fact))
    const touched = groups.filter(shares)
    const joinedFacts = new Set([...touched.flatMap((group) => [...group.facts]), ...facts])
    groups = [
      ...groups.filter((group) => !shares(group)),
      { facts: joinedFacts, rules: [...touched.flatMap((group) => group.rules), rule] },
    ]
  }
  return groups.map((group) => group.rules)
}

/** The smallest sets of options after which no rule of the group refuses. */
function choicesFor(
  policy: Policy,
  request: CheckRequest,
  group: readonly CompiledRule[],
): readonly (readonly Option[])[] {
  const names = new Set(group.map(({ reason }) => reason.rule))
  const mends = (options: readonly Option[]): boolean => {
    const changed = applied(request, options)
    return !compilePermission(policy, changed).rules.some(
      (rule) => names.has(rule.reason.rule) && refuses(rule, changed.facts),
    )
  }
  const found: (readonly Option[])[] = []
  for (const options of subsets(optionsFor(policy, request, group))) {
    const larger = found.some((smaller) => smaller.every((option) => options.includes(option)))
    if (!larger && mends(options)) found.push(options)
  }
  return found
}

function optionsFor(
  policy: Policy,
  request: CheckRequest,
  group: readonly CompiledRule[],
): readonly Option[] {
  const facts = [...new Set(group.flatMap(({ when }) => factsOf(when)))]
  const { seen } = compilePermission(policy, request).permission
  const seenHere =
    seen !== undefined &&
    request.facts[seen] !== undefined &&
    group.some(({ reason }) => reason.rule === 'role_grant')
      ? [seen]
      : []
  return [
    ...[...seenHere, ...facts].flatMap((fact) => changesOf(policy, request, fact)),
    ...(seenHere.length === 0 ? overrideFor(policy, request, group) : []),
  ]
}

function changesOf(policy: Policy, request: CheckRequest, id: string): readonly Option[] {
  const from = request.facts[id]
  const changes = policy.facts.find((fact) => fact.id === id)?.changes ?? []
  if (from === undefined) return []
  return changes.flatMap((change) => {
    if (change.to === from || (change.from && !change.from.includes(from))) return []
    return [
      {
        fact: id,
        from,
        to: change.to,
        by: takers(policy, request, change.by),
        seconds: change.seconds,
      },
    ]
  })
}

/**
 * The Owner can give the permission to the role, where it is the role that refuses and the policy
 * lets the Owner do so.
 */
function overrideFor(
  policy: Policy,
  request: CheckRequest,
  group: readonly CompiledRule[],
): readonly Option[] {
  const refusing = group.find(
    (rule) => rule.reason.rule === 'role_grant' && refuses(rule, request.facts),
  )
  const way = policy.rules.find(({ id }) => id === refusing?.reason.rule)?.override
  const role = policy.roles.find(({ id }) => id === request.facts['role'])
  if (!way || !role?.tunable || !compilePermission(policy, request).permission.overridable)
    return []
  return [
    {
      fact: OVERRIDE,
      from: 'deny',
      to: 'allow',
      by: takers(policy, request, way.by),
      seconds: way.seconds,
    },
  ]
}

const OVERRIDE = 'override'

/** Roles that hold one of the permissions, then the roles and parties named. */
function takers(
  policy: Policy,
  { preset, overrides }: CheckRequest,
  by: readonly string[],
): readonly string[] {
  const roles = new Set(
    by.flatMap((name) =>
      name.includes('.') ? rolesThatCan(policy, name, preset, overrides) : [name],
    ),
  )
  const ranked = policy.roles.map(({ id }) => id).filter((id) => roles.has(id))
  return [...ranked, ...[...roles].filter((name) => !ranked.includes(name))]
}

/** Every choice of options with at most one per fact, smaller ones first. */
function subsets(options: readonly Option[]): readonly (readonly Option[])[] {
  let sets: readonly (readonly Option[])[] = [[]]
  for (const option of options)
    sets = [
      ...sets,
      ...sets
        .filter((set) => !set.some(({ fact }) => fact === option.fact))
        .map((set) => [...set, option]),
    ]
  return sets.filter((set) => set.length > 0).sort((one, other) => one.length - other.length)
}

/** The request after the changes. */
export function applied(request: CheckRequest, changes: readonly Change[]): CheckRequest {
  const facts = {
    ...request.facts,
    ...Object.fromEntries(
      changes.flatMap(({ fact, to }) => (fact === OVERRIDE ? [] : [[fact, to]])),
    ),
  }
  const role = request.facts['role']
  if (role === undefined || !changes.some(({ fact }) => fact === OVERRIDE))
    return { ...request, facts }
  return {
    ...request,
    facts,
    overrides: givenBy(request.overrides ?? NO_OVERRIDES, role, request.permission),
  }
}

const given = new WeakMap<readonly Override[], Map<string, readonly Override[]>>()

/**
 * The overrides with this cell allowed; the same array each time, because what is prepared is kept
 * by it.
 */
function givenBy(
  overrides: readonly Override[],
  role: RoleId,
  permission: PermissionId,
): readonly Override[] {
  const byCell = memoize(given, overrides, () => new Map<string, readonly Override[]>())
  return memoize(byCell, `${role} ${permission}`, () => {
    const others = overrides.filter(
      (override) => override.role !== role || override.permission !== permission,
    )
    return [...others, { role, permission, grant: 'allow' }]
  })
}

function remedyOf(options: readonly Option[]): Remedy {
  const everyone = [...new Set(options.flatMap(({ by }) => by))]
  const alone = everyone.filter((name) => options.every(({ by }) => by.includes(name)))
  return {
    changes: options.map(({ fact, from, to }) => ({ fact, from, to })),
    by: alone.length > 0 ? alone : everyone,
    cost: options.reduce((sum, { seconds }) => sum + seconds, 0),
  }
}
