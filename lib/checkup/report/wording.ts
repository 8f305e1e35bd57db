// The words of a check-up: of outcomes, roles, changes and those who can make them. All names come
// from the policy.
import type { Change } from '@/lib/access/remedy/changes'
import type { Step } from '@/lib/access/remedy/plan'
import type { Policy } from '@/lib/policy/policy'
import type { Remedy } from '@/lib/access/remedy/remedies'
import { listInWords } from '@/lib/core/list-in-words'
import type { Facts } from '@/lib/logic/fact'
import type { Outcome, Standing, Verdict } from '@/lib/checkup/verdict/verdict'

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  yes: 'Yes',
  clear: 'Yes, as far as is known',
  no: 'No',
  unknown: 'Not known',
}
export const PRO_WORDS: Readonly<Record<Verdict['pro'], string>> = {
  pro: 'Pro',
  call_only: 'Call-only',
  unknown: 'Not known',
}

/** The label of a fact, and of one of its values. */
export function factWords({ facts }: Policy, id: string): string {
  return facts.find((fact) => fact.id === id)?.label ?? id
}

export function valueWords({ facts }: Policy, id: string, value: string): string {
  return (
    facts.find((fact) => fact.id === id)?.values.find((row) => row.id === value)?.label ?? value
  )
}

/** The role's label; empty when it is not known. */
export function roleWords({ roles }: Policy, facts: Facts): string {
  return roles.find(({ id }) => id === facts['role'])?.label ?? ''
}

/** An outcome in a cell: where it is not known, what would have to be. */
export function outcomeWords(policy: Policy, { standing, missing }: Outcome): string {
  return standing === 'unknown'
    ? `${STANDING_WORDS.unknown}: ${missing.map((fact) => factWords(policy, fact)).join(', ')}`
    : STANDING_WORDS[standing]
}

/** Signing in, in a cell. A call-only user is not meant to sign in, so that is no fault. */
export function signInWords(policy: Policy, { pro, signIn }: Verdict): string {
  return isNotMeantTo(pro, signIn) ? 'Not meant to' : outcomeWords(policy, signIn)
}

export const isNotMeantTo = (pro: Verdict['pro'], signIn: Outcome): boolean =>
  pro === 'call_only' && signIn.standing === 'no'

/** "Status: Inactive → Active". */
export function changeWords(policy: Policy, { fact, from, to }: Change): string {
  // In a list it is "no" only where no number stands.
  if (fact === 'number_right') return 'Mobile number: none → the right one'
  return (
    `${factWords(policy, fact)}: ${valueWords(policy, fact, from)} → ` +
    `${valueWords(policy, fact, to)}`
  )
}

/** One step of a fix and who can take it. */
export interface FixStep {
  readonly change: string
  readonly by: string
}

/**
 * The smallest fix for what is troubling a person: every change once, each with those who can make
 * it.
 */
export function fixOf(policy: Policy, { ring, signIn, pro }: Verdict): readonly FixStep[] {
  const remedies = [ring.remedy, pro === 'call_only' ? null : signIn.remedy].filter(
    (remedy): remedy is Remedy => remedy !== null,
  )
  const steps = new Map(remedies.flatMap((remedy) => remedy.steps).map((step) => [step.fact, step]))
  return [...steps.values()].map((step) => stepOf(policy, step))
}

/** One change as a step: what is done, and who can. */
export const stepOf = (policy: Policy, step: Step): FixStep => ({
  change: changeWords(policy, step),
  by: peopleWords(policy, step.by),
})

/** Roles and parties in words: roles first, highest first. */
export function peopleWords({ roles, parties }: Policy, ids: readonly string[]): string {
  const named = [...roles, ...parties]
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => label)
  return listInWords(
    named.map((label, at) =>
      at === 0
        ? label
        : label.replace(/^(The|Anyone|Whoever|Your|Nobody)\b/, (word) => word.toLowerCase()),
    ),
    'or',
  )
}
