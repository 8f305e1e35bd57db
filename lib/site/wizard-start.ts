// Where <StartWizard> leads: a wizard, with answers filled in where the article has settled them
// already.
import { fixRoute } from '@/lib/core/routes'
import type { Policy } from '@/lib/policy/policy'
import { suggestion } from '@/lib/core/suggest'

/** `status=inactive, sso=no` as pairs, in the order written. */
function answersOf(facts: string): readonly (readonly [string, string])[] {
  return facts
    .split(/[\s,&]+/)
    .filter((part) => part !== '')
    .map((part) => [
      part.split('=', 1)[0] ?? '',
      part.includes('=') ? part.replace(/^.*?=/s, '') : '',
    ])
}

/** The address of a wizard with these answers. */
export function wizardAddress(symptom: string, facts = ''): string {
  return fixRoute(symptom, answersOf(facts))
}

/**
 * What is wrong with answers written for a symptom: facts that it does not rest on, values that a
 * fact does not have. Empty when all is well.
 */
export function checkAnswers(policy: Policy, symptom: string, facts: string): string[] {
  const asked = policy.symptoms.find(({ id }) => id === symptom)?.facts ?? []
  return answersOf(facts).flatMap(([name, value]) => {
    const fact = asked.includes(name) ? policy.facts.find(({ id }) => id === name) : undefined
    if (!fact) return [`"${name}" is no fact of ${symptom}; ${suggestion(name, asked)}`]
    const values = fact.values.map(({ id }) => id)
    return values.includes(value)
      ? []
      : [`"${value}" is no answer to ${name}; ${suggestion(value, values)}`]
  })
}
