// What can be concluded from all that is known of somebody, and the guided fix never asks for: it
// goes on asking as long as a reader does, and is told every answer that it comes to.
import { diagnosisOf, readServedPlace } from '@/components/wizard/served/served-place'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { symptomModel } from '@/lib/diagnosis/symptom'
import { site } from '@/lib/site/site'
import { accountParts } from '@/lib/wizard/account'
import { findWizard } from '@/lib/wizard/published'
import { MORE, UNKNOWN, YES } from '@/lib/wizard/tree/wizard'
import type { Draw } from '../draws'
import { policy, requireSymptom } from '../rows'

/**
 * Each cause that the guided fix never reaches, as a sentence: of those that are certain, any; of
 * those that are possible, where it finds nothing at all.
 */
export function reachFaults({
  account,
  symptom,
  facts,
}: Pick<Draw, 'account' | 'symptom' | 'facts'>): readonly string[] {
  const wizard = findWizard(symptom)
  const { confirmed, contradictions } = diagnose(symptomModel(policy, symptom, account), { facts })
  if (wizard === undefined || contradictions.some(({ isImpossible }) => isImpossible)) return []
  const open = requireSymptom(symptom).facts.filter((fact) => facts[fact] === undefined)
  const place = readServedPlace(wizard, policy, site, [
    ...Object.entries(facts),
    ...open.map((fact) => [fact, UNKNOWN] as const),
    [MORE, YES] as const,
    ...accountParts(policy, account),
  ])
  const reached = diagnosisOf(place).conclusion.confirmed
  return confirmed
    .filter(({ cause, certainty }) =>
      certainty === 'certain' ? !reached.includes(cause) : reached.length === 0,
    )
    .map(({ cause }) => `the guided fix: never asks for what shows ${cause}`)
}
