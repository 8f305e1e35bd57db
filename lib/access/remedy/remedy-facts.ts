// The facts on which the remedies of a denial rest beside those of its own rules, so that they can
// be found again: who may make a change may rest on the account, and what serves as well on more.
import { factsOf } from '@/lib/logic/condition'
import type { PermissionId, Policy, PolicyFact } from '@/lib/policy/policy'
import {
  compilePermission,
  type CheckRequest,
  type CompiledRule,
} from '@/lib/policy/compiled-permission'
import { accountFacts, requestFor } from './actors'
import { goalsOf, type Goal } from './goals'
import { groupsInPlay, rulesAfterBetterLook } from './mending'

/** Every fact whose value the remedies of a denied request may read. May name some too many. */
export function factsOfRemedies(policy: Policy, request: CheckRequest): readonly string[] {
  const rules = goalsOf(policy, request).flatMap((goal) => rulesOf(policy, goal))
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

/** The rules that have to be mended for a goal; all of its permission where that is another. */
function rulesOf(policy: Policy, goal: Goal): readonly CompiledRule[] {
  const { permission, rules } = compilePermission(policy, goal.request)
  const { seen } = permission
  const later =
    seen !== undefined && goal.request.facts[seen] === 'no'
      ? rulesAfterBetterLook(policy, goal.request, seen)
      : []
  if (goal.permission !== undefined || later.length > 0) return [...rules, ...later, ...goal.extra]
  return groupsInPlay(policy, goal).flat()
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

/** What is known of whoever holds these permissions: facts of the account that are not given. */
function forActors(
  policy: Policy,
  request: CheckRequest,
  by: readonly string[],
  context: Readonly<Record<string, string>>,
): readonly string[] {
  return by
    .filter((name) => name.includes('.'))
    .flatMap((permission) => mentionedBy(policy, request, permission))
    .filter((fact) => accountFacts(policy).includes(fact) && !(fact in context))
}

const mentionedBy = (
  policy: Policy,
  request: CheckRequest,
  permission: PermissionId,
): readonly string[] =>
  compilePermission(policy, requestFor(policy, request, permission)).rules.flatMap(({ when }) =>
    factsOf(when),
  )
