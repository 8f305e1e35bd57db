// The statements of a policy. Worked out by the build, so that searching needs no engine.
import { check } from '@/lib/access/check'
import { matrix, rolesThatCan, type MatrixCell } from '@/lib/access/matrix'
import type { Permission, Policy, Role } from '@/lib/access/policy'
import { permissionAnswer } from '@/lib/content/permission-answer'
import type { DirectAnswer } from './document'
import { WHO, type Deed, type Statements } from './statement'

const DIFFERS = 'Differs between accounts'

function namesOf({ label, plural, otherNames, aliases }: Role): readonly string[] {
  return [label, plural, ...otherNames, ...aliases]
}

// "View" alone says nothing outside its area; an id is made of the words that everyone uses.
function wordingsOf(policy: Policy, { id, label, phrase, area }: Permission): readonly string[] {
  const place = policy.areas.find((other) => other.id === area)?.label ?? ''
  const action = id.slice(area.length + 1).replaceAll('_', ' ')
  return [phrase, label.includes(' ') ? label : `${label} ${place}`, `${action} ${place}`]
}

const addressOf = ({ area }: Permission): string => `/roles#${area}`

const byDefault = ({ phrase }: Permission): string => `By default: whether one may ${phrase}.`

function answerFor(policy: Policy, permission: Permission, role: Role, cell: MatrixCell): DirectAnswer {
  const { words } = permissionAnswer(policy, role.id, permission.id)
  const [refusal] = cell.grant === 'deny' ? check(policy, { facts: { role: role.id }, permission: permission.id }).reasons : []
  const text = cell.disputed ? DIFFERS : `${words}, by default`
  return { text, reason: refusal?.text ?? `${role.plural} may ${permission.phrase}${words.replace(/^Yes,?/, '')}.`, url: addressOf(permission) }
}

function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? 'Nobody'
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

function whoMay(policy: Policy, permission: Permission): DirectAnswer {
  const holders = rolesThatCan(policy, permission.id)
  const names = policy.roles.filter(({ id }) => holders.includes(id)).map(({ people, plural }) => people ?? plural)
  const list = listOf(names)
  const text = `${list[0]!.toUpperCase()}${list.slice(1)}, by default`
  return { text, reason: permission.disputed.length > 0 ? `${byDefault(permission)} ${DIFFERS}.` : byDefault(permission), url: addressOf(permission) }
}

function deedOf(policy: Policy, permission: Permission): Deed {
  const { rows } = matrix(policy, { area: permission.area })
  const answers = rows.flatMap(({ role: id, cells }) => {
    const role = policy.roles.find((other) => other.id === id)
    const cell = cells.find((other) => other.permission === permission.id)
    return role && cell ? [[id, answerFor(policy, permission, role, cell)] as const] : []
  })
  return { wordings: wordingsOf(policy, permission), answers: { ...Object.fromEntries(answers), [WHO]: whoMay(policy, permission) } }
}

/** The statements of a policy under its default preset. */
export function buildStatements(policy: Policy): Statements {
  return { roles: policy.roles.map((role) => ({ id: role.id, names: namesOf(role) })), deeds: policy.permissions.map((permission) => deedOf(policy, permission)) }
}
