// All that a row says about a person, as one number: each fact a digit, 0 for what is not known.
// Rows with the same number share one verdict.
import type { Policy } from '@/lib/policy/policy'
import type { Facts } from '@/lib/logic/fact'
import { COLUMN_FACTS } from '@/lib/checkup/columns/fields'

/**
 * Facts that are worked out from texts: no department at all, a phone that cannot be dialled, an
 * email that is none.
 */
export const WORKED_OUT = ['in_department', 'number_right', 'email_right'] as const

/** Facts of the account that people can state beside the file. */
export const ACCOUNT_FACTS = ['account_state', 'sso'] as const

export interface States {
  /** The facts in the order of the digits. */
  readonly facts: readonly string[]
  /** What to add to a number for a value. Throws on a value that the policy does not know. */
  readonly digit: (fact: string, value: string) => number
  /** The digit of a fact within a number; 0 when it is not known. */
  readonly has: (state: number, fact: string) => boolean
  readonly factsOf: (state: number) => Facts
  /** The number with a fact no longer known. */
  readonly without: (state: number, fact: string) => number
}

/**
 * The numbering of states for a policy. Their count is far below 2^32, so that a row needs four
 * bytes.
 */
export function buildStates(policy: Policy): States {
  const rows: {
    readonly fact: string
    readonly values: readonly string[]
    readonly weight: number
  }[] = []
  let weight = 1
  for (const id of [...COLUMN_FACTS, ...WORKED_OUT]) {
    const values =
      policy.facts.find((fact) => fact.id === id)?.values.map((value) => value.id) ?? []
    rows.push({ fact: id, values, weight })
    weight *= values.length + 1
  }
  if (weight >= 2 ** 32)
    throw new Error(`the facts of a user record have ${weight} states; a row has room for 2^32`)
  const byFact = new Map(rows.map((row) => [row.fact, row]))
  const digitOf = (state: number, row: (typeof rows)[number]): number =>
    Math.floor(state / row.weight) % (row.values.length + 1)
  return {
    facts: rows.map(({ fact }) => fact),
    digit: (fact, value) => {
      const row = byFact.get(fact)
      const at = row?.values.indexOf(value) ?? -1
      if (!row || at < 0) throw new Error(`${fact} has no value "${value}"`)
      return (at + 1) * row.weight
    },
    has: (state, fact) => {
      const row = byFact.get(fact)
      return row !== undefined && digitOf(state, row) > 0
    },
    without: (state, fact) => {
      const row = byFact.get(fact)
      return row === undefined ? state : state - digitOf(state, row) * row.weight
    },
    factsOf: (state) =>
      Object.fromEntries(
        rows.flatMap((row) => {
          const value = row.values[digitOf(state, row) - 1]
          return value === undefined ? [] : [[row.fact, value]]
        }),
      ),
  }
}
