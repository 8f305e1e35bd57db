// The statements of a policy. Worked out by the build, so that searching needs no engine.
import { BY_DEFAULT, isDefault, peopleWith, startingLarge } from '@/lib/access/words/by-default'
import { requireAt } from '@/lib/core/required'
import { rolesRoute } from '@/lib/core/routes'
import { holdersOf, rolesThatCan } from '@/lib/policy/grants'
import { check } from '@/lib/access/check'
import { matrix, type MatrixCell } from '@/lib/access/matrix'
import type { Permission, Policy, Role } from '@/lib/policy/policy'
import { permissionAnswer } from '@/lib/access/words/permission-answer'
import { cellAnchor, roleTable } from '@/lib/access/words/role-table'
import type { DirectAnswer, PermissionRow } from './statement'
import { WHO, WHO_NOT, type PermissionStatement, type Statements } from './statement'

type Answer = Omit<DirectAnswer, 'figure'>

function namesOf({ label, plural, otherNames, aliases }: Role): readonly string[] {
  return [label, plural, ...otherNames, ...aliases]
}

// "edit/change a role" in full: every choice of one word at each place.
function spelledOut(phrase: string): readonly string[] {
  return phrase
    .split(' ')
    .reduce<readonly string[]>(
      (starts, place) =>
        starts.flatMap((start) => place.split('/').map((word) => `${start} ${word}`.trim())),
      [''],
    )
}

// "View" alone says nothing outside its area; an id is made of the words that everyone uses.
function wordingsOf(
  policy: Policy,
  { id, label, phrase, phrases, area }: Permission,
): readonly string[] {
  const place = policy.areas.find((other) => other.id === area)?.label ?? ''
  const action = id.slice(area.length + 1).replaceAll('_', ' ')
  return [
    ...new Set([
      phrase,
      label.includes(' ') ? label : `${label} ${place}`,
      `${action} ${place}`,
      ...phrases.flatMap(spelledOut),
    ]),
  ]
}

const addressOf = ({ id }: Permission, role: string): string => rolesRoute(cellAnchor(id, role))

function answerFor(policy: Policy, permission: Permission, role: Role, cell: MatrixCell): Answer {
  const { words } = permissionAnswer(policy, role.id, permission.id)
  const [refusal] =
    cell.grant === 'deny'
      ? check(policy, { facts: { role: role.id }, permission: permission.id }).reasons
      : []
  const reason =
    refusal?.text ?? `${role.plural} may ${permission.phrase}${words.replace(/^Yes,?/, '')}.`
  return {
    text: cell.disputed
      ? policy.cells.differs
      : `${words}${isDefault(permission, role) ? BY_DEFAULT : ''}`,
    reason,
    url: addressOf(permission, role.id),
    differs: cell.disputed,
  }
}

const scopeOf = (permission: Permission): string =>
  isDefault(permission) ? 'as long as your account keeps the default settings' : 'in every account'

/** Behind who may, or may not, by default: who else may, by other published defaults. */
function elsewhere(policy: Policy, permission: Permission, sense: 'may too' | 'may'): string {
  const { sometimes } = holdersOf(policy, permission)
  return sometimes.length === 0
    ? ''
    : `; in some accounts ${peopleWith(policy, sometimes)} ${sense}`
}

function whoMay(policy: Policy, permission: Permission): Answer {
  const holders = rolesThatCan(policy, permission.id)
  const others = elsewhere(policy, permission, 'may too')
  return {
    text: whoWords(policy, permission, holders),
    reason:
      holders.length === 0
        ? `No role may ${permission.phrase}.`
        : `They may ${permission.phrase}, ${scopeOf(permission)}${others}.`,
    url: addressOf(permission, holders.at(-1) ?? requireAt(policy.roles, 0).id),
    differs: permission.disputed.length > 0,
  }
}

function whoMayNot(policy: Policy, permission: Permission): Answer {
  const holders = rolesThatCan(policy, permission.id)
  const refused = policy.roles.map(({ id }) => id).filter((role) => !holders.includes(role))
  const others = elsewhere(policy, permission, 'may')
  return {
    text: whoWords(policy, permission, refused),
    reason:
      refused.length === 0
        ? `Every role may ${permission.phrase}.`
        : `They may not ${permission.phrase}, ${scopeOf(permission)}${others}.`,
    url: addressOf(permission, refused[0] ?? requireAt(policy.roles, 0).id),
    differs: permission.disputed.length > 0,
  }
}

const whoWords = (policy: Policy, permission: Permission, roles: readonly string[]): string =>
  startingLarge(peopleWith(policy, roles)) + (isDefault(permission) ? BY_DEFAULT : '')

function figureOf(policy: Policy, permission: Permission): PermissionRow {
  const { roles, rows } = roleTable(policy, { area: permission.area })
  const row = rows.find((other) => other.permission === permission.id)
  const cells = row?.cells.map(({ role, words, limit, status }, at) => ({
    role: roles[at]?.label ?? role,
    words,
    ...(limit !== undefined && { limit }),
    status,
    url: addressOf(permission, role),
  }))
  return { action: startingLarge(permission.phrase), cells: cells ?? [] }
}

function statementOf(policy: Policy, permission: Permission): PermissionStatement {
  const { rows } = matrix(policy, { area: permission.area })
  const answers = rows.flatMap(({ role: id, cells }) => {
    const role = policy.roles.find((other) => other.id === id)
    const cell = cells.find((other) => other.permission === permission.id)
    return role && cell ? [[id, answerFor(policy, permission, role, cell)] as const] : []
  })
  return {
    id: permission.id,
    area: permission.area,
    wordings: wordingsOf(policy, permission),
    figure: figureOf(policy, permission),
    answers: {
      ...Object.fromEntries(answers),
      [WHO]: whoMay(policy, permission),
      [WHO_NOT]: whoMayNot(policy, permission),
    },
  }
}

/** The statements of a policy under its default preset. */
export function buildStatements(policy: Policy): Statements {
  return {
    roles: policy.roles.map((role) => ({ id: role.id, names: namesOf(role) })),
    permissions: policy.permissions.map((permission) => statementOf(policy, permission)),
  }
}
