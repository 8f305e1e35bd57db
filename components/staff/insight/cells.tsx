import { articleRoute, fixRoute } from '@/lib/core/routes'
import { intervalOf } from '@/lib/insight/share'
import type { Cell, Share, Table } from '@/lib/insight/table'
import { cellInWords } from '@/lib/insight/written'
import { CELL, SCROLLED } from '@/components/staff/look'
import { partOf, type InsightView } from './view'

/** On a phone it scrolls by itself, by keys too. */
const WIDE = `${SCROLLED} max-sm:[&_table]:min-w-[38rem]`
const BAR = 'me-2 inline-block h-[0.6rem] w-[6rem] align-middle'

/** Where a share lies: a band of 95 % certainty, and a mark where it was counted. */
export function ShareBar({ share }: { readonly share: Share }) {
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

/** The page of the site that a cell names, where its column has such names. */
function pageOf(column: string | undefined, cell: Cell): string | undefined {
  if (typeof cell !== 'string') return undefined
  if (column === 'article') return articleRoute(cell)
  return column === 'symptom' ? fixRoute(cell) : undefined
}

interface CellsProps {
  readonly table: Table
  readonly view: InsightView
  /** The pages that there are, by their path, with their titles. */
  readonly pages: ReadonlyMap<string, string>
}

/** The rows of a table; the name of a page leads to what is counted of that page. */
export function Cells({ table: { title, columns, rows }, view, pages }: CellsProps) {
  const words = (cell: Cell, column: string | undefined) => {
    const page = pageOf(column, cell) ?? ''
    const name = pages.get(page)
    if (name === undefined) return cellInWords(cell)
    return page === view.within.page ? name : <a href={partOf(page, view)}>{name}</a>
  }
  return (
    <div className={WIDE} role="group" aria-label={title} tabIndex={0}>
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
                  {words(cell, columns[at]?.id)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
