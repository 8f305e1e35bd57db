// The body of POST /api/access/compare: two people, what they share, and a permission.
import * as z from 'zod'
import { readAccount } from './account'
import { readPermission } from './names'
import type { Person } from '@/lib/access/compare'
import type { PermissionId, Policy } from '@/lib/policy/policy'
import { InputErrors } from '@/lib/core/input-error'
import { mergeFacts, readGiven } from '@/lib/policy/read-names'
import { accountSchema, factsSchema, parseShape, resultOf, type Read } from './check-request'

export interface CompareRequest {
  readonly a: Person
  readonly b: Person
  readonly permission: PermissionId
}

const person = z.strictObject({
  user: factsSchema,
  account: accountSchema.unwrap().optional(),
  context: factsSchema,
})
const compareSchema = z.strictObject({
  a: person,
  b: person,
  account: accountSchema,
  context: factsSchema,
  permission: z.string(),
})

/**
 * Reads a comparison. `account` and `context` count for both; a person's own account replaces the
 * shared one.
 */
export function parseCompareRequest(policy: Policy, body: unknown): Read<CompareRequest> {
  const shape = parseShape(compareSchema, body)
  if (!shape.ok) return shape
  const { a, b, account, context, permission } = shape.value
  const errors = new InputErrors()
  const shared = readGiven(policy, context, 'context', errors)
  const readPerson = (one: z.infer<typeof person>, name: string): Person => {
    const { facts, preset, overrides } = readAccount(
      policy,
      one.account ?? account,
      errors,
      one.account ? `${name}.account` : 'account',
    )
    const given = [
      readGiven(policy, one.user, `${name}.user`, errors),
      facts,
      shared,
      readGiven(policy, one.context, `${name}.context`, errors),
    ]
    return { facts: mergeFacts(given, errors), preset, overrides }
  }
  const value = {
    a: readPerson(a, 'a'),
    b: readPerson(b, 'b'),
    permission: readPermission(policy, permission, 'permission', errors),
  }
  return resultOf(value, errors)
}
