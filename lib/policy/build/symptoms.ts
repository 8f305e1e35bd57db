// Builds the symptoms: each cause with the condition that it rests on.
import { causeConditionOf } from '@/lib/policy/cause-condition'
import { choicesOf } from '@/lib/policy/symptom/refused-permission'
import type { Cause, CauseGround, Policy, Symptom } from '@/lib/policy/policy'
import type { Sources } from '@/lib/policy/policy-files'

type WrittenSymptom = Sources['symptoms'][number]['value']
type WrittenCause = WrittenSymptom['causes'][number]

/** The symptoms of a policy whose other parts are built. */
export const buildSymptoms = (sources: Sources, policy: Policy): readonly Symptom[] =>
  sources.symptoms.map(({ value: symptom }) => ({
    ...symptom,
    causes: symptom.causes.map((cause) => ({
      ...buildCause(cause, symptom, policy),
      ...frequencyOf(cause.id, symptom.id, sources),
    })),
  }))

function frequencyOf(cause: string, symptom: string, { odds }: Sources): Pick<Cause, 'frequency'> {
  const causes = odds.value.find((row) => row.symptom === symptom)?.causes ?? {}
  const all = Object.values(causes).reduce((sum, often) => sum + often, 0)
  const often = Object.hasOwn(causes, cause) ? causes[cause] : undefined
  return often === undefined ? {} : { frequency: often / all }
}

/**
 * A cause that names a rule shares its condition and, where it has none of its own, its words and
 * article.
 */
function buildCause(written: WrittenCause, symptom: WrittenSymptom, policy: Policy): Cause {
  const {
    when: condition,
    why,
    article,
    prior = policy.prior,
    rule: ruleId,
    also,
    permission,
    holds,
    lacks,
    basis,
    shownBy,
    unless,
    ...rest
  } = written
  const rule = policy.rules.find(({ id }) => id === ruleId)
  const shared: CauseGround = {
    certainty: rest.certainty,
    mark: rest.mark,
    ...(ruleId === undefined ? {} : { rule: ruleId }),
    ...(also === undefined ? {} : { also }),
    ...(permission === undefined ? {} : { permission }),
    ...(holds === undefined ? {} : { holds }),
    ...(lacks === undefined ? {} : { lacks }),
    ...(basis === undefined ? {} : { basis }),
    ...(shownBy === undefined ? {} : { shownBy }),
    ...(condition === undefined ? {} : { written: condition }),
    ...(unless === undefined ? {} : { unless }),
  }
  const link = article ?? rule?.article
  const { when } = causeConditionOf(policy, symptom, shared)
  return {
    ...rest,
    ...shared,
    prior,
    when,
    why: [why ?? rule?.text ?? '', ...byGrants(policy, symptom, shared, written)].join(' '),
    ...(link === undefined ? {} : { article: link }),
  }
}

/**
 * What a refusal says besides that follows from grants which the Owner can change, where it has no
 * other words for that.
 */
function byGrants(
  policy: Policy,
  symptom: WrittenSymptom,
  { certainty, rule: id, permission }: CauseGround,
  { whyByPolicy }: WrittenCause,
): readonly string[] {
  const rule = policy.rules.find((row) => row.id === id)
  if (rule?.applies !== 'role' || certainty !== 'certain' || whyByPolicy !== undefined) return []
  const subjects = choicesOf(policy, permission === undefined ? symptom : { permission })
  const canChange = subjects.some((choice) => choice.permission.overridable)
  return canChange && rule.byGrants !== undefined ? [rule.byGrants] : []
}
