import type { Cell, Table } from '@/lib/insight/table'
import { cellInWords } from '@/lib/insight/written'
import type { Span } from '@/lib/insight/series'
import { BROAD, NOTICE, PART, PART_TITLE, SMALL, TITLE } from '@/components/staff/look'
import { SearchChart } from './chart'
import { Choose } from './choose'
import { Cells, ShareBar } from './cells'
import { fileOf, type InsightPart, type InsightView } from './view'

const FIGURES = 'm-0 mt-5 grid list-none gap-3 p-0 sm:grid-cols-2 lg:grid-cols-3'
const FIGURE = 'm-0 rounded-md border border-line bg-card p-4 [box-shadow:var(--shadow-card)]'
const VALUE = 'm-0 mt-1 font-serif text-2xl leading-[1.2]'
/** What is so today, and does not come with time. */
const COVERAGE = new Set(['uncovered', 'stale', 'disputed'])
const CONTENTS = 'm-0 mt-5 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-small'

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

function Rows({
  table,
  view,
  pages,
  spans,
}: {
  readonly table: Table
  readonly view: InsightView
  readonly pages: ReadonlyMap<string, string>
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
      {rows.length === 0 && <p>{COVERAGE.has(id) ? 'None.' : 'Nothing yet.'}</p>}
      {rows.length > 0 &&
        (isDrawn ? (
          <details>
            <summary>The numbers</summary>
            <Cells {...{ table, view, pages }} />
          </details>
        ) : (
          <Cells {...{ table, view, pages }} />
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

/** What customers taught in a time: figures beside the time before, then each table. */
export function InsightPage({
  tables,
  spans,
  view,
  parts,
}: {
  readonly tables: readonly Table[]
  readonly spans: readonly Span[]
  readonly view: InsightView
  readonly parts: readonly InsightPart[]
}) {
  const [figures, ...others] = tables
  const pages = new Map(parts.map(({ page, title }) => [page, title]))
  return (
    <div className={BROAD}>
      <h1 className={TITLE}>What customers ask and do not find</h1>
      <p className={SMALL}>
        A share stands with its counts; the band says where it lies with 95 % certainty. Who asked
        not to be counted is in none.
      </p>
      {view.isWrong && (
        <p className={NOTICE} role="alert">
          That cannot be shown: give at most 395 days, and a page that there is. What is not known
          was left out.
        </p>
      )}
      <Choose view={view} parts={parts} />
      {figures && (
        <section aria-labelledby="insight-figures">
          <h2 id="insight-figures" className="sr-only">
            {figures.title}
          </h2>
          <ul className={FIGURES}>
            {figures.rows.map((row) => (
              <Figure key={cellInWords(row[0] ?? null)} row={row} />
            ))}
          </ul>
        </section>
      )}
      <nav aria-label="Tables">
        <ul className={CONTENTS}>
          {others.map(({ id, title }) => (
            <li key={id} className="m-0">
              <a href={`#insight-${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {others.map((table) => (
        <Rows key={table.id} {...{ table, view, pages, spans }} />
      ))}
      <section className={PART} aria-labelledby="insight-unknown">
        <h2 id="insight-unknown" className={PART_TITLE}>
          What cannot be known
        </h2>
        <p>
          An event has the random id of a visit, which lives a day, and no person. Whether a reader
          searched again within seven days is therefore not known; that they asked in other words on
          the same day is. Of calls those are seen that an agent kept as a case.
        </p>
      </section>
    </div>
  )
}
