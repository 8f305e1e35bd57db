// Where the guided fix of a symptom stands with the facts of a diagnosis, in the shape of
// POST /api/diagnose.
import type { DiagnoseRequest } from '@/lib/diagnosis/request'
import type { Variant } from '@/lib/policy/grants'
import type { Policy } from '@/lib/policy/policy'
import { symptomModel } from '@/lib/diagnosis/symptom'
import { accountParts } from './account'
import { placeOf, type WizardPlace } from './machine/replay'
import { UNKNOWN, type Wizard } from './tree/wizard'

/**
 * `address` opens the guided fix with the facts that it asks for on its way; `asks` is the question
 * it then asks, null where it ends in its diagnosis. `more` is where it goes on from there, null
 * where nothing else can be wrong.
 */
export interface WizardAnswer extends WizardStand {
  readonly more: WizardStand | null
}

interface WizardStand {
  readonly address: string
  readonly asks: { readonly fact: string; readonly question: string } | null
}

/** The guided fix, replayed by its machine; a skipped fact is answered with "I don't know". */
export function answerWizard(
  policy: Policy,
  wizard: Wizard,
  { facts, skipped, ...account }: Pick<DiagnoseRequest, 'facts' | 'skipped'> & Variant,
): WizardAnswer {
  const parts = accountParts(policy, account)
  const unknown = skipped.filter((fact) => facts[fact] === undefined)
  // As the page has it where its address tells of no account.
  const model = symptomModel(policy, wizard.symptom, parts.length === 0 ? {} : account)
  const answers = [...Object.entries(facts), ...unknown.map((fact) => [fact, UNKNOWN] as const)]
  const { more, ...place } = placeOf(wizard, model, answers, parts)
  return { ...standOf(place), more: more ? standOf(more) : null }
}

const standOf = ({ address, step }: Pick<WizardPlace, 'address' | 'step'>): WizardStand => ({
  address,
  asks: step ? { fact: step.fact, question: step.question } : null,
})
