// The smallest sets of changes that reach a goal. Rules that share no fact are mended apart.
import { canAllFail, groupsBy } from '@/lib/logic/completions'
import { factsOf } from '@/lib/logic/condition'
import { memoize } from '@/lib/core/memoize'
import type { Policy } from '@/lib/policy/policy'
import {
  compilePermission,
  type CheckRequest,
  type CompiledPermission,
  type CompiledRule,
} from '@/lib/policy/compiled-permission'
import { applied, refuses, waysFor, type Way } from './changes'
import type { Goal } from './goals'

/** The smallest sets of ways that reach a goal, and the rules that no way lifts. */
export function setsFor(
  policy: Policy,
  goal: Goal,
): { readonly sets: readonly (readonly Way[])[]; readonly hopeless: readonly CompiledRule[] } {
  const { facts } = goal.request
  const groups = groupsInPlay(policy, goal)
  const choices = groups.map((group) => ({ group, sets: choicesFor(policy, goal, group) }))
  const hopeless = choices
    .filter(({ sets }) => sets.length === 0)
    .flatMap(({ group }) => {
      const certain = group.filter((rule) => refuses(rule, facts))
      return certain.length > 0 ? certain : group
    })
  if (hopeless.length > 0) return { sets: [], hopeless }
  return {
    hopeless,
    sets: choices.reduce<readonly (readonly Way[])[]>(
      (before, { sets }) => before.flatMap((ways) => sets.map((set) => [...ways, ...set])),
      [[]],
    ),
  }
}

/** The groups of rules of which one refuses, however what is not known turns out. */
export function groupsInPlay(policy: Policy, goal: Goal): Groups {
  const { domains } = compilePermission(policy, goal.request)
  return groupsFor(policy, goal).filter(
    (group) =>
      !canAllFail(
        group.map(({ when }) => when),
        goal.request.facts,
        domains,
      ),
  )
}

type Groups = readonly (readonly CompiledRule[])[]
const grouped = new WeakMap<CompiledPermission, Groups>()

/**
 * The rules in groups. Where a look into Permission settings refuses, the rules that would follow a
 * better look are mended together with it.
 */
function groupsFor(policy: Policy, { request, extra }: Goal): Groups {
  const compiled = compilePermission(policy, request)
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
  const build = (): Groups => groupsBy([...rules, ...extra], ({ when }) => factsOf(when))
  return extra.length > 0 ? build() : memoize(grouped, compiled, build)
}

/** The rules that would decide once Permission settings showed the permission. */
export const rulesAfterBetterLook = (
  policy: Policy,
  request: CheckRequest,
  seen: string,
): readonly CompiledRule[] =>
  compilePermission(policy, { ...request, facts: { ...request.facts, [seen]: 'yes' } }).rules

/** The smallest sets of ways after which the group can let the request through. */
function choicesFor(
  policy: Policy,
  { request, extra }: Goal,
  group: readonly CompiledRule[],
): readonly (readonly Way[])[] {
  const names = new Set(group.map(({ reason }) => reason.rule))
  const mends = (ways: readonly Way[]): boolean => {
    const changed = applied(request, ways)
    const { rules, domains } = compilePermission(policy, changed)
    const conditions = [...rules, ...extra].flatMap(({ reason, when }) =>
      names.has(reason.rule) ? [when] : [],
    )
    return canAllFail(conditions, changed.facts, domains)
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
