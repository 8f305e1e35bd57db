// Signing in to the panel, as a permission that every role has: what is left are the rules for all
// who sign in.
import { memoize } from '@/lib/core/memoize'
import type { Permission, Policy } from './policy'

/**
 * Where a permission is asked for, this one can be asked for too. It is in no area and no matrix.
 */
export const SIGN_IN = 'sign-in'

const built = new WeakMap<Policy, Permission>()

/**
 * Signing in rests on the rules that apply to everything and to everything in the panel, and on
 * nothing else.
 */
export const signInOf = (policy: Policy): Permission =>
  memoize(built, policy, () => ({
    id: SIGN_IN,
    area: SIGN_IN,
    ...policy.signIn,
    pro: true,
    overridable: false,
    grants: Object.fromEntries(
      policy.presets.map((preset) => [
        preset.id,
        Object.fromEntries(policy.roles.map(({ id }) => [id, 'allow'])),
      ]),
    ),
    disputed: [],
    rules: policy.rules
      .filter(({ applies }) => applies === 'all' || applies === 'pro')
      .map(({ id }) => id),
  }))
