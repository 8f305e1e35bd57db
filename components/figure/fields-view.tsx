import type { Shown } from '@/lib/figure/figure'

/** Labels with what stands beside them. */
export function FieldsView({ fields }: { readonly fields: readonly Shown[] }) {
  return (
    <dl>
      {fields.map(({ label, words, status, marked }) => (
        <div key={label} className={marked ? 'marked' : undefined}>
          <dt>{label}</dt>
          <dd data-status={status} className={status && 'status'}>
            {words}
          </dd>
        </div>
      ))}
    </dl>
  )
}
