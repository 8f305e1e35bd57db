import { ROLES_PAGE } from '@/lib/core/routes'
import { Island } from '@/components/document/island'
import type { Policy } from '@/lib/policy/policy'
import { BUTTON } from '@/components/look/buttons'
import { FIELD } from '@/components/look/fields'
import { FOLD_SUMMARY } from '@/components/look/lists'
import { HINT } from '@/components/look/text'

const FORM = 'mb-1 flex flex-wrap items-end gap-x-5 gap-y-3 max-w-none! print:hidden'
const SEARCH = 'flex max-w-120 flex-[1_1_20rem] items-end gap-2'
const TICK = 'flex min-h-11 items-center gap-[0.6rem]'
const LEGEND =
  'm-0 flex min-h-11 list-none flex-wrap items-center gap-x-5 gap-y-1 p-0 text-sm *:m-0'

/**
 * What keeps the grid to some actions and two roles: a form that the server answers, and the
 * element while it is filled in. The line below says how much is shown.
 */
export function RoleFilter({ policy }: { readonly policy: Policy }) {
  return (
    <Island tag="sp-roles" className="hidden">
      <form
        className={FORM}
        role="search"
        aria-label="Actions"
        action={ROLES_PAGE}
        data-roles=""
        suppressHydrationWarning
      >
        <div className={SEARCH}>
          <label className="flex-1 text-sm">
            Find an action
            <input
              className={FIELD}
              type="search"
              name="q"
              placeholder="Such as: see all chats"
              maxLength={1000}
              autoComplete="off"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="search"
              suppressHydrationWarning
            />
          </label>
          <button className={`${BUTTON} scripted:hidden`} type="submit">
            Find
          </button>
        </div>
        <ul className={LEGEND} aria-label="Signs">
          <li className="status" data-status="yes">
            {policy.cells.allow}
          </li>
          <li className="status" data-status="no">
            {policy.cells.deny}
          </li>
          <li className="status" data-status="unknown">
            <a className="py-3 text-inherit" href="#differs">
              {policy.cells.differs}
            </a>
          </li>
        </ul>
        <details className="m-0 w-full text-sm" data-comparison="" suppressHydrationWarning>
          <summary className={`${FOLD_SUMMARY} min-h-11 py-[0.6rem]`}>Compare two roles</summary>
          <fieldset className="flex flex-wrap items-end gap-x-4 gap-y-2 pb-2">
            <legend className="sr-only">Compare two roles</legend>
            <Choice name="one" label="Compare" policy={policy} />
            <Choice name="other" label="with" policy={policy} />
            <label className={TICK}>
              <input type="checkbox" name="differ" value="yes" suppressHydrationWarning />
              Only where they differ
            </label>
            <button className={`${BUTTON} scripted:hidden`} type="submit">
              Compare
            </button>
          </fieldset>
        </details>
      </form>
      <p
        className={`${HINT} print:hidden`}
        id="actions-shown"
        role="status"
        suppressHydrationWarning
      >
        {policy.permissions.length} actions
      </p>
    </Island>
  )
}

type ChoiceProps = {
  readonly name: string
  readonly label: string
  readonly policy: Policy
}

function Choice({ name, label, policy }: ChoiceProps) {
  return (
    <label className="max-w-48 flex-[1_1_8rem]">
      {label}
      <select className={FIELD} name={name} suppressHydrationWarning>
        <option value="">All roles</option>
        {policy.roles.map(({ id, label: role }) => (
          <option key={id} value={id}>
            {role}
          </option>
        ))}
      </select>
    </label>
  )
}
