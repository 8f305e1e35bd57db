// What the faces say differently about a symptom.
import { isDeepStrictEqual as same } from 'node:util'
import { check } from '@/lib/access/check'
import { RING } from '@/lib/checkup/columns/fields'
import type { DiagnosisAnswer } from '@/lib/diagnosis/answer'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel, type SymptomModel } from '@/lib/diagnosis/symptom'
import { evaluate } from '@/lib/logic/evaluate'
import type { CauseGround } from '@/lib/policy/policy'
import { SIGN_IN } from '@/lib/policy/sign-in'
import { choicesOf } from '@/lib/policy/symptom/refused-permission'
import { splitWhy } from '@/lib/wizard/headline'
import { accounts, toldOf, type Account, type Draw } from './draws'
import type { Faces, FixPage } from './faces'
import { letters } from './words/letters'
import { policy, requireSymptom } from './rows'

const models = new Map<string, SymptomModel>()

/** The model of an account, made once. */
function modelOf(account: Account, symptom: string): SymptomModel {
  const key = `${accounts.indexOf(account)} ${symptom}`
  const found = models.get(key) ?? buildSymptomModel(policy, symptom, account)
  models.set(key, found)
  return found
}

const idsOf = (rows: readonly { readonly cause: string }[]): string =>
  rows
    .map(({ cause }) => cause)
    .toSorted()
    .join()

/** Each disagreement as a sentence. */
export async function symptomDisagreements(
  { account, symptom: id, facts, written }: Draw,
  faces: Faces,
): Promise<readonly string[]> {
  const found = diagnose(modelOf(account, id), { facts })
  const { confirmed, possible, excluded, contradictions } = found
  const asked = { symptom: id, account: toldOf(account) }
  const answered = await faces.api.diagnose({ ...asked, facts: written })
  const { board, told } = faces.desk(id, account, facts)
  const bundled = faces.bundle.diagnose(id, account, facts)
  const page = faces.fix(id, account, facts)
  const faults = [
    ...(idsOf(answered.confirmed) === idsOf(confirmed) &&
    idsOf(answered.possible) === idsOf(possible) &&
    same(answered.excluded, excluded)
      ? []
      : ['the API and the diagnosis differ']),
    ...(idsOf(board.confirmed) === idsOf(confirmed) &&
    idsOf(board.possible) === idsOf(possible) &&
    idsOf(board.excluded) === [...excluded].sort().join()
      ? []
      : ['the board of the desk and the diagnosis differ']),
    ...(same(told.map(letters).toSorted(), answered.confirmed.map(whyOf).toSorted())
      ? []
      : ['the desk and the API give different reasons']),
    ...(same(bundled, found) ? [] : ['the bundle and the diagnosis differ']),
    ...(page ? wizardFaults({ account, symptom: id }, page, faces) : []),
    ...(page ? await fixFaults({ account, symptom: id }, page, faces) : []),
    ...checkUpFaults({ account, symptom: id, facts }, confirmed, faces),
  ]
  return contradictions.length > 0
    ? faults
    : [...faults, ...reasonFaults({ account, symptom: id, facts }, confirmed)]
}

type Confirmed = ReturnType<typeof diagnose>['confirmed']
type Ailing = Pick<Draw, 'account' | 'symptom' | 'facts'>

const whyOf = ({ why }: DiagnosisAnswer['confirmed'][number]): string => letters(why)

/** Whether the page of the guided fix tells what the API tells of the same answers. */
async function fixFaults(
  { account, symptom }: Pick<Ailing, 'account' | 'symptom'>,
  page: FixPage,
  faces: Faces,
): Promise<readonly string[]> {
  const answered = await faces.api.diagnose({
    symptom,
    facts: page.given,
    account: toldOf(account),
  })
  const text = letters(page.html)
  const confirmed = answered.confirmed.map(({ cause }) => cause)
  const untold = answered.confirmed.filter(({ why, fix }) => {
    const { headline, rest } = splitWhy(why)
    return ![headline, rest, ...fix].every((words) => text.includes(letters(words)))
  })
  return [
    ...(same([...page.causes].sort(), [...confirmed].sort())
      ? []
      : ['the page of the guided fix and the API differ']),
    ...(answered.confirmed.length === 0 || letters(page.title) !== ''
      ? []
      : ['the page of the guided fix has no headline']),
    ...untold.map(
      ({ cause }) => `the page of the guided fix does not tell ${cause} as the API does`,
    ),
  ]
}

/** Whether the guided fix names only what the diagnosis of the same answers confirms. */
function wizardFaults(
  { account, symptom }: Pick<Ailing, 'account' | 'symptom'>,
  page: FixPage,
  faces: Faces,
): readonly string[] {
  if (account.preset !== policy.defaultPreset || account.overrides.length > 0) return []
  const told = diagnose(modelOf(account, symptom), { facts: page.given })
  const confirmed = new Set(told.confirmed.map(({ cause }) => cause))
  const named = faces.bundle.named(symptom, account, page.given)
  const wrong = told.contradictions.length > 0 ? [] : named.filter((id) => !confirmed.has(id))
  return wrong.map((cause) => `the guided fix names ${cause}, which its answers do not confirm`)
}

/** Whether a check-up finds of a person what the diagnosis and the decisions say. */
function checkUpFaults(
  { account, symptom, facts }: Ailing,
  confirmed: Confirmed,
  faces: Faces,
): readonly string[] {
  const row = policy.checkUp.find((asked) => asked.symptom === symptom)
  if (!row) return []
  const verdict = faces.judge(account).judge(facts)
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
  const told = new Set(
    symptom.causes
      .filter((each) => confirmed.has(each.id))
      .flatMap((each) => [each.rule, each.also]),
  )
  return symptom.causes.flatMap((cause) => {
    const rule = policy.rules.find((row) => row.id === cause.rule)
    if (!rule || rule.applies === 'role' || cause.written || cause.certainty !== 'certain')
      return []
    if (cause.permission !== undefined && cause.permission !== choice.permission.id) return []
    // What somebody saw of the permission decides which words the refusal has.
    if (rule.applies === 'state' && choice.permission.seen && facts[choice.permission.seen])
      return []
    const isRefusedBy = (id: string | undefined): boolean =>
      decision.reasons.some((reason) => reason.rule === id)
    const refuses = isRefusedBy(rule.id)
    const isConfirmed = confirmed.has(cause.id)
    // A refusal may be told by another cause: who may not take a chat over waits for it. And a cause
    // of two rules holds by either.
    const isUntold = refuses && !told.has(rule.id)
    const isUnfounded = isConfirmed && !refuses && !isRefusedBy(cause.also)
    return [
      ...(isUntold || isUnfounded
        ? [`${cause.id} is ${isUntold ? 'not ' : ''}confirmed, and ${rule.id} refuses: ${refuses}`]
        : []),
      ...(isConfirmed && !isOfRole(cause, account, role)
        ? [`${cause.id} says of the role what it may not, or may, do besides`]
        : []),
    ]
  })
}

/** Whether a role may do what a cause says that it holds, and may not do what it lacks. */
function isOfRole(
  { holds, lacks }: CauseGround,
  account: Account,
  role: string | undefined,
): boolean {
  if (role === undefined) return holds === undefined && lacks === undefined
  const isRefused = (permission: string): boolean =>
    check(policy, { ...account, permission, facts: { role } }).reasons.some(
      ({ rule }) => rule === 'role_grant',
    )
  return (holds === undefined || !isRefused(holds)) && (lacks === undefined || isRefused(lacks))
}
