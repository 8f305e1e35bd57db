// What somebody is told who has said which role is theirs: whether they may, and whom else to ask.
// What is granted stands in the matrix (role-table.ts); here it is said to a person.
import { isDefault } from './by-default'
import { listInWords } from '@/lib/core/list-in-words'
import { requirePermission } from '@/lib/policy/grants'
import type { Policy, Role } from '@/lib/policy/policy'
import { permissionAnswer } from './permission-answer'
import { roleTable, type RoleTable } from './role-table'

/** One text, and the ids of the roles to whom it is said. */
export interface RoleAdvice {
  readonly roles: readonly string[]
  readonly text: string
}

type Row = RoleTable['rows'][number]

/**
 * What each role is told of a permission, by what is published; roles that are told the same share
 * a text. Throws on a permission that the policy does not have.
 */
export function roleAdvice(policy: Policy, permission: string): readonly RoleAdvice[] {
  const { area } = requirePermission(policy, permission)
  const row = roleTable(policy, { area }).rows.find((each) => each.permission === permission)
  if (!row) throw new Error(`the area ${area} has no row for ${permission}`)
  const roles = policy.roles.map(({ id }) => id)
  const textFor = new Map(policy.roles.map((role) => [role.id, adviceFor(policy, row, role)]))
  return [...new Set(textFor.values())].map((text) => ({
    roles: roles.filter((role) => textFor.get(role) === text),
    text,
  }))
}

function adviceFor(policy: Policy, row: Row, role: Role): string {
  const permission = requirePermission(policy, row.permission)
  const action = toYou(permission.phrase)
  const cell = row.cells.find((each) => each.role === role.id)
  const holders = holdersOf(policy, row)
  const byDefault = isDefault(permission, role)
  if (cell?.status === 'yes' || cell?.status === 'limited') {
    const { words } = permissionAnswer(policy, role.id, row.permission)
    const yourself = row.cells.some(({ status }) => status === 'no') ? ' yourself' : ''
    return `${byDefault ? 'By default you' : 'You'} can ${action}${yourself}${reachOf(words)}.`
  }
  if (holders === '') return `Nobody can ${action}.`
  const you = `You are ${oneOf(role)}`
  return cell?.status === 'unknown'
    ? `${you}: some accounts let you ${action}. If yours does not, ask ${holders}.`
    : `${you}: ${byDefault ? 'by default ' : ''}you cannot ${action}. Ask ${holders}.`
}

/** "Yes, in their own departments" as ", in your own departments". */
const reachOf = (words: string): string => toYou(words.replace(/^[^,]*/, ''))

/** Those who may for certain, the nearest first: "an Administrator or the Owner"; '' for nobody. */
function holdersOf(policy: Policy, row: Row): string {
  const may = policy.roles.filter(({ id }) =>
    row.cells.some(({ role, status }) => role === id && (status === 'yes' || status === 'limited')),
  )
  return listInWords(may.map(oneOf).toReversed(), 'or', '')
}

/** "a Manager", "an Administrator", "the Owner". */
export const oneOf = ({ label, people }: Role): string =>
  people ?? `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label}`

const toYou = (text: string): string =>
  text.replaceAll(/\btheir\b/g, 'your').replaceAll(/\bthem\b/g, 'you')
