// A symptom as the engine reasons about it: facts, causes and what cannot be, without the words. Small enough for the browser.
import type { Policy } from '@/lib/access/policy'
import type { Condition } from '@/lib/logic/condition'
import type { Fact } from '@/lib/logic/fact'

export interface SymptomModel {
  readonly id: string
  /** In the order in which they are asked when nothing else decides. */
  readonly facts: readonly Fact[]
  /** In order of telling. `possible`: the condition fits but does not prove the cause. */
  readonly causes: readonly { readonly id: string; readonly certainty: 'certain' | 'possible'; readonly when: Condition }[]
  /** Answers that cannot be true together, and how to say so. */
  readonly impossible: readonly { readonly when: Condition; readonly text: string }[]
}

/** The model of a symptom. Throws when the policy has none with this id: ids from outside are looked up first. */
export function buildSymptomModel(policy: Policy, id: string): SymptomModel {
  const symptom = policy.symptoms.find((row) => row.id === id)
  if (!symptom) throw new Error(`policy ${policy.version} has no symptom "${id}"`)
  return {
    id,
    facts: symptom.facts.flatMap((fact) => policy.facts.find((row) => row.id === fact) ?? []),
    causes: symptom.causes.map(({ id: cause, certainty, when }) => ({ id: cause, certainty, when })),
    impossible: symptom.impossible,
  }
}
