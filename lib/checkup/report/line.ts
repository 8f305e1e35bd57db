// One person as a line of words: what the table shows, and what is exported and printed.
import { memoize } from '@/lib/core/memoize'
import type { Policy } from '@/lib/policy/policy'
import type { Facts } from '@/lib/logic/fact'
import type { CheckUp } from '@/lib/checkup/check-up'
import { nameOf } from '@/lib/checkup/reading/users'
import type { Verdict } from '@/lib/checkup/verdict/verdict'
import { fixOf, outcomeWords, PRO_WORDS, roleWords, signInWords } from './wording'

export const LINE_HEADERS = [
  'Row',
  'Name',
  'Email',
  'Phone',
  'Extension',
  'Departments',
  'Call hours',
  'Role',
  'Pro or call-only',
  'Can sign in',
  'Will ring',
  'Causes',
  'Smallest fix',
  'Who can make it',
] as const

/** Where the phone number stands. */
export const PHONE_AT = LINE_HEADERS.indexOf('Phone')

/** The cells of a person, under LINE_HEADERS. */
export function lineOf(
  policy: Policy,
  { users, verdict, factsOf }: CheckUp,
  at: number,
): readonly string[] {
  const texts = users.texts(at)
  const [row, state] = [users.row(at), users.state(at)]
  const judged = memoize(words, verdict(state), () =>
    wordsOf(policy, verdict(state), factsOf(state)),
  )
  return [
    `${row}`,
    nameOf(texts, row),
    texts.email,
    texts.phone,
    texts.extension,
    texts.departments,
    texts.hours,
    ...judged,
  ]
}

/**
 * The cells that people of one state share: a verdict belongs to one policy, one account and one
 * state.
 */
const words = new WeakMap<Verdict, readonly string[]>()

function wordsOf(policy: Policy, found: Verdict, facts: Facts): readonly string[] {
  const steps = fixOf(policy, found)
  return [
    roleWords(policy, facts),
    PRO_WORDS[found.pro],
    signInWords(policy, found),
    outcomeWords(policy, found.ring),
    found.causes.map(({ text }) => text).join(' '),
    steps.map(({ change }) => change).join('; '),
    [...new Set(steps.map(({ by }) => by))].join('; '),
  ]
}
