// A case: the answers an agent was given, in the order in which they were given, and the account it
// is about. An address holds the whole of it.
import { isFixedRole, readAccount, type GivenAccount } from '@/lib/access/requests/account'
import type { Override } from '@/lib/policy/grants'
import type { Policy, PresetId } from '@/lib/policy/policy'
import type { InputError } from '@/lib/core/input-error'
import type { Fact } from '@/lib/logic/fact'
import { readAddress, type Dropped } from '@/lib/wizard/machine/address'
import { MORE } from '@/lib/wizard/tree/wizard'

/** A fact and what was answered: one of its values, or `unknown` for "I don't know". */
export type Pair = readonly [fact: string, value: string]

/**
 * Which grants the account has. Where the preset was not chosen it only stands in for the one that
 * the account has.
 */
export interface Account {
  readonly preset: PresetId
  readonly overrides: readonly Override[]
  readonly isChosen?: true
}

export interface Case {
  /** Each fact once, in the order of answering. */
  readonly answers: readonly Pair[]
  readonly account: Account
}

/** The names in an address that are no facts. */
const PRESET = 'preset'
const OVERRIDE = 'override'

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
  const parts = [...address]
  const { requested, dropped } = readAddress(
    facts,
    parts.filter(([name]) => name !== PRESET && name !== OVERRIDE && name !== MORE),
  )
  const lost: Dropped[] = []
  const account = parts.reduce<Account>(
    (known, [name, value]) => {
      if (name !== PRESET && name !== OVERRIDE) return known
      const { read, reason } =
        name === PRESET
          ? readAccountPart(policy, { preset: value, overrides: [] })
          : readAccountPart(policy, { overrides: [overrideOf(value)] })
      if (reason) lost.push({ name, value, reason })
      return read
        ? {
            ...known,
            ...(name === PRESET ? { preset: read.preset, isChosen: true } : {}),
            overrides: [...known.overrides, ...read.overrides],
          }
        : known
    },
    { preset: policy.defaultPreset, overrides: [] },
  )
  return {
    case: { answers: [...requested].map(([fact, { value }]) => [fact, value]), account },
    dropped: [...dropped, ...lost],
  }
}

/** A part of an account, or why it is left out. */
function readAccountPart(
  policy: Policy,
  part: GivenAccount,
): { readonly read?: Account; readonly reason?: Dropped['reason'] } {
  const errors: InputError[] = []
  const { preset, overrides } = readAccount(policy, part, errors)
  if (errors.length === 0) return { read: { preset, overrides } }
  const isFixed = part.overrides.some(({ role }) => isFixedRole(policy, role))
  return { reason: isFixed ? 'fixed-role' : 'no-such-value' }
}

/** `role:permission:grant`; a grant may hold a colon itself. */
function overrideOf(written: string): { role: string; permission: string; grant: string } {
  const [role = '', permission = '', ...grant] = written.split(':')
  return { role, permission, grant: grant.join(':') }
}

/** The query of an address that holds a case; '' for one in which nothing is known. */
export function caseQuery(
  { defaultPreset }: Pick<Policy, 'defaultPreset'>,
  { answers, account }: Case,
): string {
  const isTold = account.isChosen ?? account.preset !== defaultPreset
  const preset = isTold ? [[PRESET, account.preset]] : []
  const overrides = account.overrides.map(({ role, permission, grant }) => [
    OVERRIDE,
    `${role}:${permission}:${grant}`,
  ])
  return new URLSearchParams([
    ...answers.map(([fact, value]) => [fact, value]),
    ...preset,
    ...overrides,
  ]).toString()
}

/** The case with one answer more; a fact that is answered anew moves to the end. */
export function addAnswer(before: Case, [fact, value]: Pair): Case {
  return { ...before, answers: [...removeAnswer(before, fact).answers, [fact, value]] }
}

/** The case without the answer to a fact. */
export function removeAnswer(before: Case, fact: string): Case {
  return { ...before, answers: before.answers.filter(([answered]) => answered !== fact) }
}
