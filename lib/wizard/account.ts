// The account that an address tells of: its preset, and what its Owner changed. What is answered
// about it is read in machine/address.ts.
import {
  overrideFault,
  readOverride,
  sharedOverrides,
  type GivenOverride,
} from '@/lib/access/requests/override'
import { InputErrors } from '@/lib/core/input-error'
import type { Override, Variant } from '@/lib/policy/grants'
import type { Policy, PresetId } from '@/lib/policy/policy'
import { findByName } from '@/lib/policy/read-names'
import type { Dropped, DropReason } from './machine/address'

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
  const leaveOut = ([name, value]: Pair, reason: DropReason): void => {
    dropped.push({ name, value, reason })
  }
  let account: Account = { preset: policy.defaultPreset, overrides: [] }
  for (const part of parts.filter(isOfAccount)) {
    const [name, value] = part
    if (name === OVERRIDE) {
      const given = givenOverride(value)
      const fault = overrideFault(policy, given)
      if (fault) leaveOut(part, fault)
      else {
        const row = readOverride(policy, given, name, new InputErrors())
        account = { ...account, overrides: [...account.overrides, row] }
      }
    } else {
      const preset = findByName(policy.presets, value)
      if (preset === undefined)
        dropped.push({ name, value, reason: 'no-such-value', known: presetIds(policy) })
      else if (account.isChosen) leaveOut(part, 'twice')
      else account = { ...account, preset, isChosen: true }
    }
  }
  const overrides = sharedOverrides(policy, account.overrides)
  return {
    account: { ...account, overrides },
    rest: parts.filter((part) => !isOfAccount(part)),
    dropped,
  }
}

const presetIds = ({ presets }: Policy): readonly string[] => presets.map(({ id }) => id)

/** `role:permission:grant`; a grant may hold a colon itself. */
function givenOverride(written: string): GivenOverride {
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
