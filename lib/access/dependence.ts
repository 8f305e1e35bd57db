// On which facts a permission rests: worked out by trying every state of the facts that its rules
// mention, never written down. That it rests on no other is the proof's to show (lib/proof).
import type { Fact } from '@/lib/logic/fact'
import { eachState } from '@/lib/logic/enumerate'
import { decide, type Verdict } from './check'
import { requirePermission, type Variant } from '@/lib/policy/grants'
import type { PermissionId, Policy } from '@/lib/policy/policy'
import { factsMentioned } from '@/lib/policy/mentioned-facts'

/**
 * The facts that turn the decision in some state, in the order of the policy's facts and, last,
 * what was seen in Permission settings. Throws StateLimitError above 2^20 states.
 */
export function restsOn(
  policy: Policy,
  permission: PermissionId,
  variant: Variant = {},
): readonly string[] {
  const mentioned = mentionedBy(policy, permission, variant)
  const decisions = decisionsOf(policy, permission, variant, mentioned)
  return mentioned
    .filter((fact, index) => turns(fact, blockOf(mentioned, index), decisions))
    .map(({ id }) => id)
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

type Domain = Pick<Fact, 'id' | 'values'>

/** Nobody has to look into Permission settings: that is a state of its own. */
const withUnknown = ({ id, values }: Fact): Domain => ({
  id,
  values: [...values, { id: UNSEEN, label: '', aliases: [] }],
})
const UNSEEN = ''

/** The decision in each state, the last fact turning fastest. */
function decisionsOf(
  policy: Policy,
  permission: PermissionId,
  variant: Variant,
  mentioned: readonly Domain[],
): readonly Verdict['decision'][] {
  return [...eachState(mentioned)].map((state) => {
    const facts = Object.fromEntries(Object.entries(state).filter(([, value]) => value !== UNSEEN))
    return decide(policy, { ...variant, permission, facts }).decision
  })
}

/** How many states in a row share a value of the fact. */
const blockOf = (facts: readonly Domain[], index: number): number =>
  facts.slice(index + 1).reduce((size, { values }) => size * values.length, 1)

/** Whether two states that differ in the next value of this fact alone are decided differently. */
const turns = (
  { values }: Domain,
  block: number,
  decisions: readonly Verdict['decision'][],
): boolean =>
  decisions.some(
    (decision, at) =>
      Math.floor(at / block) % values.length < values.length - 1 &&
      decision !== decisions[at + block],
  )
