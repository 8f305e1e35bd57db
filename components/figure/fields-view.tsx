import type { Shown } from '@/lib/figure/figure'
import { MARKED } from './look'

const FIELD = 'grid grid-cols-[1fr_2fr] gap-[0.8rem] px-[0.8rem] py-[0.3rem]'

/** Labels with what stands beside them. */
export function FieldsView({
  fields,
  className = 'm-0',
}: {
  readonly fields: readonly Shown[]
  readonly className?: string
}) {
  return (
    <dl className={className}>
      {fields.map(({ label, words, status, marked }) => (
        <div
          key={label}
          className={marked ? `${FIELD} ${MARKED}` : FIELD}
          data-marked={marked ? '' : undefined}
        >
          <dt className="font-normal text-muted">{label}</dt>
          <dd data-status={status} className={status ? 'status m-0' : 'm-0'}>
            {words}
          </dd>
        </div>
      ))}
    </dl>
  )
}
