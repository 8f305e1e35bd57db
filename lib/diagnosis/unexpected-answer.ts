// Unexpected answers: what someone saw is not what the grants of the account give. What was seen
// counts, and the diagnosis reports that the two differ.
import { choicesOf, type Choice } from '@/lib/policy/symptom/refused-permission'
import { lookFor, type Look } from '@/lib/policy/symptom/role-condition'
import { grantsOf, type Variant } from '@/lib/policy/grants'
import type { Policy, RoleId, Symptom } from '@/lib/policy/policy'
import { allOf, anyOf } from '@/lib/logic/partial-evaluation'
import type { Condition } from '@/lib/logic/condition'

export interface UnexpectedAnswer {
  readonly when: Condition
  readonly text: string
}

/**
 * The unexpected answers of a symptom that is a refused permission: seen although refused, or not
 * seen although granted.
 */
export function unexpectedAnswersOf(
  policy: Policy,
  symptom: Symptom,
  variant: Variant,
): readonly UnexpectedAnswer[] {
  const words = policy.rules.find(({ applies }) => applies === 'role')?.unexpectedAnswer
  if (!words) return []
  return looksOf(policy, symptom).flatMap(({ choices, granted, denied }) => {
    const rolesWhere = (isHeld: boolean) =>
      choices.map(({ permission, when }) => {
        const grants = grantsOf(policy, permission, variant)
        return {
          when,
          roles: policy.roles
            .map(({ id }) => id)
            .filter((role) => (grants[role] !== 'deny') === isHeld),
        }
      })
    return roleFacts(policy).flatMap((fact) => [
      ...unexpectedAnswer(rolesWhere(false), fact, granted, words.more),
      ...unexpectedAnswer(rolesWhere(true), fact, denied, words.less),
    ])
  })
}

/** The look of the symptom's own permission, and those of causes that name what shows them. */
function looksOf(
  policy: Policy,
  symptom: Symptom,
): readonly (Pick<Look, 'denied' | 'granted'> & { readonly choices: readonly Choice[] })[] {
  const choices = choicesOf(policy, symptom)
  const own = lookFor(symptom, choices)
  return [
    ...(own ? [{ choices, ...own }] : []),
    ...symptom.causes.flatMap(({ permission, shownBy }) =>
      shownBy ? [{ choices: choicesOf(policy, { permission }), ...shownBy }] : [],
    ),
  ]
}

/** The facts that hold a role: the person's and one's own. */
const roleFacts = ({ facts, roles }: Policy): readonly string[] =>
  facts
    .filter(({ values }) => roles.every((role) => values.some(({ id }) => id === role.id)))
    .map(({ id }) => id)

interface Holders {
  readonly when: Condition
  readonly roles: readonly RoleId[]
}

function unexpectedAnswer(
  holders: readonly Holders[],
  role: string,
  seen: Condition,
  text: string,
): readonly UnexpectedAnswer[] {
  const some = holders
    .filter(({ roles }) => roles.length > 0)
    .map(({ when, roles }) => allOf([{ kind: 'in', fact: role, values: roles }, when]))
  return some.length === 0 ? [] : [{ when: allOf([anyOf(some), seen]), text }]
}
