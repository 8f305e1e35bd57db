// What <EditUser try> lets a reader try: three switches of one person and one of a colleague, and
// what the engine says in every position of them.
import { check } from '@/lib/access/check'
import type { Policy } from '@/lib/policy/policy'
import { SIGN_IN } from '@/lib/policy/sign-in'
import { plainText } from '@/lib/policy/wording'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { Facts } from '@/lib/logic/fact'
import { factsFor, labelOf, valueOf, type FigureContext } from './figure'
import { requireUser, type Sample } from './sample'

/** One switch: the fact that it turns, and the words of it turned off and on. */
export interface TrialSwitch {
  readonly fact: string
  readonly label: string
  readonly words: readonly [string, string]
}

/**
 * What the engine says of one permission: the numbers of the reasons why not, from 1, in the list
 * of all reasons; none when it is allowed.
 */
export type Refusals = readonly number[]

/** One position of the switches. */
export interface TrialOutcome {
  readonly facts: Facts
  /** The words of each switch. */
  readonly words: readonly string[]
  /** Pro user or call-only user. */
  readonly kind: string
  readonly signIn: Refusals
  readonly ring: Refusals
}

export interface Trial {
  readonly person: string
  readonly colleague: string
  readonly switches: readonly TrialSwitch[]
  /** Every position, counted in binary: the last switch turns fastest, off is 0. */
  readonly outcomes: readonly TrialOutcome[]
  /** The position in which the person is found. */
  readonly start: number
  readonly reasons: readonly string[]
  /** `taken` by others than these two. */
  readonly seats: { readonly total: number; readonly taken: number; readonly label: string }
  /**
   * What is said, in the words of the cause, when Panel Access is turned on and no seat is left.
   */
  readonly noSeat: string
}

/** The facts that are tried, with the value of a switch that is off and on. */
const TRIED = [
  ['panel_access', 'off', 'on'],
  ['invite_state', 'pending', 'accepted'],
  ['status', 'inactive', 'active'],
] as const

export const RINGING = 'calls.be_rung'
export const TURNING_ON = 'users.set_panel_access'
/** The symptom of a switch that cannot be turned on. */
export const REFUSED = 'cannot-enable-pro'

/** Turning a switch on as someone who may: all that can stand in the way then is a seat. */
export const turningOn = (sample: Sample, role: string, seatsFree: 'yes' | 'no'): Facts =>
  factsFor(sample, role, { panel_change: 'turn_on', seats_free: seatsFree })

/**
 * Builds the trial of a person. Throws when the engine leaves something open, or nobody else is
 * without Panel Access.
 */
export function buildTrial({ policy, sample }: FigureContext, id: string): Trial {
  const person = requireUser(sample, id)
  const colleague = sample.users.find(
    (user) => user !== person && user.facts['panel_access'] === 'off',
  )
  if (!colleague)
    throw new Error(
      `content/site/sample.yaml has nobody without Panel Access besides ${person.name}`,
    )
  const reasons: string[] = []
  const outcomes = positions().map((facts): TrialOutcome => {
    const all = { ...sample.rest, ...person.facts, ...facts }
    return {
      facts: all,
      words: switchesOf(policy, sample).map(
        ({ fact, words }) => words[facts[fact] === TRIED.find(([id]) => id === fact)?.[2] ? 1 : 0],
      ),
      kind: termOf(policy, facts['panel_access'] === 'on' ? 'pro_user' : 'call_only_user'),
      signIn: refusals(policy, all, SIGN_IN, reasons),
      ring: refusals(policy, all, RINGING, reasons),
    }
  })
  return {
    person: person.name,
    colleague: colleague.name,
    switches: switchesOf(policy, sample),
    outcomes,
    start: outcomes.findIndex(({ facts }) =>
      TRIED.every(([fact]) => facts[fact] === person.facts[fact]),
    ),
    reasons,
    seats: {
      total: sample.seats,
      taken: sample.users.filter(
        (user) => user !== person && user !== colleague && user.facts['panel_access'] === 'on',
      ).length,
      label: `${termOf(policy, 'pro_seat')}s`,
    },
    noSeat: noSeatWords(policy),
  }
}

function switchesOf(policy: Policy, { words }: Sample): readonly TrialSwitch[] {
  const invite: Readonly<Record<string, string>> = {
    pending: words.pending.label,
    accepted: words.accepted.label,
  }
  const wordOf = (fact: string, value: string): string =>
    (fact === 'invite_state' ? invite[value] : undefined) ?? valueOf(policy, fact, value)
  return TRIED.map(([fact, off, on]) => ({
    fact,
    label: labelOf(policy, fact),
    words: [wordOf(fact, off), wordOf(fact, on)],
  }))
}

/** Every position of the switches, counted in binary. */
function positions(): readonly Facts[] {
  return TRIED.reduce<readonly Facts[]>(
    (found, [fact, off, on]) =>
      found.flatMap((facts) => [off, on].map((value) => ({ ...facts, [fact]: value }))),
    [{}],
  )
}

/** Asks the engine; adds what is said for the first time to `reasons`. */
function refusals(policy: Policy, facts: Facts, permission: string, reasons: string[]): Refusals {
  const { decision, reasons: told, missing } = check(policy, { facts, permission })
  if (decision === 'unknown')
    throw new Error(
      `the example account does not say ${missing.join(', ')}; add it to content/site/sample.yaml`,
    )
  return told.map(({ text }) => {
    if (!reasons.includes(text)) reasons.push(text)
    return reasons.indexOf(text) + 1
  })
}

/** Why and the first thing to do, from the diagnosis of a switch that cannot be turned on. */
function noSeatWords(policy: Policy): string {
  const facts = { my_role: policy.roles[0]?.id ?? '', seats_free: 'no' }
  const [confirmed] = diagnose(buildSymptomModel(policy, REFUSED), { facts }).confirmed
  const cause = policy.symptoms
    .find(({ id }) => id === REFUSED)
    ?.causes.find(({ id }) => id === confirmed?.cause)
  if (!cause) throw new Error(`no cause of ${REFUSED} is certain when no seat is free`)
  return [cause.why, cause.fix[0] ?? '']
    .map((text) => plainText(text, { policy, supportAddress: '' }))
    .join(' ')
}

const termOf = ({ terms }: Policy, id: string): string =>
  terms.find((term) => term.id === id)?.label ?? id

/** Yes, or No with the reasons. */
export const verdictWords = (refused: Refusals, reasons: readonly string[]): string =>
  refused.length === 0
    ? 'Yes'
    : ['No.', ...refused.flatMap((number) => reasons[number - 1] ?? [])].join(' ')

/** The headings of the table of every position. */
export const trialHeadings = ({ switches }: Trial): readonly string[] => [
  ...switches.map(({ label }) => label),
  ...asked,
  'Is a',
]

/** What is asked in every position: the headings of two columns. */
export const asked = ['Signs in', 'Can be rung'] as const

/** Before `noSeat`, where no switch was turned: it does not hold in every position. */
export const noSeatLead = 'When no seat is free:'

/** A row of that table; the reasons by their numbers. */
export const trialRow = ({ words, kind, signIn, ring }: TrialOutcome): readonly string[] => [
  ...words,
  ...[signIn, ring].map((refused) => (refused.length === 0 ? 'Yes' : `No (${refused.join(', ')})`)),
  kind,
]
