import { PREFERENCES_PATH } from '@/lib/core/routes'
import { Island } from '@/components/document/island'
import type { Policy } from '@/lib/policy/policy'

const CHOICE =
  'min-h-11 max-w-[5.5rem] border border-transparent bg-card font-semibold ' +
  '[field-sizing:content] md:max-w-none'

/** On a phone the words of a search take its place while they are typed, and give it back. */
const FORM = 'flex items-center max-sm:[form:focus-within~&]:hidden'

/**
 * Which role the reader says is theirs. The server chooses it in the form, which is sent without
 * script; the element keeps the page where it is.
 */
export function RoleMenu({ policy }: { readonly policy: Policy }) {
  return (
    <Island tag="sp-role" className="hidden">
      <form className={FORM} method="post" action={PREFERENCES_PATH} suppressHydrationWarning>
        <label>
          <span className="max-md:sr-only">You:</span>
          <select className={CHOICE} name="role" data-my-role="">
            <option value="">any role</option>
            {policy.roles.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button className="min-h-11 rounded-sm border border-edge bg-card px-2 scripted:hidden">
          Set
        </button>
      </form>
    </Island>
  )
}
