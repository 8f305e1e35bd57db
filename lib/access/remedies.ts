// What would lift a denial: the smallest sets of changes that leave no rule certainly refusing, who
// can make them, and how long it takes.
import { factsOf } from '@/lib/logic/condition'
import type { Policy } from '@/lib/policy/policy'
import { applied, optionsFor, refuses, type Change, type Option } from './changes'
import {
  compilePermission,
  type CheckRequest,
  type CompiledRule,
} from '@/lib/policy/compiled-permission'

export interface Remedy {
  readonly changes: readonly Change[]
  /** Roles and parties who can make all of it; where nobody can alone, all who are needed. */
  readonly by: readonly string[]
  /** Seconds it takes. */
  readonly cost: number
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
  const later = rulesAfterBetterLook(policy, request, seen).filter(
    ({ reason }) => !rules.some((rule) => rule.reason.rule === reason.rule),
  )
  return groupsOf([...rules, ...later], (rule) =>
    rule.applies === 'role' || later.includes(rule) ? [seen] : [],
  )
}

const rulesAfterBetterLook = (
  policy: Policy,
  request: CheckRequest,
  seen: string,
): readonly CompiledRule[] =>
  compilePermission(policy, { ...request, facts: { ...request.facts, [seen]: 'yes' } }).rules

/**
 * The facts on which remedies rest beside those of the rules that refuse now: where a look into
 * Permission settings refuses, those of the rules that would follow a better look.
 */
export function factsAfterBetterLook(policy: Policy, request: CheckRequest): readonly string[] {
  const { seen } = compilePermission(policy, request).permission
  if (seen === undefined || request.facts[seen] !== 'no') return []
  return rulesAfterBetterLook(policy, request, seen).flatMap(({ when }) => factsOf(when))
}

const stuckOn = (rules: readonly CompiledRule[]): Stuck => ({
  reason: `Nobody can change this. ${rules.map(({ reason }) => reason.text).join(' ')}`,
  rules: rules.map(({ reason }) => reason.rule),
})

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

function remedyOf(options: readonly Option[]): Remedy {
  const everyone = [...new Set(options.flatMap(({ by }) => by))]
  const alone = everyone.filter((name) => options.every(({ by }) => by.includes(name)))
  return {
    changes: options.map(({ fact, from, to }) => ({ fact, from, to })),
    by: alone.length > 0 ? alone : everyone,
    cost: options.reduce((sum, { seconds }) => sum + seconds, 0),
  }
}
