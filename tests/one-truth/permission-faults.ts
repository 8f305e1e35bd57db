// What the faces say differently about a permission. Independent of the engine are CASL's abilities,
// written from the tables alone, asked in every completion.
import { isDeepStrictEqual as same } from 'node:util'
import { caslAbility, caslAllows } from '@/bench/engine/casl'
import { check, type Decision } from '@/lib/access/check'
import { applied } from '@/lib/access/remedy/changes'
import { cellAnchor } from '@/lib/access/words/role-table'
import { rolesRoute } from '@/lib/core/routes'
import { countStates, eachState } from '@/lib/logic/enumerate'
import type { Permission } from '@/lib/policy/policy'
import { accounts, toldOf, type Account, type Draw } from './draws'
import type { Faces } from './faces'
import { policy, requireFact } from './rows'

const abilities = new Map(accounts.map((account) => [account, caslAbility(policy, account)]))
const abilityOf = (account: Account): ReturnType<typeof caslAbility> => {
  const found = abilities.get(account)
  if (found === undefined) throw new Error('an account that is not in the pool')
  return found
}

/** The most ways to turn out that are tried of one draw. */
const MOST_COMPLETIONS = 200

const rulesOf = ({ reasons }: Pick<Decision, 'reasons'>): readonly string[] =>
  reasons.map(({ rule }) => rule)

/** Each disagreement as a sentence. */
export async function permissionDisagreements(
  { account, permission, facts, written }: Draw,
  faces: Faces,
): Promise<readonly string[]> {
  const decision = check(policy, { ...account, permission, facts })
  const answered = await faces.api.check({ user: written, account: toldOf(account), permission })
  const inBatch = faces.batch(permission, account, facts)
  const bundled = faces.bundle.check(permission, account, facts)
  const asked = { account, permission, facts }
  return [
    ...(same(answered, decision) ? [] : ['the API and the engine differ']),
    ...(same(bundled, decision) ? [] : ['the bundle and the engine differ']),
    ...(inBatch.decision === decision.decision && same(rulesOf(inBatch), rulesOf(decision))
      ? []
      : ['the check-up of many and the engine differ']),
    ...completionFaults(asked, decision),
    ...(await roleFaults(asked, decision, faces)),
    ...remedyFaults(asked, decision),
  ]
}

type Asked = Pick<Draw, 'account' | 'permission' | 'facts'>

/** Whether the decision is what CASL says in every way in which the unknown can turn out. */
function completionFaults(
  { account, permission, facts }: Asked,
  { decision }: Decision,
): readonly string[] {
  const row = policy.permissions.find(({ id }) => id === permission)
  const mentioned = policy.rules.flatMap(({ id, when }) =>
    row?.rules.includes(id) && when ? [JSON.stringify(when)] : [],
  )
  const open = policy.facts.filter(
    ({ id }) =>
      facts[id] === undefined &&
      id !== row?.seen &&
      (id === 'role' || mentioned.some((text) => text.includes(`"${id}"`))),
  )
  if (countStates(open) > MOST_COMPLETIONS) return []
  const ability = abilityOf(account)
  const found = new Set<boolean>()
  for (const state of eachState(open, facts)) found.add(caslAllows(ability, permission, state))
  const expected = found.size > 1 ? 'unknown' : found.has(true) ? 'allow' : 'deny'
  return expected === decision
    ? []
    : [`every completion says ${expected}, the engine says ${decision}`]
}

/**
 * Whether an answer refuses what is refused, and says where it depends on the account: on its
 * version of the defaults, or on what its Owner may change.
 */
function agrees(text: string, row: Permission, role: string, isRefused: boolean): boolean {
  if (row.disputed.includes(role)) return text === policy.cells.differs
  const isTunable = policy.roles.find(({ id }) => id === role)?.tunable ?? true
  const mayChange = (row.overridable && isTunable) || row.disputed.length > 0
  return /^No\b/.test(text) === isRefused && text.endsWith(', by default') === mayChange
}

/** What tables, pages and the search say of a role, beside why the role is refused. */
async function roleFaults(
  { account, permission, facts }: Asked,
  decision: Decision,
  faces: Faces,
): Promise<readonly string[]> {
  const row = policy.permissions.find(({ id }) => id === permission)
  const role = facts['role']
  if (!row || role === undefined || (row.seen !== undefined && facts[row.seen] !== undefined))
    return []
  const isRefused = rulesOf(decision).includes('role_grant')
  const isDenied = faces.cell(permission, account, role)?.grant === 'deny'
  const table = isDenied === isRefused ? [] : ['the table and the reasons differ on the role']
  if (account.overrides.length > 0) return table
  const told = faces.page(permission).roles.find((answer) => answer.role === role)
  const preset = policy.presets.find(({ id }) => id === account.preset)?.label
  const words = told?.versions.find((other) => other.preset === preset)?.words ?? told?.words ?? ''
  const page =
    (words === 'No') === isRefused ? [] : ['the page of the permission and the reasons differ']
  if (account.preset !== policy.defaultPreset) return [...table, ...page]
  const answer = await faces.search(permission, role)
  // Who searches has not said which preset their account has.
  const byDefault = check(policy, { permission, facts }).reasons
  const isAnswered = answer !== null && permissionAnswered(answer.url) === permission
  return [
    ...table,
    ...page,
    ...(isAnswered ? [] : [`the search does not say whether ${role} may ${permission}`]),
    ...(answer && !agrees(answer.text, row, role, isRefused)
      ? ['the answer of the search and the reasons differ']
      : []),
    ...(isRefused && answer && !byDefault.some(({ text }) => text === answer.reason)
      ? ['the answer of the search gives another reason']
      : []),
  ]
}

/** The permission of a cell of the table, by the address that leads there. */
const permissionAnswered = (url: string): string | undefined =>
  policy.permissions.find(({ id }) =>
    policy.roles.some((role) => url === rolesRoute(cellAnchor(id, role.id))),
  )?.id

/** Whether remedies lift the denial, name whoever may make them, and take nothing away. */
function remedyFaults(
  { account, permission, facts }: Asked,
  { decision, remedies, stuck }: Decision,
): readonly string[] {
  if (decision !== 'deny') return remedies.length > 0 ? ['a remedy without a denial'] : []
  if (remedies.length === 0) return stuck ? [] : ['neither a remedy nor why there is none']
  return remedies.flatMap((remedy) => {
    const goal = { ...account, facts, permission: remedy.permission ?? permission }
    const after = check(policy, applied(policy, goal, remedy.changes))
    const raise = remedy.changes.find(({ fact }) => fact === 'role')
    return [
      ...(after.decision === 'deny' ? ['a remedy does not lift the denial'] : []),
      ...(remedy.steps.some(({ by }) => by.length === 0) ? ['a step that nobody may take'] : []),
      ...(raise && losesSomething(account, raise.from, raise.to)
        ? [`a remedy takes something from the person: ${raise.from} to ${raise.to}`]
        : []),
      ...(facts['sso'] === 'yes' &&
      remedy.steps.some(({ fact, by }) => fact === 'role' && !by.includes('idp_admin'))
        ? ['a role that the identity provider keeps is changed here']
        : []),
      ...(facts['seats_free'] === 'no' && raisesPanel(remedy.changes.map(({ fact }) => fact))
        ? ['Panel Access is turned on without a free seat']
        : []),
    ]
  })
}

const raisesPanel = (facts: readonly string[]): boolean =>
  facts.includes('panel_access') &&
  !(facts.includes('seats_free') && facts.indexOf('seats_free') < facts.indexOf('panel_access'))

const losing = new Map<Account, Map<string, boolean>>()

/**
 * Whether a role may less than another in some way, by CASL, in a state with everything in order.
 */
function losesSomething(account: Account, from: string, to: string): boolean {
  const known = losing.get(account) ?? new Map<string, boolean>()
  losing.set(account, known)
  const found = known.get(`${from} ${to}`)
  if (found !== undefined) return found
  const ability = abilityOf(account)
  const ways = [...eachState(['scope_ok', 'chat_state'].map(requireFact))]
  const loses = policy.permissions.some(({ id }) =>
    ways.some(
      (way) =>
        caslAllows(ability, id, { ...way, role: from }) &&
        !caslAllows(ability, id, { ...way, role: to }),
    ),
  )
  known.set(`${from} ${to}`, loses)
  return loses
}
