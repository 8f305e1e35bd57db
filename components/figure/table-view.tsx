import type { TableBody } from '@/lib/figure/figure'
import { AT_START, BELOW_CORNER, LIST, LISTED, MARKED, TABLE } from './look'
import { Pointer } from './pointer'

/** Of the list of users, whose cells are short. */
const SHORT = TABLE + '[&_td]:whitespace-nowrap @min-[31rem]:[&_th]:whitespace-nowrap'
const COLUMN = 'border-2 border-pointer bg-tint'
const BADGE = 'inline-block rounded-full border border-line px-2 text-muted '
const MARKED_BADGE = BADGE + MARKED
const ROW_MENU = LIST + 'absolute end-0 top-full z-1 mt-1 whitespace-nowrap'

/** On and off, in a list. */
const ON = 'font-semibold text-yes'
const OFF = 'text-muted'

/** A list of the product. */
export function TableView({
  body: { columns, rows },
  isList,
}: {
  readonly body: TableBody
  /** Whether it is the list of users. */
  readonly isList: boolean
}) {
  const at = columns.findIndex(({ marked }) => marked)
  return (
    <table className={isList ? SHORT : TABLE}>
      {at > 0 && (
        <colgroup>
          <col span={at} />
          <col className={COLUMN} data-marked="" />
        </colgroup>
      )}
      <thead>
        <tr>
          {columns.map(({ label, unseen, marked, step }) => (
            <th key={label} scope="col" className={marked ? 'relative' : undefined}>
              {unseen ? <span className="sr-only">{label}</span> : label}
              <Pointer step={step} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, badge, cells, marked, step, menu }) => (
          <tr key={head} className={marked ? MARKED : menu && 'bg-tint'}>
            <th scope="row" className={step ? 'relative' : undefined}>
              {head}
              <Pointer step={step} look={AT_START} />
              {badge && ' '}
              {badge && (
                <span className={badge.marked ? MARKED_BADGE : BADGE}>
                  {badge.label}
                  {badge.marked && <Pointer step={badge.step} look={BELOW_CORNER} />}
                </span>
              )}
            </th>
            {cells.map(({ words, status, isOn }, index) => (
              <td
                key={columns[index + 1]?.label}
                data-status={status}
                className={status ? 'status' : isOn === undefined ? undefined : isOn ? ON : OFF}
              >
                {menu && index === cells.length - 1 ? <RowMenu words={words} {...menu} /> : words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Row = TableBody['rows'][number]

/** The menu of a row, open below the three dots. */
function RowMenu({
  words,
  button,
  entries,
}: NonNullable<Row['menu']> & { readonly words: string }) {
  return (
    <span className={`inline-block px-2 ${MARKED}`}>
      {words}
      <Pointer step={button.step} />
      <span className={ROW_MENU} aria-hidden="true">
        {entries.map(({ label, step }) => (
          <span key={label} className={LISTED + (step ? MARKED : '')}>
            {label}
            <Pointer step={step} />
          </span>
        ))}
      </span>
    </span>
  )
}
