// The body of POST /api/diagnose, from unknown to known names.
import * as z from 'zod'
import { readAccount, type ReadAccount } from '@/lib/access/requests/account'
import type { Policy } from '@/lib/policy/policy'
import { InputErrors } from '@/lib/core/input-error'
import { mergeFacts, readGiven, readName, symptomIds } from '@/lib/policy/read-names'
import { accountSchema, parseShape, resultOf, type Read } from '@/lib/access/requests/check-request'

export interface DiagnoseRequest extends ReadAccount {
  readonly symptom: string
  /** Facts not to ask for again. */
  readonly skipped: readonly string[]
}

const diagnoseSchema = z.strictObject({
  symptom: z.string(),
  account: accountSchema,
  facts: z.record(z.string(), z.unknown()).default({}),
  skipped: z.array(z.string()).max(1000).default([]),
})

/**
 * Reads a diagnosis request. Any known fact is accepted; those the symptom does not rest on change
 * nothing.
 */
export function parseDiagnoseRequest(policy: Policy, body: unknown): Read<DiagnoseRequest> {
  const shape = parseShape(diagnoseSchema, body)
  if (!shape.ok) return shape
  const errors = new InputErrors()
  const account = readAccount(policy, shape.value.account, errors)
  const given = readGiven(policy, shape.value.facts, 'facts', errors)
  const symptom = readName(symptomIds(policy), shape.value.symptom, 'symptom', 'symptom', errors)
  const skipped = shape.value.skipped.map((name, index) =>
    readName(policy.facts, name, `skipped.${index}`, 'fact', errors),
  )
  const facts = mergeFacts([account.facts, given], errors)
  return resultOf({ ...account, symptom, facts, skipped }, errors)
}
