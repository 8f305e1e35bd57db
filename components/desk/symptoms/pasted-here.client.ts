// Reads what was pasted on the list of symptoms, in a file of its own: it alone needs the policy. A
// transcript or a body of a request names its symptom; bare facts go along with the one opened.
import '@/components/desk/without-eval.client'
import { readPasted } from '@/lib/case/pasted-case'
import { accountParts } from '@/lib/wizard/account'
import { policy } from '@/lib/policy/published'

/** Where a text leads: to a symptom with its answers, or to answers without one. */
export interface PastedHere {
  readonly symptom?: string
  /** As in an address: facts and, where one is told, the account. */
  readonly parts: readonly (readonly [name: string, value: string])[]
}

/** Undefined for a text that holds no facts of one person, as a caller's own words. */
export function readHere(text: string): PastedHere | undefined {
  const pasted = readPasted(policy, { symptom: '', facts: policy.facts }, text)
  if (pasted.kind === 'elsewhere')
    return { symptom: pasted.symptom, parts: [...new URLSearchParams(pasted.query)] }
  if (pasted.kind !== 'add' || pasted.answers.length === 0) return undefined
  const account = pasted.account ? accountParts(policy, pasted.account) : []
  return { parts: [...pasted.answers, ...account] }
}
