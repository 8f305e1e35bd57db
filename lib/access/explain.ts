// What every rule of a permission says to a request: those that refuse, those that are still open,
// and those that are out of the way.
import { evaluate, missingFor } from '@/lib/logic/evaluate'
import { decide, type Verdict } from './check'
import type { Policy } from '@/lib/policy/policy'
import { compilePermission, type CheckRequest, type Reason } from '@/lib/policy/compiled-permission'

export interface ExplainedRule extends Reason {
  readonly state: 'refuses' | 'open' | 'clear'
  /** The facts not given on which an open rule still rests. */
  readonly missing: readonly string[]
}

export interface Explanation {
  readonly decision: Verdict['decision']
  /** In order of telling; `text` says why the rule refuses, where it does. */
  readonly rules: readonly ExplainedRule[]
}

/**
 * Every rule that bears on a permission, refusing or not. Throws on an unknown permission or
 * preset.
 */
export function explain(policy: Policy, request: CheckRequest): Explanation {
  const rules = compilePermission(policy, request).rules.map(({ when, reason }): ExplainedRule => {
    const refuses = evaluate(when, request.facts)
    return {
      ...reason,
      state: refuses === undefined ? 'open' : refuses ? 'refuses' : 'clear',
      missing: missingFor(when, request.facts),
    }
  })
  return { decision: decide(policy, request).decision, rules }
}
