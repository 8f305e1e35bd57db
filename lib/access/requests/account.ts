// The account of a request, from given to known names.
import type { Facts } from '@/lib/logic/fact'
import type { Override } from '@/lib/policy/grants'
import type { Policy, PresetId } from '@/lib/policy/policy'
import type { InputErrors } from '@/lib/core/input-error'
import { readGiven, readName } from '@/lib/policy/read-names'
import { readOverride, sharedOverrides, type GivenOverride } from './override'

/**
 * An account as requests and addresses give it, its facts beside preset and overrides; the shape is
 * checked (check-request.ts), the names are not.
 */
export interface GivenAccount {
  readonly preset?: string | undefined
  readonly overrides: readonly GivenOverride[]
  readonly [fact: string]: unknown
}

export interface ReadAccount {
  readonly preset: PresetId
  readonly overrides: readonly Override[]
  /** The preset was named, and not only taken because none was. */
  readonly isChosen?: true
  readonly facts: Facts
}

/**
 * An account's preset (the default when absent), overrides and facts; adds to `errors`, with
 * `path` before each place.
 */
export function readAccount(
  policy: Policy,
  { preset, overrides, ...rest }: GivenAccount,
  errors: InputErrors,
  path = 'account',
): ReadAccount {
  return {
    preset:
      preset === undefined
        ? policy.defaultPreset
        : readName(policy.presets, preset, `${path}.preset`, 'preset', errors),
    overrides: sharedOverrides(
      policy,
      overrides.map((row, index) =>
        readOverride(policy, row, `${path}.overrides.${index}`, errors),
      ),
    ),
    ...(preset === undefined ? {} : { isChosen: true }),
    facts: readGiven(policy, rest, path, errors),
  }
}
