// The published policy and its rows, for what runs outside of the tests, too.
import { policy } from '@/lib/policy/published'
import type { Symptom } from '@/lib/policy/policy'
import type { Fact } from '@/lib/logic/fact'

export { policy }

export function requireFact(id: string): Fact {
  const fact = policy.facts.find((row) => row.id === id)
  if (!fact) throw new Error(`no fact ${id}`)
  return fact
}

export function requireSymptom(id: string): Symptom {
  const symptom = policy.symptoms.find((row) => row.id === id)
  if (!symptom) throw new Error(`no symptom ${id}`)
  return symptom
}
