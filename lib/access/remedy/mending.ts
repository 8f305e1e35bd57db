// The smallest sets of changes that reach a goal. Rules that share no fact are mended apart.
import { canAllFail, groupsBy } from '@/lib/logic/completions'
import { factsOf } from '@/lib/logic/condition'
import { memoize } from '@/lib/core/memoize'
import { factsOfRule } from '@/lib/policy/mentioned-facts'
import type { Policy } from '@/lib/policy/policy'
import {
  compilePermission,
  type CheckRequest,
  type CompiledPermission,
  type CompiledRule,
} from '@/lib/policy/compiled-permission'
import { atState, buildStateCache, type StateCache } from '../state-cache'
import { applied, factsOfWays, refuses, ROLE, waysFor, type Way } from './changes'
import type { Goal } from './goals'

/** The smallest sets of ways that reach a goal, and the rules that no way lifts. */
export function setsFor(
  policy: Policy,
  goal: Goal,
): { readonly sets: readonly (readonly Way[])[]; readonly hopeless: readonly CompiledRule[] } {
  const { facts } = goal.request
  let sets: readonly (readonly Way[])[] = [[]]
  const hopeless: CompiledRule[] = []
  for (const group of groupsFor(policy, goal)) {
    const choices = choicesFor(policy, goal, group)
    if (choices === NONE_NEEDED) continue
    if (choices.length === 0) {
      const certain = group.filter((rule) => refuses(rule, facts))
      hopeless.push(...(certain.length > 0 ? certain : group))
    }
    sets = sets.flatMap((ways) => choices.map((set) => [...ways, ...set]))
  }
  return { sets, hopeless }
}

type Groups = readonly (readonly CompiledRule[])[]
const grouped = new WeakMap<CompiledPermission, WeakMap<Goal['extra'], Groups>>()

/** The rules in groups. */
function groupsFor(policy: Policy, goal: Goal): Groups {
  const compiled = compilePermission(policy, goal.request)
  const byExtra = memoize(grouped, compiled, () => new WeakMap<Goal['extra'], Groups>())
  return memoize(byExtra, goal.extra, () => buildGroups(policy, goal, compiled))
}

/**
 * Where a look into Permission settings refuses, the rules that would follow a better look are
 * mended together with it.
 */
function buildGroups(
  policy: Policy,
  { request, extra }: Goal,
  compiled: CompiledPermission,
): Groups {
  const { rules } = compiled
  const { seen } = compiled.permission
  if (seen !== undefined && request.facts[seen] === 'no') {
    const later = rulesAfterBetterLook(policy, request, seen).filter(
      ({ reason }) => !rules.some((rule) => rule.reason.rule === reason.rule),
    )
    return groupsBy([...rules, ...later, ...extra], (rule) => [
      ...factsOf(rule.when),
      ...(rule.applies === 'role' || later.includes(rule) ? [seen] : []),
    ])
  }
  return groupsBy([...rules, ...extra], ({ when }) => factsOf(when))
}

/** The rules that would decide once Permission settings showed the permission. */
export const rulesAfterBetterLook = (
  policy: Policy,
  request: CheckRequest,
  seen: string,
): readonly CompiledRule[] =>
  compilePermission(policy, { ...request, facts: { ...request.facts, [seen]: 'yes' } }).rules

type Choices = readonly (readonly Way[])[]
const NONE_NEEDED: Choices = [[]]
const cachedChoices = new WeakMap<readonly CompiledRule[], StateCache<Choices>>()

/**
 * The smallest sets of ways after which the group can let the request through; NONE_NEEDED where
 * what is not known can turn out so that none of its rules refuses. Cached by the facts on which
 * they rest: states that differ elsewhere are mended alike.
 */
function choicesFor(policy: Policy, goal: Goal, group: readonly CompiledRule[]): Choices {
  const cache = memoize(cachedChoices, group, () =>
    buildStateCache<Choices>(policy, factsOfChoices(policy, goal.request, group)),
  )
  return atState(cache, goal.request.facts, () => findChoices(policy, goal, group))
}

/**
 * The facts that choices read: those of the rules however they are compiled, what was seen, and
 * those on which the ways to another value of any of these rest.
 */
function factsOfChoices(
  policy: Policy,
  request: CheckRequest,
  group: readonly CompiledRule[],
): readonly string[] {
  const { seen } = compilePermission(policy, request).permission
  const facts = [
    ROLE,
    ...(seen === undefined ? [] : [seen]),
    ...group.flatMap(({ when, reason }) => [...factsOf(when), ...factsOfRule(policy, reason.rule)]),
  ]
  return [...facts, ...facts.flatMap((fact) => factsOfWays(policy, fact))]
}

function findChoices(
  policy: Policy,
  { request, extra }: Goal,
  group: readonly CompiledRule[],
): Choices {
  const { domains } = compilePermission(policy, request)
  const conditions = group.map(({ when }) => when)
  if (canAllFail(conditions, request.facts, domains)) return NONE_NEEDED
  const names = new Set(group.map(({ reason }) => reason.rule))
  const mends = (ways: readonly Way[]): boolean => {
    const changed = applied(policy, request, ways)
    const after = [...compilePermission(policy, changed).rules, ...extra].flatMap(
      ({ reason, when }) => (names.has(reason.rule) ? [when] : []),
    )
    return canAllFail(after, changed.facts, domains)
  }
  const found: (readonly Way[])[] = []
  for (const ways of subsets(waysFor(policy, request, group))) {
    const isLarger = found.some((smaller) => smaller.length < ways.length && isPart(smaller, ways))
    if (!isLarger && mends(ways)) found.push(ways)
  }
  return found
}

/** Whether everything that some ways change is changed by others, too. */
export const isPart = (part: readonly Way[], whole: readonly Way[]): boolean =>
  part.every(({ fact, to }) => whole.some((way) => way.fact === fact && way.to === to))

/** Every choice of ways with at most one per fact, smaller ones first. */
function subsets(ways: readonly Way[]): readonly (readonly Way[])[] {
  let sets: readonly (readonly Way[])[] = [[]]
  for (const way of ways)
    sets = [
      ...sets,
      ...sets
        .filter((set) => !set.some(({ fact }) => fact === way.fact))
        .map((set) => [...set, way]),
    ]
  return sets.filter((set) => set.length > 0).sort((one, other) => one.length - other.length)
}
