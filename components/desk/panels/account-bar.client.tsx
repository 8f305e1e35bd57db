import { policy } from '@/lib/policy/published'
import type { Account } from '@/lib/wizard/account'
import { NOT_TOLD, overrideWords } from '@/lib/wizard/account-words'
import { FIELD, TEXT_BUTTON } from '@/components/desk/look'

/** Which grants the account has: one of the published presets, and what its Owner changed. */
export function AccountBar({
  account,
  change,
}: {
  readonly account: Account
  readonly change: (account: Account) => void
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small print:hidden">
      <label htmlFor="preset">Account</label>
      <select
        id="preset"
        className={FIELD}
        value={account.isChosen ? account.preset : ''}
        onChange={({ target }) => change(withPreset(account, target.value))}
      >
        <option value="">{NOT_TOLD}</option>
        {policy.presets.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {account.overrides.length > 0 && (
        <p className="m-0 basis-full">
          Changed by the Owner:{' '}
          {account.overrides.map((row) => overrideWords(policy, row)).join('; ')}{' '}
          <button
            type="button"
            className={TEXT_BUTTON}
            onClick={() => change({ ...account, overrides: [] })}
          >
            Leave these out
          </button>
        </p>
      )}
    </div>
  )
}

/** The account with the preset that was chosen; '' where nobody knows which it has. */
const withPreset = ({ overrides }: Account, preset: string): Account =>
  preset === ''
    ? { preset: policy.defaultPreset, overrides }
    : { preset, overrides, isChosen: true }
