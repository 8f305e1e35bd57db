// May this person do this? Three values, every reason, and what is still to be asked. Deny by
// default: what no rule clears is not allowed.
import { evaluate, missingFor } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import type { Policy, PresetId } from '@/lib/policy/policy'
import {
  compilePermission,
  type CheckRequest,
  type CompiledPermission,
  type CompiledRule,
  type Reason,
} from '@/lib/policy/compiled-permission'
import { buildDecisionCache } from './decision-cache'
import {
  factsAfterBetterLook,
  remediesFor,
  type Remedies,
  type Remedy,
  type Stuck,
} from './remedies'

export interface Verdict {
  /** deny when a rule certainly refuses, allow when none can, else unknown. */
  readonly decision: 'allow' | 'deny' | 'unknown'
  /**
   * How far an allowance reaches for the person's role; null when it is not narrowed, not known or
   * denied.
   */
  readonly scope: string | null
  /** All that certainly refuse, in order of telling. */
  readonly reasons: readonly Reason[]
  /** The facts not given on which the decision, or the completeness of its reasons, still rests. */
  readonly missing: readonly string[]
}

export interface Decision extends Verdict {
  /** What would lift the denial; empty when nothing is denied or nothing can be changed. */
  readonly remedies: readonly Remedy[]
  /** Only of a denial that nobody can lift: why. */
  readonly stuck?: Stuck
  readonly policy: { readonly version: string; readonly preset: PresetId }
}

const cached = buildDecisionCache<Decision>(factsAfterBetterLook)

/**
 * Decides a permission and finds the remedies of a denial. Throws on an unknown permission or
 * preset: read-names.ts turns outside names into known ones.
 */
export function check(policy: Policy, request: CheckRequest): Decision {
  const compiled = compilePermission(policy, request)
  return cached(policy, compiled, request, () => {
    const verdict = verdictOf(compiled, request.facts)
    const { remedies, stuck } =
      verdict.decision === 'deny' ? remediesFor(policy, request) : NOTHING_DENIED
    return {
      ...verdict,
      remedies,
      ...(stuck ? { stuck } : {}),
      policy: { version: policy.version, preset: compiled.preset },
    }
  })
}

/** Decides a permission without looking for remedies: the fast path for check-ups and proofs. */
export const decide = (policy: Policy, request: CheckRequest): Verdict =>
  verdictOf(compilePermission(policy, request), request.facts)

const NOTHING: readonly never[] = []
const NOTHING_DENIED: Remedies = { remedies: NOTHING }

function verdictOf({ rules, scopes }: CompiledPermission, facts: Facts): Verdict {
  const reasons: Reason[] = []
  const open: CompiledRule[] = []
  for (const rule of rules) {
    const denies = evaluate(rule.when, facts)
    if (denies === true) reasons.push(rule.reason)
    else if (denies === undefined) open.push(rule)
  }
  const decision = reasons.length > 0 ? 'deny' : open.length > 0 ? 'unknown' : 'allow'
  const role = facts['role']
  const scope = decision === 'deny' || role === undefined ? null : (scopes[role] ?? null)
  return {
    decision,
    scope,
    reasons,
    missing:
      open.length === 0
        ? NOTHING
        : [...new Set(open.flatMap(({ when }) => missingFor(when, facts)))],
  }
}
