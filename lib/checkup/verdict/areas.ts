// What a person may do, area by area: how many of its permissions nothing refuses, and how far they
// reach.
import { buildBatchCheck, type BatchCheck } from '@/lib/access/batch-check'
import type { Policy, PresetId } from '@/lib/policy/policy'
import type { Facts } from '@/lib/logic/fact'
import { RING } from '@/lib/checkup/columns/fields'

/**
 * One area. `may`: permissions that nothing refuses as far as the facts go. `open` of these rest on
 * the chat, the call or the account at hand.
 */
export interface AreaReach {
  readonly area: string
  readonly label: string
  readonly may: number
  readonly open: number
  readonly of: number
  /** Scopes of what may be done, in words; empty where nothing is narrowed. */
  readonly scopes: readonly string[]
}

const kept = new WeakMap<Policy, Map<PresetId, BatchCheck>>()

/** A batch check of all permissions; prepared once for an account. */
function batchCheckOf(policy: Policy, preset: PresetId): BatchCheck {
  const byPreset = kept.get(policy) ?? new Map<PresetId, BatchCheck>()
  kept.set(policy, byPreset)
  const batchCheck =
    byPreset.get(preset) ??
    buildBatchCheck(
      policy,
      policy.permissions.map(({ id }) => id),
      { preset },
    )
  byPreset.set(preset, batchCheck)
  return batchCheck
}

/**
 * The areas that a person's role and standing open to them. Empty when the role is not known: then
 * nothing can be said.
 */
export function areasOf(policy: Policy, preset: PresetId, facts: Facts): readonly AreaReach[] {
  if (facts['role'] === undefined) return []
  const batchCheck = batchCheckOf(policy, preset)
  const user = batchCheck.count(facts)
  const places = new Map(policy.permissions.map(({ id }, at) => [id, at]))
  return policy.areas.map(({ id, label, permissions }) => {
    // Being rung is told by itself.
    const own = permissions.filter((permission) => permission !== RING)
    const verdicts = own.map((permission) => batchCheck.decide(user, places.get(permission) ?? 0))
    const may = verdicts.filter(({ decision }) => decision !== 'deny')
    const scopes = new Set(may.map(({ scope }) => scope))
    return {
      area: id,
      label,
      may: may.length,
      open: may.filter(({ decision }) => decision === 'unknown').length,
      of: own.length,
      scopes: policy.scopes
        .filter((scope) => scope.kind === 'part' && scopes.has(scope.id))
        .map((scope) => scope.label),
    }
  })
}

/** "All 14", "6 of 14", "None". */
export const reachWords = ({ may, of, scopes }: AreaReach): string =>
  may === 0
    ? 'None'
    : '' +
      (may === of ? `All ${of}` : `${may} of ${of}`) +
      (scopes.length > 0 ? ` (${scopes.join(', ').toLowerCase()})` : '')
