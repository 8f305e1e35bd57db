import { intervalOf } from '@/lib/insight/share'
import type { Cell, Share, Table } from '@/lib/insight/table'
import { cellInWords } from '@/lib/insight/written'
import type { Span } from '@/lib/insight/series'
import { INSIGHT_PAGE } from '@/lib/staff/staff-routes'
import {
  BROAD,
  CELL,
  NOTICE,
  PART,
  PART_TITLE,
  SCROLLED,
  SELECT,
  SIDE_BUTTON,
  SMALL,
  TITLE,
} from '@/components/staff/look'
import { SearchChart } from './chart'
import { fileOf, INSIGHT_DAYS, type InsightView } from './view'

const FORM = 'mt-3 flex flex-wrap items-end gap-x-3 gap-y-2'
const FIGURES = 'm-0 mt-5 grid list-none gap-3 p-0 sm:grid-cols-2 lg:grid-cols-3'
const FIGURE = 'm-0 rounded-md border border-line bg-card p-4 [box-shadow:var(--shadow-card)]'
const VALUE = 'm-0 mt-1 font-serif text-[1.5rem] leading-[1.2]'
const BAR = 'me-2 inline-block h-[0.6rem] w-[6rem] align-middle'

/** Where a share lies: a band of 95 % certainty, and a mark where it was counted. */
function ShareBar({ share }: { readonly share: Share }) {
  const interval = intervalOf(share)
  if (!interval) return null
  const [from, to] = interval
  return (
    <svg className={BAR} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="10" className="fill-surface" />
      <rect x={100 * from} width={100 * (to - from)} height="10" className="fill-tint" />
      <rect
        x={Math.min(98, (100 * share.part) / share.whole)}
        width="2"
        height="10"
        className="fill-accent"
      />
    </svg>
  )
}

/** The counts of a share, without where it lies. */
const countsOf = (cell: Cell): string => {
  if (cell === null || typeof cell !== 'object') return cellInWords(cell)
  return cell.whole === 0 ? 'none' : `${cell.part} of ${cell.whole}`
}

function Figure({ row }: { readonly row: readonly Cell[] }) {
  const [name = null, now = null, then = null] = row
  return (
    <li className={FIGURE}>
      <h3 className={`m-0 ${SMALL}`}>{cellInWords(name)}</h3>
      <p className={VALUE}>{countsOf(now)}</p>
      <p className={`m-0 ${SMALL}`}>
        {typeof now === 'object' && now !== null && now.whole > 0 && (
          <>
            <ShareBar share={now} />
            {cellInWords(now).replace(/^.*, /, '')}
            <br />
          </>
        )}
        {countsOf(then)} in the time before
      </p>
    </li>
  )
}

function Cells({ table }: { readonly table: Table }) {
  const { columns, rows } = table
  return (
    <div className={SCROLLED}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {row.map((cell, at) => (
                <td key={columns[at]?.id} className={CELL}>
                  {typeof cell === 'object' && cell !== null && <ShareBar share={cell} />}
                  {cellInWords(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Rows({
  table,
  view,
  spans,
}: {
  readonly table: Table
  readonly view: InsightView
  readonly spans: readonly Span[]
}) {
  const { id, title, counted, rows, more } = table
  const isDrawn = id === 'days'
  return (
    <section className={PART} aria-labelledby={`insight-${id}`}>
      <h2 id={`insight-${id}`} className={PART_TITLE}>
        {title}
      </h2>
      <p className={SMALL}>{counted}</p>
      {isDrawn && <SearchChart spans={spans} />}
      {rows.length === 0 && <p>Nothing yet.</p>}
      {rows.length > 0 &&
        (isDrawn ? (
          <details>
            <summary>The numbers</summary>
            <Cells table={table} />
          </details>
        ) : (
          <Cells table={table} />
        ))}
      {rows.length > 0 && (
        <p className={SMALL}>
          {more > 0 && `And ${more} more. `}
          <a href={fileOf(id, view)}>{title} as CSV</a>
        </p>
      )}
    </section>
  )
}

function Choose({ view }: { readonly view: InsightView }) {
  return (
    <>
      <form className={FORM} action={INSIGHT_PAGE}>
        <label>
          <span className="mb-1 block font-semibold">The last</span>
          <select className={SELECT} name="days" defaultValue={String(view.days)}>
            {INSIGHT_DAYS.map((each) => (
              <option key={each} value={each}>
                {each} days
              </option>
            ))}
          </select>
        </label>
        <button className={SIDE_BUTTON}>Show</button>
        <a className={SIDE_BUTTON} href={fileOf('all', view)}>
          All as JSON
        </a>
      </form>
      <form className={FORM} action={INSIGHT_PAGE}>
        {(['from', 'until'] as const).map((name) => (
          <label key={name}>
            <span className="mb-1 block font-semibold">
              {name === 'from' ? 'Or from' : 'until the end of'}
            </span>
            <input className={SELECT} type="date" name={name} required defaultValue={view[name]} />
          </label>
        ))}
        <button className={SIDE_BUTTON}>Show these days</button>
      </form>
    </>
  )
}

/** What customers taught in a time: figures beside the time before, then each table. */
export function InsightPage({
  tables,
  spans,
  view,
}: {
  readonly tables: readonly Table[]
  readonly spans: readonly Span[]
  readonly view: InsightView
}) {
  const [figures, ...others] = tables
  return (
    <div className={BROAD}>
      <h1 className={TITLE}>What customers ask and do not find</h1>
      <p className={SMALL}>
        A share stands with its counts; the band says where it lies with 95 % certainty. Who asked
        not to be counted is in none.
      </p>
      {view.isWrong && (
        <p className={NOTICE} role="alert">
          Those are no days that can be shown, at most 395 of them: these are the last {view.days}.
        </p>
      )}
      <Choose view={view} />
      <ul className={FIGURES}>
        {figures?.rows.map((row) => (
          <Figure key={cellInWords(row[0] ?? null)} row={row} />
        ))}
      </ul>
      {others.map((table) => (
        <Rows key={table.id} {...{ table, view, spans }} />
      ))}
      <section className={PART} aria-labelledby="insight-unknown">
        <h2 id="insight-unknown" className={PART_TITLE}>
          What cannot be known
        </h2>
        <p>
          An event has the random id of a visit, which lives a day, and no person. Whether somebody
          called or searched again within seven days is therefore not known; that they asked in
          other words on the same day is. Calls are not seen by this site at all.
        </p>
      </section>
    </div>
  )
}
