import { intervalOf } from '@/lib/insight/share'
import type { Cell, Share, Table } from '@/lib/insight/table'
import { cellInWords } from '@/lib/insight/written'
import { INSIGHT_PAGE, insightFileRoute } from '@/lib/staff/staff-routes'
import {
  BROAD,
  CELL,
  PART,
  PART_TITLE,
  SCROLLED,
  SELECT,
  SIDE_BUTTON,
  SMALL,
  TITLE,
} from '@/components/staff/look'

/** The times that can be chosen, in days. */
export const INSIGHT_DAYS = [7, 28, 90, 365] as const

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

function Rows({ table, days }: { readonly table: Table; readonly days: number }) {
  const { id, title, counted, columns, rows, more } = table
  return (
    <section className={PART} aria-labelledby={`insight-${id}`}>
      <h2 id={`insight-${id}`} className={PART_TITLE}>
        {title}
      </h2>
      <p className={SMALL}>{counted}</p>
      {rows.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <>
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
          <p className={SMALL}>
            {more > 0 && `And ${more} more. `}
            <a href={insightFileRoute(id, days)}>{title} as CSV</a>
          </p>
        </>
      )}
    </section>
  )
}

/** What customers taught in the last days: figures beside the time before, then each table. */
export function InsightPage({
  tables,
  days,
}: {
  readonly tables: readonly Table[]
  readonly days: number
}) {
  const [figures, ...others] = tables
  return (
    <div className={BROAD}>
      <h1 className={TITLE}>What customers ask and do not find</h1>
      <p className={SMALL}>
        A share stands with its counts; the band says where it lies with 95 % certainty. Who asked
        not to be counted is in none.
      </p>
      <form className={FORM} action={INSIGHT_PAGE}>
        <label>
          <span className="mb-1 block font-semibold">The last</span>
          <select className={SELECT} name="days" defaultValue={String(days)}>
            {INSIGHT_DAYS.map((each) => (
              <option key={each} value={each}>
                {each} days
              </option>
            ))}
          </select>
        </label>
        <button className={SIDE_BUTTON}>Show</button>
        <a className={SIDE_BUTTON} href={insightFileRoute('all', days)}>
          All as JSON
        </a>
      </form>
      <ul className={FIGURES}>
        {figures?.rows.map((row) => (
          <Figure key={cellInWords(row[0] ?? null)} row={row} />
        ))}
      </ul>
      {others.map((table) => (
        <Rows key={table.id} table={table} days={days} />
      ))}
    </div>
  )
}
