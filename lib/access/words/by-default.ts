// What holds by default, apart from what no account can change.
import type { Permission, Role } from '@/lib/policy/policy'

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
