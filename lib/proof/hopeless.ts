// Whether a denial can be lifted at all: every change of the facts that are mentioned together is
// tried, without what finds remedies.
import { applied, type Change } from '@/lib/access/remedy/changes'
import type { Policy } from '@/lib/policy/policy'
import { compilePermission, type CheckRequest } from '@/lib/policy/compiled-permission'
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'

export type Hopeless = (request: CheckRequest) => boolean

/** Whether a change of a fact takes a permission, or a part of it, from the person. */
export type Takes = (
  preset: CheckRequest['preset'],
  change: Pick<Change, 'fact' | 'from' | 'to'>,
) => boolean

/**
 * Whether rules that share facts go on refusing whatever is changed, without taking anything from
 * the person. Tried for each such group on its own facts, and kept by their values.
 */
export function hopelessness(policy: Policy, takes: Takes): Hopeless {
  const kept = new Map<string, boolean>()
  return (request) =>
    tiedFacts(compilePermission(policy, request).rules.map(({ when }) => factsOf(when))).some(
      (facts) => {
        const key = [
          request.permission,
          request.preset,
          JSON.stringify(request.facts, [...facts, ...seenOf(policy, request)]),
        ].join()
        const found = kept.get(key) ?? !canLift(policy, takes, request, facts)
        kept.set(key, found)
        return found
      },
    )
}

/** Facts that are mentioned together, directly or through others, as one list each. */
function tiedFacts(mentions: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return mentions.reduce<readonly (readonly string[])[]>((groups, facts) => {
    const touched = groups.filter((group) => group.some((fact) => facts.includes(fact)))
    return [
      ...groups.filter((group) => !touched.includes(group)),
      [...new Set([...touched.flat(), ...facts])],
    ]
  }, [])
}

const seenOf = (policy: Policy, request: CheckRequest): readonly string[] =>
  compilePermission(policy, request).permission.seen?.split(' ') ?? []

/**
 * Whether some changes of these facts, what was seen and the Owner's override leave no rule
 * refusing that shares a fact with them.
 */
function canLift(
  policy: Policy,
  takes: Takes,
  request: CheckRequest,
  facts: readonly string[],
): boolean {
  const waysOut = [...seenOf(policy, request), ...facts].reduce<readonly CheckRequest[]>(
    (requests, fact) => requests.flatMap((one) => [one, ...changed(policy, takes, one, fact)]),
    [request],
  )
  const all = mayOverride(policy, request)
    ? waysOut.flatMap((one) => [
        one,
        applied(policy, one, [{ fact: 'override', from: 'deny', to: 'allow' }]),
      ])
    : waysOut
  return all.some(
    (one) =>
      !refusing(policy, one).some(({ mentions }) =>
        mentions.length === 0 ? facts.length === 0 : mentions.some((fact) => facts.includes(fact)),
      ),
  )
}

const refusing = (
  policy: Policy,
  request: CheckRequest,
): readonly { readonly rule: string; readonly mentions: readonly string[] }[] =>
  compilePermission(policy, request).rules.flatMap(({ when, reason }) =>
    evaluate(when, request.facts) === true ? [{ rule: reason.rule, mentions: factsOf(when) }] : [],
  )

/**
 * An override stands in for a grant alone: it lifts a rule that says so, for a role whose grants
 * the Owner decides.
 */
function mayOverride(policy: Policy, request: CheckRequest): boolean {
  const isTunable = policy.roles.some(({ id, tunable }) => tunable && id === request.facts['role'])
  const liftable = policy.rules.filter(({ override }) => override !== undefined).map(({ id }) => id)
  return (
    isTunable &&
    compilePermission(policy, request).permission.overridable &&
    refusing(policy, request).some(({ rule }) => liftable.includes(rule))
  )
}

function changed(
  policy: Policy,
  takes: Takes,
  request: CheckRequest,
  id: string,
): readonly CheckRequest[] {
  const value = request.facts[id]
  const changes = policy.facts.find((fact) => fact.id === id)?.changes ?? []
  if (value === undefined) return []
  return changes
    .filter(
      ({ from, to }) =>
        (!from || from.includes(value)) &&
        isUpwards(policy, id, value, to) &&
        !takes(request.preset, { fact: id, from: value, to }),
    )
    .map(({ to }) => ({ ...request, facts: { ...request.facts, [id]: to } }))
}

/** A person's role is changed for a higher one alone; any other fact as the policy says. */
function isUpwards({ roles }: Policy, fact: string, from: string, to: string): boolean {
  const rank = (role: string): number => roles.find(({ id }) => id === role)?.rank ?? 0
  return fact !== 'role' || rank(to) > rank(from)
}
