// Which contradictions can show in a symptom: those that its own facts can make complete.
import { factsOf } from '@/lib/logic/condition'
import { eachState } from '@/lib/logic/enumerate'
import { evaluate } from '@/lib/logic/evaluate'
import type { Contradiction, Policy } from '@/lib/policy/policy'

/** The contradictions of a symptom, in the order of the policy. */
export const contradictionsOf = (
  { contradictions, facts }: Pick<Policy, 'contradictions' | 'facts'>,
  symptom: { readonly id: string; readonly facts: readonly string[] },
): readonly Contradiction[] =>
  contradictions.filter(
    ({ when, symptoms = [symptom.id] }) =>
      symptoms.includes(symptom.id) && canHold(facts, when, symptom.facts),
  )

function canHold(
  facts: Policy['facts'],
  when: Contradiction['when'],
  asked: readonly string[],
): boolean {
  const mentioned = factsOf(when).filter((fact) => asked.includes(fact))
  const states = eachState(facts.filter(({ id }) => mentioned.includes(id)))
  return [...states].some((state) => evaluate(when, state) === true)
}
