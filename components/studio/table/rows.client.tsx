// The rows of a file of the policy as tables: a field that is changed changes that field of the
// text alone. What stands over several lines is shown, and changed in the text.
import { useEffect, useState } from 'react'
import {
  readRows,
  withCell,
  type RowCell,
  type RowTable,
  type TableRow,
} from '@/lib/lint/editor/row-table'

interface Props {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onLine: (line: number) => void
}

/** More rows than these are shown when they are looked for. */
const MOST_ROWS = 60
/** As many values of a column are offered to choose from. */
const MOST_CHOICES = 9
const FIELD = 'w-full min-w-36 rounded-sm border border-edge bg-paper px-1 py-0.5 text-ink'
const HEAD = 'sticky top-0 bg-surface px-2 py-1 text-start align-bottom'
const PLACE = 'border-0 bg-transparent p-0 text-accent underline'

export function Rows({ text, onText, onLine }: Props) {
  const [words, setWords] = useState('')
  const tables = readRows(text)
  const holds = ({ id, of, cells }: TableRow): boolean =>
    [id, of, ...[...cells.values()].map(({ shown }) => shown)].some((value) =>
      value.toLowerCase().includes(words.trim().toLowerCase()),
    )
  return (
    <>
      {tables.length === 0 && <p>This text is no table as it stands; the problems say why.</p>}
      <label className="mb-2 block">
        Rows with{' '}
        <input
          type="search"
          className={`${FIELD} max-w-60`}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      {tables.map((table) => (
        <OneTable
          key={table.path}
          table={table}
          rows={table.rows.filter(holds)}
          onCell={(row, field, written) => onText(withCell(text, row.place, field, written))}
          onLine={onLine}
        />
      ))}
    </>
  )
}

interface TableProps {
  readonly table: RowTable
  readonly rows: readonly TableRow[]
  readonly onCell: (row: TableRow, field: string, written: string) => void
  readonly onLine: (line: number) => void
}

function OneTable({ table: { path, columns, rows: all }, rows, onCell, onLine }: TableProps) {
  const fields = columns.filter((column) => column !== 'id')
  const list = (field: string): string => `rows-${path}-${field}`
  const hasOf = all.some(({ of }) => of !== '')
  return (
    <table className="mb-5 border-collapse">
      <caption className="py-1 text-start font-semibold">
        {path === '' ? 'Rows' : path.replaceAll('.', ' › ')}
        {rows.length > MOST_ROWS && (
          <span className="font-normal text-muted">
            {' '}
            · the first {MOST_ROWS} of {rows.length}; look for the others above
          </span>
        )}
      </caption>
      <thead>
        <tr>
          {hasOf && <th className={HEAD}>of</th>}
          <th className={HEAD}>id</th>
          {fields.map((field) => (
            <th key={field} scope="col" className={HEAD}>
              {field}
              <Choices id={list(field)} values={choicesOf(all, field)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST_ROWS).map((row) => (
          <tr key={row.place.join('.')} className="border-b border-line align-top">
            {hasOf && <td className="px-2 py-1 text-muted">{row.of}</td>}
            <th scope="row" className="px-2 py-1 text-start font-normal">
              <button
                type="button"
                className={PLACE}
                title={`Line ${row.line}`}
                onClick={() => onLine(row.line)}
              >
                {row.id}
              </button>
            </th>
            {fields.map((field) => (
              <td key={field} className="px-1 py-0.5">
                <Cell
                  name={`${row.of === '' ? '' : `${row.of}, `}${row.id}: ${field}`}
                  cell={row.cells.get(field)}
                  list={list(field)}
                  onWritten={(written) => onCell(row, field, written)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The values of a column, where they are few and repeat themselves. */
function choicesOf(rows: readonly TableRow[], field: string): readonly string[] {
  const values = rows.flatMap(({ cells }) => {
    const cell = cells.get(field)
    return cell?.kind === 'words' ? cell.shown : []
  })
  const choices = [...new Set(values)]
  return choices.length <= MOST_CHOICES && choices.length < values.length ? choices : []
}

const Choices = ({ id, values }: { readonly id: string; readonly values: readonly string[] }) =>
  values.length === 0 ? null : (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  )

interface CellProps {
  readonly name: string
  /** None where the row has no such field. */
  readonly cell: RowCell | undefined
  readonly list: string
  readonly onWritten: (written: string) => void
}

/** A field; it is written when it is left, since half a value would be none. */
function Cell({ name, cell, list, onWritten }: CellProps) {
  const shown = cell?.shown ?? ''
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  const write = (): void => {
    if (typed !== shown) onWritten(typed)
  }
  if (cell?.kind === 'block')
    return <pre className="m-0 max-h-24 max-w-72 overflow-auto text-muted">{shown}</pre>
  if (cell?.kind === 'list')
    return (
      <textarea
        aria-label={name}
        title="One value a line"
        className={FIELD}
        rows={Math.min(4, shown.split('\n').length)}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={write}
      />
    )
  return (
    <input
      aria-label={name}
      className={FIELD}
      list={list}
      size={Math.min(48, Math.max(12, shown.length))}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={write}
      onKeyDown={({ key }) => {
        if (key === 'Enter') write()
      }}
    />
  )
}
