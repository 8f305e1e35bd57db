// A case: the answers an agent was given, in the order in which they were given, and the account it
// is about. An address holds the whole of it.
import type { Policy } from '@/lib/policy/policy'
import type { Fact } from '@/lib/logic/fact'
import { accountParts, readAddressedAccount, type Account } from '@/lib/wizard/account'
import { readAddress, type Dropped } from '@/lib/wizard/machine/address'
import { MORE } from '@/lib/wizard/tree/wizard'

/** A fact and what was answered: one of its values, or `unknown` for "I don't know". */
export type Pair = readonly [fact: string, value: string]

export interface Case {
  /** Each fact once, in the order of answering. */
  readonly answers: readonly Pair[]
  readonly account: Account
}

/**
 * Reads the address of a case:
 * `?status=active&preset=v2_current&override=manager:whatsapp.templates.delete:allow`, facts and
 * values by any name. What is left out is told, by the rules of a reader's address, but that any
 * question may be answered at any time.
 */
export function readCase(
  policy: Policy,
  facts: readonly Fact[],
  address: Iterable<Pair>,
): { readonly case: Case; readonly dropped: readonly Dropped[] } {
  const { account, rest, dropped: lost } = readAddressedAccount(policy, address)
  const { requested, dropped } = readAddress(
    facts,
    rest.filter(([name]) => name !== MORE),
  )
  return {
    case: { answers: [...requested].map(([fact, { value }]) => [fact, value]), account },
    dropped: [...dropped, ...lost],
  }
}

/** The query of an address that holds a case; '' for one in which nothing is known. */
export const caseQuery = (
  policy: Pick<Policy, 'defaultPreset'>,
  { answers, account }: Case,
): string =>
  new URLSearchParams(
    [...answers, ...accountParts(policy, account)].map(([name, value]) => [name, value]),
  ).toString()

/** The case with one answer more; a fact that is answered anew moves to the end. */
export function addAnswer(before: Case, [fact, value]: Pair): Case {
  return { ...before, answers: [...removeAnswer(before, fact).answers, [fact, value]] }
}

/** The case without the answer to a fact. */
export function removeAnswer(before: Case, fact: string): Case {
  return { ...before, answers: before.answers.filter(([answered]) => answered !== fact) }
}
