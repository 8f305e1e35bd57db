// A diagnosis in plain words, in the shape of POST /api/diagnose.
import type { Cause, Mark, Policy, Symptom } from '@/lib/policy/policy'
import { plainText, type Wording } from '@/lib/policy/wording'
import { diagnose, type Diagnosis } from './diagnose'
import { whoCanFix } from './fixers'
import { whyByPolicy } from './refusal-reason'
import type { DiagnoseRequest } from './request'
import { symptomModel } from './symptom'

export interface DiagnosisAnswer {
  readonly symptom: string
  readonly confirmed: readonly {
    readonly cause: string
    readonly certainty: 'certain' | 'possible'
    /** Only of a permission that the role lacks: from what was seen, or from the policy. */
    readonly basis?: 'seen' | 'policy'
    readonly why: string
    readonly fix: readonly string[]
    /** Roles and parties. */
    readonly canFix: readonly string[]
    readonly article: string | null
  }[]
  /** `mark` says what the likelihood rests on. */
  readonly possible: readonly (Diagnosis['possible'][number] & { readonly mark: Mark })[]
  readonly excluded: readonly string[]
  readonly next: {
    readonly fact: string
    readonly question: string
    readonly answers: readonly { readonly value: string; readonly label: string }[]
  } | null
  /** The first: what cannot be comes before what is unexpected. */
  readonly contradiction: { readonly facts: readonly string[]; readonly text: string } | null
  readonly escalate: {
    readonly article: string
    readonly evidence: readonly { readonly id: string; readonly says: string }[]
  } | null
  readonly policy: { readonly version: string; readonly preset: string }
}

/**
 * Diagnoses and words the result. Throws on an unknown symptom: parseDiagnoseRequest reads it
 * first.
 */
export function answerDiagnosis(
  policy: Policy,
  request: DiagnoseRequest,
  supportAddress: string,
): DiagnosisAnswer {
  const symptom = requireSymptom(policy, request.symptom)
  const diagnosis = diagnose(symptomModel(policy, symptom.id, request), request)
  const [contradiction] = diagnosis.contradictions
  const wording: Wording = {
    policy,
    supportAddress,
    preset: request.preset,
    overrides: request.overrides,
  }
  const stuck =
    diagnosis.confirmed.length === 0 &&
    diagnosis.next === undefined &&
    !diagnosis.contradictions.some(({ isImpossible }) => isImpossible)
  return {
    symptom: symptom.id,
    confirmed: diagnosis.confirmed.flatMap(({ cause: id, basis }) =>
      symptom.causes
        .filter((cause) => cause.id === id)
        .map((cause) => wordedCause({ symptom, cause, basis }, request, wording)),
    ),
    possible: diagnosis.possible.map((row) => ({
      ...row,
      mark: symptom.causes.find(({ id }) => id === row.cause)?.prior.mark ?? policy.prior.mark,
    })),
    excluded: diagnosis.excluded,
    next: questionFor(diagnosis.next, wording),
    contradiction: contradiction
      ? { facts: contradiction.facts, text: plainText(contradiction.text, wording) }
      : null,
    escalate: stuck ? escalation(symptom, policy) : null,
    policy: { version: policy.version, preset: request.preset },
  }
}

function requireSymptom(policy: Policy, id: string): Symptom {
  const symptom = policy.symptoms.find((row) => row.id === id)
  if (!symptom) throw new Error(`policy ${policy.version} has no symptom "${id}"`)
  return symptom
}

function wordedCause(
  {
    symptom,
    cause,
    basis,
  }: {
    readonly symptom: Symptom
    readonly cause: Cause
    readonly basis: Diagnosis['confirmed'][number]['basis']
  },
  request: DiagnoseRequest,
  wording: Wording,
): DiagnosisAnswer['confirmed'][number] {
  const why = basis === 'policy' ? whyByPolicy(wording.policy, symptom, cause, request) : cause.why
  return {
    cause: cause.id,
    certainty: cause.certainty,
    ...(basis ? { basis } : {}),
    why: plainText(why, wording),
    fix: cause.fix.map((step) => plainText(step, wording)),
    canFix: whoCanFix(wording.policy, cause, request),
    article: cause.article ?? null,
  }
}

function questionFor(id: string | undefined, wording: Wording): DiagnosisAnswer['next'] {
  const fact = wording.policy.facts.find((row) => row.id === id)
  if (!fact) return null
  return {
    fact: fact.id,
    question: plainText(fact.question, wording),
    answers: fact.values.map(({ id: value, label }) => ({ value, label })),
  }
}

function escalation({ escalate }: Symptom, { evidence }: Policy): DiagnosisAnswer['escalate'] {
  return {
    article: escalate.article,
    evidence: escalate.evidence.flatMap((id) =>
      evidence.filter((row) => row.id === id).map(({ says }) => ({ id, says })),
    ),
  }
}
