// A file of the policy as tables, with what the changes would change before they are saved.
import { useState } from 'react'
import { hasGrants } from '@/lib/lint/editor/grant-table'
import { Changes } from './changes.client'
import { Grants } from './grants.client'
import { Rows } from './rows.client'

interface Props {
  readonly file: string
  readonly text: string
  readonly isUnsaved: boolean
  /** Counts the checks of the text. */
  readonly checked: number
  readonly roles: readonly Named[]
  /** The scopes that a grant may be narrowed to, by id. */
  readonly scopes: readonly Named[]
  readonly onText: (text: string) => void
  readonly onLine: (line: number) => void
}

interface Named {
  readonly id: string
  readonly label: string
}

const SWITCH =
  'rounded-sm border border-edge bg-paper px-3 py-0.5 aria-pressed:border-accent ' +
  'aria-pressed:font-semibold aria-pressed:text-accent'

export function Table(props: Props) {
  const { file, text, isUnsaved, checked, roles, scopes, onText, onLine } = props
  const [isRows, setRows] = useState(!hasGrants(file))
  return (
    <section aria-label="Table" className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 overflow-auto p-3">
        {hasGrants(file) && (
          <p role="group" aria-label="Which table" className="m-0 mb-2 flex gap-1">
            {[false, true].map((rows) => (
              <button
                key={String(rows)}
                type="button"
                aria-pressed={rows === isRows}
                className={SWITCH}
                onClick={() => setRows(rows)}
              >
                {rows ? 'All fields' : 'Who may what'}
              </button>
            ))}
          </p>
        )}
        {isRows ? (
          <Rows text={text} onText={onText} onLine={onLine} />
        ) : (
          <Grants text={text} roles={roles} scopes={scopes} onText={onText} />
        )}
      </div>
      <Changes file={file} isUnsaved={isUnsaved} checked={checked} />
    </section>
  )
}
