// Why a question is asked: the causes that its answer can still show.
import { judge } from '@/lib/diagnosis/diagnose'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { factsOf } from '@/lib/logic/condition'
import { knownFrom } from './known'
import { pairsOf, type Given } from './replay'

/**
 * The ids of the causes that are still possible after some answers and rest on a fact: by
 * certainty, then in the order of the policy.
 */
export function causesBehind(
  model: SymptomModel,
  given: readonly Given[],
  fact: string,
): readonly string[] {
  const possible = new Set(
    judge(model, knownFrom(pairsOf(given)).facts).possible.map(({ cause }) => cause),
  )
  const rest = model.causes.filter(
    ({ id, when, byPolicy }) =>
      possible.has(id) &&
      [when, ...(byPolicy ? [byPolicy.when] : [])].some((condition) =>
        factsOf(condition).includes(fact),
      ),
  )
  return [
    ...rest.filter(({ certainty }) => certainty === 'certain'),
    ...rest.filter(({ certainty }) => certainty === 'possible'),
  ].map(({ id }) => id)
}
