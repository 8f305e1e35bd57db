// Every face of the rules asked the same question, and what they say differently. Independent of
// the engine are CASL's abilities, written from the tables alone, asked in every completion.
import { isDeepStrictEqual } from 'node:util'
import { caslAbility, caslAllows } from '@/bench/engine/casl'
import { buildBatchCheck } from '@/lib/access/batch-check'
import { check, type Decision } from '@/lib/access/check'
import { matrix } from '@/lib/access/matrix'
import { applied } from '@/lib/access/remedy/changes'
import { buildBoard } from '@/lib/case/board'
import { buildJudge, SYMPTOMS } from '@/lib/checkup/verdict/verdict'
import { RING } from '@/lib/checkup/columns/fields'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel, type SymptomModel } from '@/lib/diagnosis/symptom'
import { countStates, eachState } from '@/lib/logic/enumerate'
import { evaluate } from '@/lib/logic/evaluate'
import { choicesOf } from '@/lib/policy/symptom/refused-permission'
import { SIGN_IN } from '@/lib/policy/sign-in'
import { findWizard } from '@/lib/wizard/published'
import { policy, requireFact, requireSymptom } from './rows'
import { accounts, type Account, type Draw } from './draws'
import { askCheck, askDiagnosis } from './ask'
import type { Bundle } from './bundle'

const abilities = new Map(accounts.map((account) => [account, caslAbility(policy, account)]))
const batches = new Map(
  accounts.map((account) => [
    account,
    buildBatchCheck(
      policy,
      policy.permissions.map(({ id }) => id),
      account,
    ),
  ]),
)
const judges = new Map(
  accounts.map((account) => [account, buildJudge(policy, account, 'help@example.test')]),
)
const of = <Value>(map: ReadonlyMap<Account, Value>, account: Account): Value => {
  const found = map.get(account)
  if (found === undefined) throw new Error('an account that is not in the pool')
  return found
}

/** The models of an account, made once for each engine. */
function modelOf(
  { buildSymptomModel: build }: Pick<Bundle, 'buildSymptomModel'>,
  account: Account,
  symptom: string,
): SymptomModel {
  const known = models.get(build) ?? new Map<string, SymptomModel>()
  models.set(build, known)
  const key = `${accounts.indexOf(account)} ${symptom}`
  const found = known.get(key) ?? build(policy, symptom, account)
  known.set(key, found)
  return found
}
const models = new Map<Bundle['buildSymptomModel'], Map<string, SymptomModel>>()
const engine = { buildSymptomModel }

/** The most ways to turn out that are tried of one draw. */
const MOST_COMPLETIONS = 200

const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other)
const rulesOf = ({ reasons }: Pick<Decision, 'reasons'>): readonly string[] =>
  reasons.map(({ rule }) => rule)

/** What the faces say differently about a permission. */
export async function permissionDisagreements(
  { account, permission, facts, written }: Draw,
  bundle: Bundle,
): Promise<readonly string[]> {
  const decision = check(policy, { ...account, permission, facts })
  const overrides = [...account.overrides]
  const answered = await askCheck({
    user: written,
    account: { preset: account.preset, overrides },
    permission,
  })
  const batch = of(batches, account)
  const at = policy.permissions.findIndex(({ id }) => id === permission)
  const inBatch = batch.decide(batch.count(facts), at)
  const bundled = bundle.check(policy, { ...account, permission, facts })
  return [
    ...(same(answered, decision) ? [] : ['the API and the engine differ']),
    ...(same(bundled, decision) ? [] : ['the bundle and the engine differ']),
    ...(inBatch.decision === decision.decision && same(rulesOf(inBatch), rulesOf(decision))
      ? []
      : ['the check-up of many and the engine differ']),
    ...completionFaults({ account, permission, facts }, decision),
    ...cellFaults({ account, permission, facts }, decision),
    ...remedyFaults({ account, permission, facts }, decision),
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
  const ability = of(abilities, account)
  const found = new Set<boolean>()
  for (const state of eachState(open, facts)) found.add(caslAllows(ability, permission, state))
  const expected = found.size > 1 ? 'unknown' : found.has(true) ? 'allow' : 'deny'
  return expected === decision
    ? []
    : [`every completion says ${expected}, the engine says ${decision}`]
}

/** Whether the cell of the permission page's table is why the role is refused. */
function cellFaults({ account, permission, facts }: Asked, decision: Decision): readonly string[] {
  const row = policy.permissions.find(({ id }) => id === permission)
  const role = facts['role']
  if (!row || role === undefined || (row.seen !== undefined && facts[row.seen] !== undefined))
    return []
  const cell = matrix(policy, { ...account, area: row.area })
    .rows.find((one) => one.role === role)
    ?.cells.find((one) => one.permission === permission)
  const isRefused = rulesOf(decision).includes('role_grant')
  return (cell?.grant === 'deny') === isRefused
    ? []
    : ['the table and the reasons differ on the role']
}

/** Whether remedies lift the denial, name whoever may make them, and take nothing away. */
function remedyFaults(
  { account, permission, facts }: Asked,
  { decision, remedies, stuck }: Decision,
): readonly string[] {
  if (decision !== 'deny') return remedies.length > 0 ? ['a remedy without a denial'] : []
  if (remedies.length === 0) return stuck ? [] : ['neither a remedy nor why there is none']
  return remedies.flatMap((remedy) => {
    const goal = { ...account, facts, permission: remedy.permission ?? permission }
    const after = check(policy, applied(goal, remedy.changes))
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
  const ability = of(abilities, account)
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

/** What the faces say differently about a symptom. */
export async function symptomDisagreements(
  { account, symptom: id, facts, written }: Draw,
  bundle: Bundle,
): Promise<readonly string[]> {
  const model = modelOf(engine, account, id)
  const { confirmed, possible, excluded, contradictions, next } = diagnose(model, { facts })
  const answered = await askDiagnosis({
    symptom: id,
    facts: written,
    account: { preset: account.preset, overrides: [...account.overrides] },
  })
  const board = buildBoard(model, { facts })
  const bundled = bundle.diagnose(modelOf(bundle, account, id), { facts })
  const ids = (rows: readonly { readonly cause: string }[]): string =>
    rows
      .map(({ cause }) => cause)
      .toSorted()
      .join()
  const faults = [
    ...(ids(answered.confirmed) === ids(confirmed) &&
    ids(answered.possible) === ids(possible) &&
    same(answered.excluded, excluded)
      ? []
      : ['the API and the diagnosis differ']),
    ...(ids(board.confirmed) === ids(confirmed) &&
    ids(board.possible) === ids(possible) &&
    ids(board.excluded) === [...excluded].sort().join()
      ? []
      : ['the board of the desk and the diagnosis differ']),
    ...(same(bundled, { confirmed, possible, excluded, next, contradictions })
      ? []
      : ['the bundle and the diagnosis differ']),
    ...wizardFaults({ account, symptom: id, facts }, bundle),
    ...checkUpFaults({ account, symptom: id, facts }, confirmed),
  ]
  return contradictions.length > 0
    ? faults
    : [...faults, ...reasonFaults({ account, symptom: id, facts }, confirmed)]
}

type Confirmed = ReturnType<typeof diagnose>['confirmed']
type Ailing = Pick<Draw, 'account' | 'symptom' | 'facts'>

/** Whether the guided fix names only what the diagnosis of the same answers confirms. */
function wizardFaults({ account, symptom, facts }: Ailing, bundle: Bundle): readonly string[] {
  const wizard = findWizard(symptom)
  if (!wizard || account.preset !== policy.defaultPreset || account.overrides.length > 0) return []
  const model = modelOf(engine, account, symptom)
  const place = bundle.replay(wizard, model, Object.entries(facts))
  const given = Object.fromEntries(place.given.map(({ step, value }) => [step.fact, value]))
  const told = diagnose(model, { facts: given })
  const confirmed = new Set(told.confirmed.map(({ cause }) => cause))
  const wrong = told.contradictions.length > 0 ? [] : place.named.filter((id) => !confirmed.has(id))
  return wrong.map((cause) => `the guided fix names ${cause}, which its answers do not confirm`)
}

/** Whether a check-up finds of a person what the diagnosis and the decisions say. */
function checkUpFaults(
  { account, symptom, facts }: Ailing,
  confirmed: Confirmed,
): readonly string[] {
  const row = SYMPTOMS.find(({ id }) => id === symptom)
  if (!row) return []
  const verdict = of(judges, account).judge(facts)
  const decisions = [
    [verdict.ring, check(policy, { ...account, permission: RING, facts })],
    [verdict.signIn, check(policy, { ...account, permission: SIGN_IN, facts })],
  ] as const
  const wrong = decisions.filter(
    ([outcome, decision]) =>
      (outcome.standing === 'no') !== (decision.decision === 'deny') ||
      !same(outcome.reasons, decision.reasons) ||
      !same(outcome.remedy, decision.remedies[0] ?? null),
  )
  const { causes } = requireSymptom(symptom)
  const isAsked = !row.when || evaluate(row.when, facts) === true
  const certain = confirmed.filter(({ certainty }) => isAsked && certainty === 'certain')
  const told = new Set(
    verdict.causes.filter(({ symptoms }) => symptoms.includes(symptom)).map(({ id }) => id),
  )
  const missing = certain.filter(({ cause: id }) => {
    const cause = causes.find((one) => one.id === id)
    return !told.has(cause?.rule ?? id)
  })
  return [
    ...wrong.map(() => 'the check-up and the decision differ'),
    ...missing.map(({ cause }) => `the check-up does not tell ${cause}`),
  ]
}

/**
 * Of a symptom that is a refused permission: whether a cause that is one of its rules is confirmed
 * where that rule refuses, and nowhere else.
 */
function reasonFaults(
  { account, symptom: id, facts }: Ailing,
  found: Confirmed,
): readonly string[] {
  const symptom = requireSymptom(id)
  const choices = choicesOf(policy, symptom)
  const choice =
    choices.length === 1 ? choices[0] : choices.find(({ when }) => evaluate(when, facts) === true)
  if (!choice || symptom.seen !== undefined) return []
  const role = facts[symptom.role]
  const person = { ...facts, ...symptom.given, ...(role === undefined ? {} : { role }) }
  const decision = check(policy, { ...account, permission: choice.permission.id, facts: person })
  const confirmed = new Set(found.map(({ cause }) => cause))
  return symptom.causes.flatMap((cause) => {
    const rule = policy.rules.find((row) => row.id === cause.rule)
    if (!rule || rule.applies === 'role' || cause.written || cause.certainty !== 'certain')
      return []
    if (cause.permission !== undefined && cause.permission !== choice.permission.id) return []
    // Who has to wait for a chat and may not take it over is told so by another cause.
    if (rule.applies === 'state' && choice.permission.seen && facts[choice.permission.seen])
      return []
    const refuses = rulesOf(decision).includes(rule.id)
    return refuses === confirmed.has(cause.id)
      ? []
      : [`${cause.id} is ${refuses ? 'not ' : ''}confirmed, and ${rule.id} refuses: ${refuses}`]
  })
}
