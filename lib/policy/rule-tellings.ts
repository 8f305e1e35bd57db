// How a rule is told: its words, and the other words of some of the states in which it refuses.
import type { Condition } from '@/lib/logic/condition'
import { listInWords } from '@/lib/core/list-in-words'
import { decidedRoles, holdersOf, type Holders, type Seen, type Variant } from './grants'
import type { Grants, Permission, Policy, RoleId, Rule } from './policy'

/** The words of a rule, and the conditions under which they are told. */
export function tellingsOf({
  when,
  text,
  cases = [],
}: Rule): readonly { readonly conditions: readonly Condition[]; readonly text: string }[] {
  const own = when ? [when] : []
  const others = cases.map((special): Condition => ({ kind: 'not', of: special.when }))
  return [
    ...cases.map((special) => ({ conditions: [...own, special.when], text: special.text })),
    { conditions: [...own, ...others], text },
  ]
}

/** Whose refusal a role rule tells. */
interface Refused {
  readonly permission: Permission
  readonly variant: Variant
  /** Those of the account, with what was seen counted in. */
  readonly grants: Grants
  readonly seen: Seen
  /** Whether the presets differ on the roles that are refused. */
  readonly isDisputed: boolean
}

/**
 * The words of a role rule with the roles in them. Where accounts differ it says so: the presets
 * may differ on the roles that are refused, or on others who then hold the permission too.
 */
export function roleWords(policy: Policy, rule: Rule, refused: Refused): { readonly text: string } {
  const { permission, variant, grants } = refused
  const { always, sometimes } = holdersOf(policy, permission, variant, grants)
  const named = (roles: readonly RoleId[]): string =>
    listInWords(
      policy.roles.flatMap(({ id, people, plural }) =>
        roles.includes(id) ? [people ?? plural] : [],
      ),
      'and',
    )
  return {
    text: tellingFor(policy, rule, refused, { always, sometimes })
      .replaceAll('{roles}', () => named(always))
      .replaceAll('{others}', () => named(sometimes)),
  }
}

function tellingFor(
  policy: Policy,
  { text, variants }: Rule,
  { permission, variant, seen, isDisputed }: Refused,
  { always, sometimes }: Holders,
): string {
  if (!variants) return text
  if (seen === 'no') return variants.seen
  if (always.length + sometimes.length === 0) return variants.nobody
  const isChanged = decidedRoles(policy, permission, variant.overrides).length > 0
  if (sometimes.length > 0) return isDisputed && !isChanged ? variants.disputed : variants.wider
  return differsOutsidePresets(permission) && !isChanged ? variants.disputed : text
}

/** Whether the sources disagree on it, although the presets, chosen or not, do not. */
const differsOutsidePresets = ({ disputed, mark, overridable, conflict }: Permission): boolean =>
  disputed.length === 0 && (mark === 'disputed' || (overridable && conflict !== undefined))
