// The policy in Cedar (cedarpolicy.com): one permit for each permission and a forbid for each thing
// that refuses it. Written from the tables alone, without the engine's own preparation, so that
// Cedar can be asked whether the engine is right.
import { grantsOf, type Variant } from '@/lib/policy/grants'
import type { Grant, Permission, Policy, RoleId, Rule } from '@/lib/policy/policy'
import { factsOf, type Condition } from '@/lib/logic/condition'

/**
 * Policies by id (`<permission> <rule>`, `<permission>` for the permit) and a schema in which each
 * permission's facts are its context.
 */
export interface CedarExport {
  readonly policies: Readonly<Record<string, string>>
  readonly schema: string
}

/**
 * Exports the policy for one account. A fact that says what was seen in Permission settings may be
 * left out of a request; all others of a permission may not.
 */
export function exportCedar(policy: Policy, variant: Variant = {}): CedarExport {
  const rows = policy.permissions.map((permission) => ({
    permission,
    forbids: forbidsOf(policy, permission, variant),
  }))
  const policies = rows.flatMap(({ permission, forbids }): [string, string][] => [
    [permission.id, `permit (${scope(permission)});`],
    ...forbids.map(({ rule, when }): [string, string] => [
      `${permission.id} ${rule}`,
      `forbid (${scope(permission)}) when { ${when} };`,
    ]),
  ])
  return {
    policies: Object.fromEntries(policies),
    schema: [
      'entity User;',
      'entity Account;',
      ...rows.map(({ permission }) => actionOf(policy, permission)),
    ].join('\n'),
  }
}

const scope = ({ id }: Permission): string =>
  `principal is User, action == Action::"${id}", resource is Account`

/**
 * The facts that a request for a permission gives: those that its rules mention, the role, and what
 * was seen.
 */
export const contextOf = (policy: Policy, { rules, seen }: Permission): readonly string[] => {
  const mentioned = policy.rules.flatMap(({ id, when }) =>
    rules.includes(id) && when ? factsOf(when) : [],
  )
  return [...new Set(['role', ...mentioned, ...(seen === undefined ? [] : [seen])])]
}

function actionOf(policy: Policy, permission: Permission): string {
  const context = contextOf(policy, permission).map(
    (fact) => `${fact}${fact === permission.seen ? '?' : ''}: String`,
  )
  return (
    `action "${permission.id}" appliesTo { principal: User, resource: Account, context: ` +
    `{ ${context.join(', ')} } };`
  )
}

interface Forbid {
  readonly rule: string
  readonly when: string
}

function forbidsOf(policy: Policy, permission: Permission, variant: Variant): readonly Forbid[] {
  const grants = grantsOf(policy, permission, variant)
  return policy.rules
    .filter(({ id }) => permission.rules.includes(id))
    .flatMap((rule) => {
      const when = refusal(
        rule,
        permission,
        policy.roles.map(({ id }) => id),
        grants,
        Object.values(permission.grants[variant.preset ?? policy.defaultPreset] ?? {}).some(
          takesOver,
        ),
      )
      return when === undefined ? [] : [{ rule: rule.id, when }]
    })
}

/** When a rule refuses; undefined when it never can. */
function refusal(
  { applies, when }: Rule,
  { seen }: Permission,
  roles: readonly RoleId[],
  grants: Readonly<Record<RoleId, Grant>>,
  waits: boolean,
): string | undefined {
  const grant = (role: RoleId): Grant => grants[role] ?? 'deny'
  const where = (holds: (grant: Grant) => boolean): string =>
    inSet(
      'context.role',
      roles.filter((role) => holds(grant(role))),
    )
  if (applies === 'role')
    return looked(seen, { unseen: where((one) => one === 'deny'), no: 'true', yes: 'false' })
  if (!when) return undefined
  const narrowed = (one: Grant): boolean =>
    one.startsWith('allow:') && one !== 'allow:account' && !takesOver(one)
  if (applies !== 'scope' && applies !== 'state') return written(when)
  const narrow = where(applies === 'scope' ? narrowed : takesOver)
  const yes =
    applies === 'state' && waits ? where((one) => one === 'deny' || takesOver(one)) : narrow
  return `(${looked(seen, { unseen: narrow, no: 'false', yes })}) && (${written(when)})`
}

const takesOver = (one: Grant): boolean => one === 'allow:after_take_over'

/**
 * What holds depends on what was seen: "no" refuses whoever asks, "yes" puts an allowance in place
 * of a refusal, which waits for a chat where the permission waits for one in the published cells.
 */
function looked(
  seen: string | undefined,
  { unseen, no, yes }: { readonly unseen: string; readonly no: string; readonly yes: string },
): string {
  if (seen === undefined) return unseen
  return (
    `if context has ${seen} && context.${seen} == "no" then ${no} else if context has ` +
    `${seen} && context.${seen} == "yes" then ${yes} else ${unseen}`
  )
}

function written(condition: Condition): string {
  if (condition.kind === 'in') return inSet(`context.${condition.fact}`, condition.values)
  if (condition.kind === 'not') return `!(${written(condition.of)})`
  if (condition.of.length === 0) return condition.kind === 'all' ? 'true' : 'false'
  return condition.of
    .map((part) => `(${written(part)})`)
    .join(condition.kind === 'all' ? ' && ' : ' || ')
}

function inSet(attribute: string, values: readonly string[]): string {
  if (values.length === 0) return 'false'
  return values.map((value) => `${attribute} == "${value}"`).join(' || ')
}
