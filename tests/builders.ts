// The published policy, read from its files, and small builders for people in it.
import { expect } from 'vitest'
import { lossesOf } from '@/lib/access/remedy/promotion'
import { readPolicyFiles } from '@/lib/policy/folder'
import { loadPolicy } from '@/lib/policy/load'
import type { Policy } from '@/lib/policy/policy'
import { factsOf, type Condition } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { eachState } from '@/lib/logic/enumerate'
import { rowsOf } from './rows'

export const policyFiles = await readPolicyFiles('content/policy')
export const policy: Policy = loadPolicy(policyFiles)

/** An active, invited Pro user in an account in good standing with WhatsApp connected. */
export const proUser = (role: string, more: Facts = {}): Facts => ({
  role,
  status: 'active',
  panel_access: 'on',
  invite_state: 'accepted',
  account_state: 'fine',
  waba_connected: 'yes',
  ...more,
})

export const { requireFact, requireSymptom } = rowsOf(policy)

/**
 * What the Owner has to give to every higher role for it to take nothing from this one: nothing
 * where each reaches as far already.
 */
export const liftedLosses = (
  from: string,
): { role: string; permission: string; grant: 'allow' }[] =>
  policy.roles
    .filter(({ rank }) => rank > (policy.roles.find(({ id }) => id === from)?.rank ?? 0))
    .flatMap(({ id: role }) =>
      lossesOf(policy, {}, from, role).map((permission) => ({ role, permission, grant: 'allow' })),
    )

/**
 * Facts, beside those given, under which none of the conditions holds; several may be about one
 * fact.
 */
export function clearOf(conditions: readonly Condition[], given: Facts = {}): Facts {
  let facts = given
  for (const condition of conditions) {
    const state = [...eachState(factsOf(condition).map(requireFact), facts)].find(
      (candidate) =>
        evaluate(condition, candidate) === false &&
        !conditions.some((other) => evaluate(other, candidate) === true),
    )
    if (!state)
      throw new Error(`no way around ${JSON.stringify(condition)} with ${JSON.stringify(facts)}`)
    facts = state
  }
  return facts
}

/** Matchers for a text within a larger expectation. */
export const containing = (text: string): unknown => expect.stringContaining(text)
export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)
export const anyText: unknown = expect.any(String)
