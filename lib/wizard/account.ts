// The account that an address tells of: its preset, and what its Owner changed. What is answered
// about it is read in machine/address.ts.
import { isFixedRole, readAccount, type GivenAccount } from '@/lib/access/requests/account'
import { InputErrors } from '@/lib/core/input-error'
import type { Override, Variant } from '@/lib/policy/grants'
import type { Policy, PresetId } from '@/lib/policy/policy'
import type { Dropped } from './machine/address'

/**
 * Which grants the account has. Where the preset was not chosen it only stands in for the one that
 * the account has.
 */
export interface Account {
  readonly preset: PresetId
  readonly overrides: readonly Override[]
  readonly isChosen?: true
}

/** The names in an address that are no facts. */
const PRESET = 'preset'
const OVERRIDE = 'override'

/** Whether a part of an address is about the account. */
export const isOfAccount = ([name]: Pair): boolean => name === PRESET || name === OVERRIDE

type Pair = readonly [name: string, value: string]

/**
 * The account that an address tells of, the default one where it tells of none; the other parts of
 * the address, and what was left out of those about the account.
 */
export function readAddressedAccount(
  policy: Policy,
  address: Iterable<Pair>,
): {
  readonly account: Account
  readonly rest: readonly Pair[]
  readonly dropped: readonly Dropped[]
} {
  const parts = [...address]
  const dropped: Dropped[] = []
  const account = parts.filter(isOfAccount).reduce<Account>(
    (known, [name, value]) => {
      const { read, reason } =
        name === PRESET
          ? readAccountPart(policy, { preset: value, overrides: [] })
          : readAccountPart(policy, { overrides: [overrideOf(value)] })
      if (reason) dropped.push({ name, value, reason })
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
  return { account, rest: parts.filter((part) => !isOfAccount(part)), dropped }
}

/** A part of an account, or why it is left out. */
function readAccountPart(
  policy: Policy,
  part: GivenAccount,
): { readonly read?: Account; readonly reason?: Dropped['reason'] } {
  // Only whether anything is wrong is told of it.
  const errors = new InputErrors(0)
  const { preset, overrides } = readAccount(policy, part, errors)
  if (errors.count === 0) return { read: { preset, overrides } }
  const isFixed = part.overrides.some(({ role }) => isFixedRole(policy, role))
  return { reason: isFixed ? 'fixed-role' : 'no-such-value' }
}

/** `role:permission:grant`; a grant may hold a colon itself. */
function overrideOf(written: string): { role: string; permission: string; grant: string } {
  const [role = '', permission = '', ...grant] = written.split(':')
  return { role, permission, grant: grant.join(':') }
}

/** The parts of an address that tell of an account; none for one of which nothing is known. */
export function accountParts(
  { defaultPreset }: Pick<Policy, 'defaultPreset'>,
  { preset = defaultPreset, overrides = [], isChosen }: Variant,
): readonly Pair[] {
  const isTold = isChosen ?? preset !== defaultPreset
  return [
    ...(isTold ? [[PRESET, preset] as const] : []),
    ...overrides.map(
      ({ role, permission, grant }) => [OVERRIDE, `${role}:${permission}:${grant}`] as const,
    ),
  ]
}
