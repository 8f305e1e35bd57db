// Whether a statement about a permission agrees with the engine. Who holds a permission is asked of
// the engine, with nothing known but the role.
import { check } from '@/lib/access/check'
import type { Facts } from '@/lib/logic/fact'
import type { PermissionId, Policy, PresetId, RoleId } from '@/lib/policy/policy'
import { SIGN_IN } from '@/lib/policy/sign-in'
import { shownPlace, type PolicyPlaces } from '@/lib/policy/places'
import type { Subject } from './subject'

export interface Claim {
  readonly subject: Subject
  readonly may: boolean
  readonly permission: PermissionId
  readonly preset?: PresetId | undefined
  readonly facts?: Facts
}

interface Ask {
  readonly policy: Policy
  readonly places: PolicyPlaces
}

/**
 * What the policy says against a claim: a sentence with the place of its row; undefined when
 * nothing does.
 */
export function refutation(claim: Claim, { policy, places }: Ask): string | undefined {
  const preset = claim.preset ?? policy.defaultPreset
  const all = policy.roles.map(({ id }) => id)
  const decided = (role: RoleId) =>
    check(policy, { permission: claim.permission, preset, facts: { ...claim.facts, role } })
  const refused = (roles: readonly RoleId[]) =>
    roles.filter((role) => decided(role).decision === 'deny')
  const granted = (roles: readonly RoleId[]) =>
    roles.filter((role) => decided(role).decision !== 'deny')
  const against = (roles: readonly RoleId[], word: 'may' | 'may not'): string | undefined => {
    const [first] = roles
    if (first === undefined) return undefined
    const reason = decided(first).reasons[0]?.text
    const names = roles
      .map((role) => policy.roles.find(({ id }) => id === role)?.label ?? role)
      .join(', ')
    const grounds =
      claim.permission === SIGN_IN
        ? shownPlace(places.row('rules', 'panel_access_on'))
        : shownPlace(places.grant(claim.permission, preset, first))
    return (
      `${grounds} says that ${names} ${word} (${claim.permission}, ${preset}` +
      (reason && word === 'may not' ? `: ${reason}` : '') +
      ')'
    )
  }
  const { subject, may, permission } = claim
  // What the policy does not tell of a state, a sentence may refuse there.
  const rests = new Set(
    all.flatMap((role) => check(policy, { permission, preset, facts: { role } }).missing),
  )
  if (!may && Object.keys(claim.facts ?? {}).some((fact) => !rests.has(fact))) return undefined
  switch (subject.kind) {
    case 'roles': {
      const isNamed = ({ id }: { readonly id: RoleId }): boolean => subject.roles.includes(id)
      if (!may || subject.refused) return against(granted(subject.roles), 'may')
      const lowest = Math.min(...policy.roles.filter(isNamed).map(({ rank }) => rank))
      const others =
        subject.only || subject.least
          ? granted(
              policy.roles
                .filter((role) => !isNamed(role) && (subject.only || role.rank < lowest))
                .map(({ id }) => id),
            )
          : []
      return against(refused(subject.roles), 'may not') ?? against(others, 'may')
    }
    case 'anyone':
      return may ? against(refused(all), 'may not') : against(granted(all), 'may')
    case 'nobody':
      return may ? against(granted(all), 'may') : undefined
    case 'you': {
      // Whether the reader can sign in rests on the reader, not on a role.
      if (permission === SIGN_IN && !claim.facts) return undefined
      return may
        ? granted(all).length === 0
          ? against(all, 'may not')
          : undefined
        : against(granted(all), 'may')
    }
  }
}
