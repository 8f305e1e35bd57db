// One permission as a page: who may, why the others may not, what would change it, and what refuses
// everyone. Every sentence is a decision of the engine.
import {
  BY_DEFAULT,
  inSomeAccounts,
  isDefault,
  peopleWith,
  startingLarge,
} from '@/lib/access/words/by-default'
import { requireAt } from '@/lib/core/required'
import { permissionRoute } from '@/lib/core/routes'
import { check, type Decision } from '@/lib/access/check'
import { holdersOf, requirePermission } from '@/lib/policy/grants'
import { choicesOf } from '@/lib/policy/symptom/refused-permission'
import type { Permission, PermissionId, Policy, PresetId, Role } from '@/lib/policy/policy'
import type { Remedy } from '@/lib/access/remedy/remedies'
import { listInWords } from '@/lib/core/list-in-words'
import { permissionAnswer, type PermissionAnswer } from './permission-answer'
import { disputeOf, roleTable, type RoleTableCell } from './role-table'

/** A remedy as a sentence with inline tags; `by` are the roles that can make all of it. */
export interface RemedyWords {
  readonly text: string
  readonly by: readonly string[]
}

/**
 * What one role may do, under the default preset. `why` and `remedies` have inline tags and are
 * empty where nothing is refused.
 */
export interface RoleAnswer extends PermissionAnswer {
  readonly role: string
  readonly label: string
  /** As in the matrix, where published versions that differ count. */
  readonly cell: RoleTableCell
  readonly why: readonly string[]
  readonly remedies: readonly RemedyWords[]
  /** What each published preset says, where they differ. */
  readonly versions: readonly { readonly preset: string; readonly words: string }[]
}

export interface PermissionPage {
  readonly id: string
  readonly url: string
  readonly area: { readonly id: string; readonly label: string }
  readonly label: string
  /** "Who can delete WhatsApp templates?" */
  readonly question: string
  /** "The Owner and Administrators, by default." */
  readonly answer: string
  readonly roles: readonly RoleAnswer[]
  /** What refuses everyone, whatever the role; inline tags in it. */
  readonly gates: readonly {
    readonly rule: string
    readonly text: string
    readonly article?: string
  }[]
  /** Symptoms that are this permission refused. */
  readonly symptoms: readonly string[]
  /** Slugs of the articles that the rules about roles name, those of `gates` left out. */
  readonly articles: readonly string[]
  /** What "Depends on your account" depends on; absent where nothing does. */
  readonly dispute: string | undefined
  readonly overridable: boolean
}

/** Builds the page of a permission. Throws when the policy has none with this id. */
export function permissionPage(policy: Policy, id: string): PermissionPage {
  const permission = requirePermission(policy, id)
  const area = policy.areas.find((row) => row.id === permission.area)
  if (!area) throw new Error(`policy ${policy.version} has no area "${permission.area}"`)
  const gates = gatesOf(policy, permission)
  const row = roleTable(policy, { area: area.id }).rows.find((each) => each.permission === id)
  const roles = policy.roles.map((role, at) =>
    roleAnswer(policy, permission, role, requireAt(row?.cells ?? [], at)),
  )
  const told = new Set(gates.map(({ article }) => article))
  const named = roles
    .flatMap(({ role }) =>
      decide(policy, permission, role).reasons.flatMap(({ article }) => article ?? []),
    )
    .filter((slug) => !told.has(slug))
  return {
    id,
    url: permissionRoute(id),
    area: { id: area.id, label: area.label },
    label: permission.label,
    question: `Who can ${permission.phrase}?`,
    answer: answerTo(policy, permission),
    roles,
    gates,
    symptoms: policy.symptoms
      .filter((symptom) => choicesOf(policy, symptom).some((choice) => choice.permission.id === id))
      .map((symptom) => symptom.id),
    articles: [...new Set(named)],
    dispute: roles.some(({ cell }) => cell.disputed) ? disputeOf(policy) : undefined,
    overridable: permission.overridable,
  }
}

const decide = (policy: Policy, { id }: Permission, role: string, preset?: PresetId): Decision =>
  check(policy, { facts: { role }, permission: id, ...(preset === undefined ? {} : { preset }) })

/** Who holds a permission by default, as a sentence. */
function answerTo(policy: Policy, permission: Permission): string {
  const { always, sometimes } = holdersOf(policy, permission)
  const list =
    always.length === policy.roles.length
      ? 'everyone, whatever the role'
      : peopleWith(policy, always)
  const scope = isDefault(permission) ? BY_DEFAULT : ''
  return `${startingLarge(list)}${scope}${inSomeAccounts(policy, sometimes)}.`
}

function roleAnswer(
  policy: Policy,
  permission: Permission,
  role: Role,
  cell: RoleTableCell,
): RoleAnswer {
  const answer = permissionAnswer(policy, role.id, permission.id)
  const versions = permission.disputed.includes(role.id)
    ? policy.presets.map(({ id, label }) => ({
        preset: label,
        words: permissionAnswer(policy, role.id, permission.id, id).words,
      }))
    : []
  const shared = { ...answer, role: role.id, label: role.label, cell, versions }
  if (answer.status !== 'no') return { ...shared, why: [], remedies: [] }
  const { reasons, remedies, stuck } = decide(policy, permission, role.id)
  return {
    ...shared,
    why: stuck ? [stuck.reason] : reasons.map(({ text }) => text),
    remedies: remedies.map((remedy) => remedyWords(policy, permission.id, role, remedy)),
  }
}

/** A remedy as a sentence for each of its steps: what is done, and who can. */
function remedyWords(
  policy: Policy,
  asked: PermissionId,
  role: Role,
  { steps, permission = asked }: Remedy,
): RemedyWords {
  const { phrase } = requirePermission(policy, permission)
  const by = policy.roles
    .map(({ id }) => id)
    .filter((id) => steps.every((step) => step.by.includes(id)))
  const text = steps
    .map(({ fact, says, by }) => {
      const done =
        fact === 'override'
          ? `Let everyone with the role ${role.label} ${phrase}, under <Menu ` +
            'path="permission_settings" />'
          : says
      const who = listInWords(
        [...policy.roles, ...policy.parties]
          .filter(({ id }) => by.includes(id))
          .map(({ label }) => label),
        'or',
      )
      return `${done}. Who can: ${who}.`
    })
    .join(' ')
  return { text, by }
}

function gatesOf(policy: Policy, permission: Permission): PermissionPage['gates'] {
  return permission.rules.flatMap((id) => {
    const rule = policy.rules.find((row) => row.id === id)
    if (!rule || rule.applies === 'role' || rule.applies === 'scope' || rule.applies === 'state')
      return []
    return [
      {
        rule: id,
        text: rule.text.replaceAll('{phrase}', permission.phrase),
        ...(rule.article === undefined ? {} : { article: rule.article }),
      },
    ]
  })
}
