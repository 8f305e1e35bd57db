// Where the guided fix of a symptom stands with the facts of a diagnosis, in the shape of
// POST /api/diagnose.
import type { DiagnoseRequest } from '@/lib/diagnosis/request'
import type { Policy } from '@/lib/policy/policy'
import { placeOf } from './machine/replay'
import { UNKNOWN, type Wizard } from './tree/wizard'

/**
 * `address` opens the guided fix with the facts that it asks for on its way; `asks` is the question
 * it then asks, null where it ends in its diagnosis.
 */
export interface WizardAnswer {
  readonly address: string
  readonly asks: { readonly fact: string; readonly question: string } | null
}

/** The guided fix, replayed by its machine; a skipped fact is answered with "I don't know". */
export function answerWizard(
  policy: Policy,
  wizard: Wizard,
  { facts, skipped }: Pick<DiagnoseRequest, 'facts' | 'skipped'>,
): WizardAnswer {
  const unknown = skipped.filter((fact) => facts[fact] === undefined)
  const { address, step } = placeOf(wizard, policy.facts, [
    ...Object.entries(facts),
    ...unknown.map((fact) => [fact, UNKNOWN] as const),
  ])
  return { address, asks: step ? { fact: step.fact, question: step.question } : null }
}
