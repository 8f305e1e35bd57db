import type { TableBody } from '@/lib/figure/figure'
import { MARKED } from './marked'
import { HINT } from '@/components/look/text'

const CELL = 'px-[0.4rem] py-2 font-normal first:ps-[0.8rem]'

/** A list of the product. */
export function TableView({ body: { columns, rows } }: { readonly body: TableBody }) {
  const at = columns.findIndex(({ marked }) => marked)
  return (
    <table className="m-0">
      {at > 0 && (
        <colgroup>
          <col span={at} />
          <col className="border-2 border-accent" data-marked="" />
        </colgroup>
      )}
      <thead>
        <tr>
          {columns.map(({ label, unseen }) => (
            <th key={label} className={`${CELL} text-muted`} scope="col">
              {unseen ? <span className="sr-only">{label}</span> : label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, badge, cells, marked }) => (
          <tr key={head} className={marked ? MARKED : undefined}>
            <th className={CELL} scope="row">
              {head}
              {badge && ' '}
              {badge && <span className={badge.marked ? MARKED : HINT}>{badge.words}</span>}
            </th>
            {cells.map((cell, index) => (
              <td
                key={columns[index + 1]?.label}
                data-status={cell.status}
                className={cell.status ? `status ${CELL}` : CELL}
              >
                {cell.words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
