import type { TableBody } from '@/lib/figure/figure'
import { MARKED, TABLE } from './look'
import { HINT } from '@/components/look/text'

/** A list of the product. */
export function TableView({ body: { columns, rows } }: { readonly body: TableBody }) {
  const at = columns.findIndex(({ marked }) => marked)
  return (
    <table className={TABLE}>
      {at > 0 && (
        <colgroup>
          <col span={at} />
          <col className="border-2 border-accent" data-marked="" />
        </colgroup>
      )}
      <thead>
        <tr>
          {columns.map(({ label, unseen }) => (
            <th key={label} scope="col">
              {unseen ? <span className="sr-only">{label}</span> : label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, badge, cells, marked }) => (
          <tr key={head} className={marked ? MARKED : undefined}>
            <th scope="row">
              {head}
              {badge && ' '}
              {badge && <span className={badge.marked ? MARKED : HINT}>{badge.words}</span>}
            </th>
            {cells.map((cell, index) => (
              <td
                key={columns[index + 1]?.label}
                data-status={cell.status}
                className={cell.status && 'status'}
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
