// What holds by default, apart from what no account can change; and who holds it, in words.
import { listInWords } from '@/lib/core/list-in-words'
import type { Permission, Policy, Role, RoleId } from '@/lib/policy/policy'

/** Behind what an account can change. */
export const BY_DEFAULT = ', by default'

/**
 * Whether an account can have another answer: by what its Owner changes, or by the version of the
 * defaults that it has. What a role may is asked with the role, since some roles cannot be changed.
 */
export const isDefault = (
  { overridable, disputed }: Pick<Permission, 'overridable' | 'disputed'>,
  role?: Pick<Role, 'tunable'>,
): boolean => disputed.length > 0 || (overridable && role?.tunable !== false)

/** "the Owner and Administrators"; "nobody" where there is none. */
export const peopleWith = ({ roles }: Pick<Policy, 'roles'>, named: readonly RoleId[]): string =>
  listInWords(
    roles.filter(({ id }) => named.includes(id)).map(({ people, plural }) => people ?? plural),
    'and',
  )

/** Behind those of whom something is so by default: who else, by other published defaults. */
export const inSomeAccounts = (policy: Pick<Policy, 'roles'>, others: readonly RoleId[]): string =>
  others.length === 0 ? '' : `; in some accounts ${peopleWith(policy, others)} too`

/** The text with its first letter large. */
export const startingLarge = (text: string): string =>
  text.slice(0, 1).toUpperCase() + text.slice(1)
