import { shownTo } from '@/components/look/my-role'
import { roleAdvice } from '@/lib/access/words/role-advice'
import type { Policy } from '@/lib/policy/policy'

const LINE =
  'hidden in-data-role:block mb-4 rounded-md border border-accent px-4 py-2 text-sm ' +
  'font-semibold print:hidden'

type Props = { readonly policy: Policy; readonly permission: string }

/**
 * Whether the reader may use a permission, and whom else to ask: a line with what is said to each
 * role, of which that of the reader's own is shown, and nothing before they have chosen it.
 */
export function ForMyRole({ policy, permission }: Props) {
  return (
    <p className={LINE}>
      {roleAdvice(policy, permission).map(({ roles, text }) => (
        <span key={text} className={shownTo(roles)}>
          {text}
        </span>
      ))}
    </p>
  )
}
