// Cedar as an oracle: the exported policy, asked about a request.
import * as cedar from '@cedar-policy/cedar-wasm/nodejs'
import type { Variant } from '@/lib/policy/grants'
import type { Policy } from '@/lib/policy/policy'
import type { Facts } from '@/lib/logic/fact'
import { exportCedar } from './cedar-policy'

export interface CedarAnswer {
  readonly decision: 'allow' | 'deny'
  /** Ids of the rules that forbid. */
  readonly rules: readonly string[]
  readonly errors: number
}

let count = 0

/**
 * Answers requests; `checked` holds each against the schema. Each permission's policies are parsed
 * once. Throws where Cedar refuses policies, schema or request.
 */
export function cedarOracle(
  policy: Policy,
  variant: Variant = {},
  checked = true,
): (permission: string, context: Facts) => CedarAnswer {
  const { policies, schema } = exportCedar(policy, variant)
  const name = `oracle ${count++}`
  const parsed = new Set<string>()
  if (checked) accept(cedar.preparseSchema(name, schema))
  return (permission, context) => {
    const id = `${name} ${permission}`
    if (!parsed.has(id))
      accept(cedar.preparsePolicySet(id, { staticPolicies: policiesOf(policies, permission) }))
    parsed.add(id)
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'User', id: 'person' },
      action: { type: 'Action', id: permission },
      resource: { type: 'Account', id: 'account' },
      context,
      entities: [],
      preparsedPolicySetId: id,
      ...(checked ? { preparsedSchemaName: name, validateRequest: true } : {}),
    })
    if (answer.type === 'failure')
      throw new Error(answer.errors.map(({ message }) => message).join('; '))
    const { decision, diagnostics } = answer.response
    return {
      decision,
      rules:
        decision === 'deny'
          ? diagnostics.reason.flatMap((reason) => reason.split(' ').slice(1))
          : [],
      errors: diagnostics.errors.length,
    }
  }
}

/**
 * The permit and the forbids of one permission: the only ones that bear on it, and Cedar would look
 * through all.
 */
const policiesOf = (
  policies: Readonly<Record<string, string>>,
  permission: string,
): Record<string, string> =>
  Object.fromEntries(Object.entries(policies).filter(([id]) => id.split(' ')[0] === permission))

/** What Cedar's validator says of an export; empty when policies and schema fit together. */
export function validated(policy: Policy, variant: Variant = {}): readonly string[] {
  const { policies, schema } = exportCedar(policy, variant)
  const answer = cedar.validate({
    policies: { staticPolicies: policies },
    schema,
    validationSettings: { mode: 'strict' },
  })
  if (answer.type === 'failure') return answer.errors.map(({ message }) => message)
  return answer.validationErrors.map(({ policyId, error }) => `${policyId}: ${error.message}`)
}

function accept(answer: cedar.CheckParseAnswer): void {
  if (answer.type === 'failure')
    throw new Error(answer.errors.map(({ message }) => message).join('; '))
}
