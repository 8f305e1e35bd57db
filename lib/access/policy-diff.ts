// What another policy would change: every decision that turns, by permission, preset and role, each
// with a state that shows it.
import type { Fact, Facts } from '@/lib/logic/fact'
import { eachState } from '@/lib/logic/enumerate'
import { decide, type Verdict } from './check'
import type { PermissionId, Policy, PresetId, RoleId } from '@/lib/policy/policy'
import { compilePermission } from '@/lib/policy/compiled-permission'
import { factsMentioned } from '@/lib/policy/mentioned-facts'

type Outcome = Pick<Verdict, 'decision' | 'scope'>

/** Some decisions that turn alike. `role` is null where the decision does not rest on it. */
export interface ChangedDecision {
  readonly permission: PermissionId
  readonly preset: PresetId
  readonly role: RoleId | null
  readonly before: Outcome
  readonly after: Outcome
  /** In how many states. */
  readonly states: number
  /** The one of them with the fewest reasons. */
  readonly example: Facts
}

export interface PolicyDiff {
  readonly decisions: readonly ChangedDecision[]
  readonly added: readonly PermissionId[]
  readonly removed: readonly PermissionId[]
  readonly presets: {
    readonly added: readonly PresetId[]
    readonly removed: readonly PresetId[]
    readonly default: { readonly before: PresetId; readonly after: PresetId } | null
  }
}

/**
 * Compares two policies by trying every state of each permission that both have, under every preset
 * that both have.
 */
export function diff(before: Policy, after: Policy): PolicyDiff {
  const permissions = shared(before.permissions, after.permissions)
  const presets = shared(before.presets, after.presets)
  return {
    decisions: permissions.both.flatMap((permission) =>
      presets.both.flatMap((preset) => changedDecisions(before, after, permission, preset)),
    ),
    added: permissions.added,
    removed: permissions.removed,
    presets: {
      added: presets.added,
      removed: presets.removed,
      default:
        before.defaultPreset === after.defaultPreset
          ? null
          : { before: before.defaultPreset, after: after.defaultPreset },
    },
  }
}

type Rows = readonly { readonly id: string }[]

function shared(
  before: Rows,
  after: Rows,
): {
  readonly both: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
} {
  const [old, current] = [before.map(({ id }) => id), after.map(({ id }) => id)]
  return {
    both: old.filter((id) => current.includes(id)),
    added: current.filter((id) => !old.includes(id)),
    removed: old.filter((id) => !current.includes(id)),
  }
}

function changedDecisions(
  before: Policy,
  after: Policy,
  permission: PermissionId,
  preset: PresetId,
): readonly ChangedDecision[] {
  if (footprint(before, permission, preset) === footprint(after, permission, preset)) return []
  const changes = new Map<string, ChangedDecision & { readonly reasons: number }>()
  const hasRole = domains(before, after, permission, preset).some(({ id }) => id === 'role')
  for (const facts of eachState(domains(before, after, permission, preset))) {
    const [one, other] = [before, after].map((policy) =>
      decide(policy, { permission, preset, facts }),
    )
    if (!one || !other || (one.decision === other.decision && one.scope === other.scope)) continue
    const role = hasRole ? (facts['role'] ?? null) : null
    const key = [role, one.decision, one.scope, other.decision, other.scope].join(' ')
    const found = changes.get(key)
    const reasons = one.reasons.length + other.reasons.length
    const plainer =
      found && found.reasons <= reasons
        ? { example: found.example, reasons: found.reasons }
        : { example: facts, reasons }
    changes.set(key, {
      permission,
      preset,
      role,
      before: outcomeOf(one),
      after: outcomeOf(other),
      states: (found?.states ?? 0) + 1,
      ...plainer,
    })
  }
  return [...changes.values()].map(({ reasons: _, ...change }) => change)
}

const outcomeOf = ({ decision, scope }: Verdict): Outcome => ({ decision, scope })

/** All that decides a permission, as text: where it is the same, no decision can differ. */
function footprint(policy: Policy, permission: PermissionId, preset: PresetId): string {
  const { rules, scopes } = compilePermission(policy, { permission, preset, facts: {} })
  return JSON.stringify([rules.map(({ when }) => when), scopes])
}

/**
 * The facts that either policy mentions, with the values of both, and the role, on which the reach
 * of a grant rests.
 */
function domains(
  before: Policy,
  after: Policy,
  permission: PermissionId,
  preset: PresetId,
): readonly Pick<Fact, 'id' | 'values'>[] {
  const reaches = [before, after].map((policy) =>
    JSON.stringify(compilePermission(policy, { permission, preset, facts: {} }).scopes),
  )
  const roles =
    reaches[0] === reaches[1]
      ? []
      : [before, after].flatMap(({ facts }) => facts.filter(({ id }) => id === 'role'))
  const all = [
    ...factsMentioned(before, permission, { preset }),
    ...factsMentioned(after, permission, { preset }),
    ...roles,
  ]
  return [...new Set(all.map(({ id }) => id))].map((id) => {
    const values = all.filter((fact) => fact.id === id).flatMap((fact) => fact.values)
    return {
      id,
      values: values.filter(
        (value, index) => values.findIndex((other) => other.id === value.id) === index,
      ),
    }
  })
}
