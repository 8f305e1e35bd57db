// On which facts a permission rests, and the proof that it rests on no other: worked out by trying
// every state, never written down.
import type { Fact, Facts } from '@/lib/logic/fact'
import { eachState } from '@/lib/logic/enumerate'
import { decide, type Verdict } from './check'
import { requirePermission, type Variant } from '@/lib/policy/grants'
import type { PermissionId, Policy } from '@/lib/policy/policy'
import { factsMentioned } from '@/lib/policy/mentioned-facts'

/**
 * A fact that turns the decision, shown by two states that differ in nothing else. Null: not
 * looked.
 */
export interface Dependence {
  readonly fact: string
  readonly example: {
    readonly facts: Facts
    readonly from: string | null
    readonly to: string | null
    readonly before: Verdict['decision']
    readonly after: Verdict['decision']
  }
}

export interface Dependences {
  readonly permission: PermissionId
  readonly rests: readonly Dependence[]
  /** Every other fact of the policy: in no state does any of its values turn the decision. */
  readonly independent: readonly string[]
  /** States of the facts that the rules mention, and decisions made to prove it. */
  readonly states: number
  readonly decisions: number
}

/**
 * Tries every state of the facts that the rules mention, and in each every value of every other
 * fact. Throws StateLimitError above 2^20 states.
 */
export function dependsOn(
  policy: Policy,
  permission: PermissionId,
  variant: Variant = {},
): Dependences {
  const mentioned = mentionedBy(policy, permission, variant)
  const decided = decisionsOf(policy, permission, variant, mentioned)
  const rests = dependences(mentioned, decided)
  const others = policy.facts.filter(({ id }) => !mentioned.some((fact) => fact.id === id))
  const strange = others.filter((fact) =>
    decided.some(({ facts, decision }) =>
      fact.values.some(
        ({ id }) =>
          decide(policy, { ...variant, permission, facts: { ...facts, [fact.id]: id } })
            .decision !== decision,
      ),
    ),
  )
  if (strange.length > 0)
    throw new Error(
      `${permission} rests on ${strange.map(({ id }) => id).join(', ')}, which none ` +
        'of its rules mentions',
    )
  const resting = new Set(rests.map(({ fact }) => fact))
  return {
    permission,
    rests,
    independent: policy.facts.map(({ id }) => id).filter((id) => !resting.has(id)),
    states: decided.length,
    decisions: decided.length * (1 + others.reduce((sum, { values }) => sum + values.length, 0)),
  }
}

/** The first half alone: the facts that turn the decision, without the proof that no other does. */
export function restsOn(
  policy: Policy,
  permission: PermissionId,
  variant: Variant = {},
): readonly Dependence[] {
  const mentioned = mentionedBy(policy, permission, variant)
  return dependences(mentioned, decisionsOf(policy, permission, variant, mentioned))
}

function mentionedBy(
  policy: Policy,
  permission: PermissionId,
  variant: Variant,
): readonly Domain[] {
  const { seen } = requirePermission(policy, permission)
  return [
    ...factsMentioned(policy, permission, variant),
    ...policy.facts.filter(({ id }) => id === seen).map(withUnknown),
  ]
}

const dependences = (
  mentioned: readonly Domain[],
  decided: readonly Decided[],
): readonly Dependence[] =>
  mentioned.flatMap((fact, index) => dependence(fact, blockOf(mentioned, index), decided) ?? [])

type Domain = Pick<Fact, 'id' | 'values'>

/** Nobody has to look into Permission settings: that is a state of its own. */
const withUnknown = ({ id, values }: Fact): Domain => ({
  id,
  values: [...values, { id: UNSEEN, label: '', aliases: [] }],
})
const UNSEEN = ''

interface Decided {
  readonly facts: Facts
  readonly decision: Verdict['decision']
}

function decisionsOf(
  policy: Policy,
  permission: PermissionId,
  variant: Variant,
  mentioned: readonly Domain[],
): readonly Decided[] {
  return [...eachState(mentioned)].map((state) => {
    const facts = Object.fromEntries(Object.entries(state).filter(([, value]) => value !== UNSEEN))
    return { facts, decision: decide(policy, { ...variant, permission, facts }).decision }
  })
}

/**
 * How many states in a row share a value of the fact: states come with the last fact turning
 * fastest.
 */
const blockOf = (facts: readonly Domain[], index: number): number =>
  facts.slice(index + 1).reduce((size, { values }) => size * values.length, 1)

function dependence(
  { id, values }: Domain,
  block: number,
  decided: readonly Decided[],
): Dependence | undefined {
  for (let at = 0; at + block < decided.length; at++) {
    const isLast = Math.floor(at / block) % values.length === values.length - 1
    const [before, after] = [decided[at], decided[at + block]]
    if (isLast || !before || !after || before.decision === after.decision) continue
    return {
      fact: id,
      example: {
        facts: before.facts,
        from: before.facts[id] ?? null,
        to: after.facts[id] ?? null,
        before: before.decision,
        after: after.decision,
      },
    }
  }
  return undefined
}
