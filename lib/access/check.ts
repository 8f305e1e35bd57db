// May this person do this? Three values, every reason, and what is still to be asked. Deny by
// default: what no rule clears is not allowed.
import { canAllFail, groupsBy, settle, unknownIn, type Domains } from '@/lib/logic/completions'
import { evaluate, missingFor } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import type { Policy, PresetId, RoleId } from '@/lib/policy/policy'
import {
  compilePermission,
  type CheckRequest,
  type CompiledPermission,
  type CompiledRule,
  type Reason,
} from '@/lib/policy/compiled-permission'
import { buildDecisionCache } from './decision-cache'
import { factsOfRemedies } from './remedy/remedy-facts'
import { remediesFor, type Remedies, type Remedy, type Stuck } from './remedy/remedies'
import { orderFor, type ForViewer } from './remedy/viewer'

export interface Verdict {
  /**
   * deny when it is refused however the unknown facts turn out, allow when nothing can refuse, else
   * unknown: some way to turn out allows and another refuses.
   */
  readonly decision: 'allow' | 'deny' | 'unknown'
  /**
   * How far an allowance reaches for the person's role; null when it is not narrowed, not known or
   * denied.
   */
  readonly scope: string | null
  /** All that certainly refuse, in order of telling. */
  readonly reasons: readonly Reason[]
  /**
   * Reasons of which one or another refuses, whichever way the unknown facts turn out, although
   * none is certain by itself. Absent where there are none.
   */
  readonly either?: readonly Reason[]
  /** The facts not given on which the decision, or the completeness of its reasons, still rests. */
  readonly missing: readonly string[]
}

export interface Decision extends Verdict {
  /** What would lift the denial; empty when nothing is denied or nothing can be changed. */
  readonly remedies: readonly (Remedy & { readonly viewer?: ForViewer })[]
  /** Only of a denial that nobody can lift: why. */
  readonly stuck?: Stuck
  readonly policy: { readonly version: string; readonly preset: PresetId }
}

const cached = buildDecisionCache<Decision>()

/**
 * Decides a permission and finds the remedies of a denial, in the order of `viewer` where there is
 * one: the role of whoever asks. Throws on an unknown permission or preset: read-names.ts turns
 * outside names into known ones.
 */
export function check(
  policy: Policy,
  request: CheckRequest & { readonly viewer?: RoleId | undefined },
): Decision {
  const compiled = compilePermission(policy, request)
  const decision = cached(policy, compiled, request.facts, () => {
    const verdict = verdictOf(compiled, request.facts)
    const isDenied = verdict.decision === 'deny'
    const { remedies, stuck } = isDenied ? remediesFor(policy, request) : NOTHING_DENIED
    return {
      restsOn: isDenied ? factsOfRemedies(policy, request) : NOTHING,
      value: {
        ...verdict,
        remedies,
        ...(stuck ? { stuck } : {}),
        policy: { version: policy.version, preset: compiled.preset },
      },
    }
  })
  if (request.viewer === undefined) return decision
  return { ...decision, remedies: orderFor(policy, request, decision.remedies, request.viewer) }
}

/** Decides a permission without looking for remedies: the fast path for check-ups and proofs. */
export const decide = (policy: Policy, request: CheckRequest): Verdict =>
  verdictOf(compilePermission(policy, request), request.facts)

const NOTHING: readonly never[] = []
const NOTHING_DENIED: Remedies = { remedies: NOTHING }

function verdictOf({ rules, scopes, domains }: CompiledPermission, facts: Facts): Verdict {
  const reasons: Reason[] = []
  const open: CompiledRule[] = []
  for (const rule of rules) {
    const kleene = evaluate(rule.when, facts)
    const denies =
      kleene === undefined && !rule.readOnce ? settle(rule.when, facts, domains) : kleene
    if (denies === true) reasons.push(rule.reason)
    else if (denies === undefined) open.push(rule)
  }
  const either = open.length > 1 ? forced(open, facts, domains) : NOTHING
  const isDenied = reasons.length > 0 || either.length > 0
  const decision = isDenied ? 'deny' : open.length > 0 ? 'unknown' : 'allow'
  const role = facts['role']
  const scope = decision === 'deny' || role === undefined ? null : (scopes[role] ?? null)
  return {
    decision,
    scope,
    reasons,
    ...(either.length > 0 ? { either } : {}),
    missing:
      open.length === 0
        ? NOTHING
        : [...new Set(open.flatMap(({ when }) => missingFor(when, facts)))],
  }
}

/**
 * The reasons of open rules of which one or another refuses, however the unknown facts turn out.
 * Rules that share no unknown fact turn out apart, so each group is searched by itself.
 */
function forced(open: readonly CompiledRule[], facts: Facts, domains: Domains): readonly Reason[] {
  return groupsBy(open, ({ when }) => unknownIn(when, facts))
    .filter(
      (group) =>
        group.length > 1 &&
        !canAllFail(
          group.map(({ when }) => when),
          facts,
          domains,
        ),
    )
    .flatMap((group) => group.map(({ reason }) => reason))
}
