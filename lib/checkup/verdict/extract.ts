// The part of a policy that a check-up needs, for the browser: every rule and permission, without
// what a file of users cannot settle and without what only pages and writers read.
import { requirePermission } from '@/lib/policy/grants'
import type { Cause, Contradiction, Policy, PolicyFact, Rule, Symptom } from '@/lib/policy/policy'
import { SIGN_IN } from '@/lib/policy/sign-in'
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import { eachState } from '@/lib/logic/enumerate'
import { COLUMN_FACTS, RING } from '@/lib/checkup/columns/fields'
import { ACCOUNT_FACTS, WORKED_OUT } from '@/lib/checkup/reading/state'

/**
 * A policy that decides, diagnoses and words users like the whole one. A test holds that it does.
 */
export function extractPolicy(policy: Policy): Policy {
  const told = new Set<string>([...COLUMN_FACTS, ...WORKED_OUT, ...ACCOUNT_FACTS])
  const symptoms = policy.symptoms
    .filter(({ id }) => policy.checkUp.some(({ symptom }) => symptom === id))
    .map((symptom) => symptomPart(policy, symptom, told))
  const worded = new Set([RING, SIGN_IN].flatMap((id) => requirePermission(policy, id).rules))
  const rules = policy.rules.map((rule): Rule =>
    worded.has(rule.id)
      ? { ...rule, evidence: [] }
      : {
          ...rule,
          text: '',
          article: undefined,
          cases: undefined,
          variants: undefined,
          unexpectedAnswer: undefined,
          evidence: [],
        },
  )
  const words = JSON.stringify([symptoms, rules])
  const isNamed = ({ id }: { readonly id: string }): boolean => words.includes(`\\"${id}\\"`)
  return {
    ...policy,
    roles: policy.roles.map((role) => ({ ...role, means: '', evidence: [], aliases: [] })),
    facts: policy.facts.map((fact) => factPart(fact, told.has(fact.id))),
    permissions: policy.permissions.map(({ conflict: _, ...permission }) => ({
      ...permission,
      label: '',
      phrase: permission.id === RING ? permission.phrase : '',
      phrases: [],
      evidence: [],
    })),
    rules,
    contradictions: policy.contradictions.map((row) => contradictionPart(row, told)),
    symptoms,
    menus: policy.menus.filter(isNamed).map((menu) => ({ ...menu, evidence: [] })),
    terms: policy.terms.filter(isNamed).map((term) => ({ ...term, means: '', evidence: [] })),
    limits: policy.limits.filter(isNamed).map((limit) => ({ ...limit, evidence: [] })),
    evidence: [],
  }
}

/**
 * A fact that a file or an account states keeps its names: cells are read by them. Of any other
 * only its domain counts.
 */
function factPart(fact: PolicyFact, isTold: boolean): PolicyFact {
  if (isTold) return { ...fact, question: '', find: '' }
  return {
    ...fact,
    label: '',
    question: '',
    find: '',
    aliases: [],
    values: fact.values.map(({ id }) => ({ id, label: '', aliases: [] })),
    changes: [],
  }
}

function symptomPart(policy: Policy, symptom: Symptom, told: ReadonlySet<string>): Symptom {
  const causes = symptom.causes.filter((cause) => canBeSettled(policy, cause, told))
  return {
    ...symptom,
    aliases: [],
    escalate: { ...symptom.escalate, evidence: [] },
    causes: causes.map((cause) => ({ ...cause, evidence: [] })),
  }
}

/** A contradiction that no file can show keeps its condition alone. */
const contradictionPart = (row: Contradiction, told: ReadonlySet<string>): Contradiction => ({
  ...row,
  text: factsOf(row.when).every((fact) => told.has(fact)) ? row.text : '',
  evidence: [],
})

/** Whether some file can make a cause certain. */
function canBeSettled({ facts }: Policy, { when }: Cause, told: ReadonlySet<string>): boolean {
  const mentioned = factsOf(when).filter((id) => told.has(id))
  return [...eachState(facts.filter(({ id }) => mentioned.includes(id)))].some(
    (state) => evaluate(when, state) === true,
  )
}
