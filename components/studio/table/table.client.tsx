// The grants of a file of the policy as a table, each cell a choice, with what the changes would
// change for readers before they are saved.
import { useEffect, useState } from 'react'
import { hasGrants, readGrants, withGrant, type GrantRow } from '@/lib/lint/editor/grant-table'
import type { FoldedImpact } from './folded-impact'
import { ask } from '../ask'

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
}

interface Named {
  readonly id: string
  readonly label: string
}

/** How long cells are let be before what they change is worked out, in milliseconds. */
const LET_BE = 800
const CELL = 'w-full rounded-sm border border-edge bg-paper px-1 py-0.5 text-ink'
const HEAD = 'sticky top-0 bg-surface px-2 py-1 text-start align-bottom'

/** `v2_current manager` as words. */
function headOf(column: string, roles: readonly Named[]): string {
  const [role = '', preset] = column.split(' ').reverse()
  const label = roles.find(({ id }) => id === role)?.label ?? role
  return preset === undefined ? label : `${label}, ${preset.replaceAll('_', ' ')}`
}

export function Table({ file, text, isUnsaved, checked, roles, scopes, onText }: Props) {
  const { columns, rows } = readGrants(text)
  const grants = ['deny', 'allow', ...scopes.map(({ id }) => `allow:${id}`)]
  const wordsOf = (grant: string): string =>
    grant === 'deny'
      ? 'No'
      : grant === 'allow'
        ? 'Yes'
        : (scopes.find(({ id }) => `allow:${id}` === grant)?.label ?? grant)
  const row = ({ permission, label, cells }: GrantRow) => (
    <tr key={permission} className="border-b border-line">
      <th scope="row" className="px-2 py-1 text-start font-normal" title={permission}>
        {label}
      </th>
      {columns.map((column) => {
        const cell = cells.find((one) => one.column === column)
        return (
          <td key={column} className="px-1 py-0.5">
            {cell && (
              <select
                aria-label={`${label}: ${headOf(column, roles)}`}
                className={CELL}
                value={cell.grant}
                onChange={({ target }) => onText(withGrant(text, cell, target.value))}
              >
                {[...new Set([...grants, cell.grant])].map((grant) => (
                  <option key={grant} value={grant}>
                    {wordsOf(grant)}
                  </option>
                ))}
              </select>
            )}
          </td>
        )
      })}
    </tr>
  )
  return (
    <section aria-label="Table" className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 overflow-auto p-3">
        {rows.length === 0 && <p>This text is no table as it stands; the problems say why.</p>}
        {areasOf(rows).map(({ area, rows: own }) => (
          <table key={area} className="mb-5 w-full border-collapse">
            <caption className="py-1 text-start font-semibold">{area}</caption>
            <thead>
              <tr>
                <th className={HEAD}>May they …</th>
                {columns.map((column) => (
                  <th key={column} scope="col" className={HEAD}>
                    {headOf(column, roles)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{own.map(row)}</tbody>
          </table>
        ))}
      </div>
      {hasGrants(file) && <Changes file={file} isUnsaved={isUnsaved} checked={checked} />}
    </section>
  )
}

/** The rows of each area, in order. */
function areasOf(rows: readonly GrantRow[]) {
  return [...new Set(rows.map(({ area }) => area))].map((area) => ({
    area,
    rows: rows.filter((one) => one.area === area),
  }))
}

/** What is not saved yet would change. */
function Changes({ file, isUnsaved, checked }: Pick<Props, 'file' | 'isUnsaved' | 'checked'>) {
  const [impact, setImpact] = useState<FoldedImpact>()
  const [said, setSaid] = useState('')
  useEffect(() => {
    setImpact(undefined)
    setSaid('')
    if (!isUnsaved) return undefined
    let isOver = false
    // It takes seconds: worked out when the cells were let be, and the server has the text.
    const timer = setTimeout(() => {
      ask('/api/impact', { file })
        .then((answer) => {
          if (!isOver) setImpact(answer)
        })
        .catch((error: unknown) => {
          if (!isOver) setSaid(error instanceof Error ? error.message : String(error))
        })
    }, LET_BE)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [file, isUnsaved, checked])
  return (
    <section
      aria-label="What this change would change"
      className="max-h-[45%] overflow-y-auto border-t-2 border-accent bg-surface p-3"
    >
      <h2 className="m-0 text-[1em]">What this change would change, beside what is saved</h2>
      {!isUnsaved && <p className="m-0 text-muted">Nothing is changed. Choose another cell.</p>}
      {isUnsaved && !impact && said === '' && <p className="m-0 text-muted">Working it out …</p>}
      {said !== '' && <p className="m-0 whitespace-pre-wrap text-no">{said}</p>}
      {impact && (
        <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-3">
          {impact.parts.map(({ title, count, lines }) => (
            <div key={title}>
              <p className="m-0 font-semibold">
                {title}: {count === 0 ? 'nothing' : count}
              </p>
              {lines.length > 0 && (
                <details open={count <= 4}>
                  <summary className="text-muted">which</summary>
                  <ul className="m-0 ps-4">
                    {lines.map((line) => (
                      <li key={line} className="wrap-break-word">
                        {line}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
          ))}
        </div>
      )}
    </section>
  )
}
