// The facts on which the remedies of a denial rest beside those of its own rules, so that they can
// be found again: who may make a change may rest on the account, and what serves as well on more.
import { memoize } from '@/lib/core/memoize'
import { factsOf } from '@/lib/logic/condition'
import type { PermissionId, Policy, PolicyFact } from '@/lib/policy/policy'
import {
  compilePermission,
  type CheckRequest,
  type CompiledPermission,
  type CompiledRule,
} from '@/lib/policy/compiled-permission'
import { factsAbout, requestFor } from './actors'
import { possibleGoals, type Goal } from './goals'
import { rulesAfterBetterLook } from './mending'

/**
 * Every fact whose value the remedies of a denied request may read, whatever else is known: the
 * same for all requests of a permission in an account. May name some too many.
 */
export const factsOfRemedies = (policy: Policy, request: CheckRequest): readonly string[] =>
  memoize(cached, compilePermission(policy, request), () => findFacts(policy, request))

const cached = new WeakMap<CompiledPermission, readonly string[]>()

function findFacts(policy: Policy, request: CheckRequest): readonly string[] {
  const rules = possibleGoals(policy, request).flatMap((goal) => rulesOf(policy, goal))
  const rest = new Set(rules.flatMap(({ when }) => factsOf(when)))
  const overrides = policy.rules.flatMap(({ override }) => override?.by ?? [])
  for (const fact of forActors(policy, request, overrides, {})) rest.add(fact)
  // A set hands on what is added to it while it is gone through.
  for (const id of rest) {
    const fact = policy.facts.find((row) => row.id === id)
    for (const change of fact?.changes ?? [])
      for (const other of factsOfChange(policy, request, change)) rest.add(other)
  }
  return [...rest]
}

/** The rules that may have to be mended for a goal. */
function rulesOf(policy: Policy, { request, extra }: Goal): readonly CompiledRule[] {
  const { permission, rules } = compilePermission(policy, request)
  const { seen } = permission
  return [
    ...rules,
    ...(seen === undefined ? [] : rulesAfterBetterLook(policy, request, seen)),
    ...extra,
  ]
}

function factsOfChange(
  policy: Policy,
  request: CheckRequest,
  { by, own, when, with: context }: PolicyFact['changes'][number],
): readonly string[] {
  return [
    ...(when ? factsOf(when) : []),
    ...forActors(policy, request, by, context),
    ...Object.values(own).flatMap((permission) => mentionedBy(policy, request, permission)),
  ]
}

/**
 * What is known of whoever holds these permissions and is not given: facts of the account, and of
 * the person, who may be the only one with their role.
 */
function forActors(
  policy: Policy,
  request: CheckRequest,
  by: readonly string[],
  context: Readonly<Record<string, string>>,
): readonly string[] {
  const known = [...factsAbout(policy, 'account'), ...factsAbout(policy, 'user')]
  return by
    .filter((name) => name.includes('.'))
    .flatMap((permission) => mentionedBy(policy, request, permission))
    .filter((fact) => known.includes(fact) && !(fact in context))
}

const mentionedBy = (
  policy: Policy,
  request: CheckRequest,
  permission: PermissionId,
): readonly string[] =>
  compilePermission(policy, requestFor(policy, request, permission)).rules.flatMap(({ when }) =>
    factsOf(when),
  )
