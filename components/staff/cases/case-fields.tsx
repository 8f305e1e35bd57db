import { INPUT, SELECT, SMALL } from '@/components/staff/look'
import { OUTCOME_WORDS } from './case-view'

const OUTCOME_LIST = Object.entries(OUTCOME_WORDS)

/** Words about a case, in a field of their own. */
export function WordsField({
  label,
  name,
  given,
  shortcut,
  isNeeded = false,
}: {
  readonly label: string
  readonly name: string
  readonly given: string | undefined
  readonly shortcut?: string
  readonly isNeeded?: boolean
}) {
  return (
    <label className="mt-2 block">
      <span className={`block ${SMALL}`}>{label}</span>
      <textarea
        className={INPUT}
        name={name}
        rows={3}
        maxLength={4000}
        required={isNeeded}
        defaultValue={given}
        data-key={shortcut}
      />
    </label>
  )
}

/** How a case went, to be chosen. */
export function OutcomeSelect({
  given,
  shortcut,
  isWide = false,
}: {
  readonly given: string
  readonly shortcut?: string
  readonly isWide?: boolean
}) {
  return (
    <select
      className={isWide ? `${SELECT} w-full` : SELECT}
      name="outcome"
      defaultValue={given}
      data-key={shortcut}
    >
      {OUTCOME_LIST.map(([outcome, words]) => (
        <option key={outcome} value={outcome}>
          {words}
        </option>
      ))}
    </select>
  )
}
