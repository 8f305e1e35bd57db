import { FieldsView } from './fields-view'
import type { BoxBody } from '@/lib/figure/figure'

/** A chat, or the box of a live call at the bottom left of its page. */
export function BoxView({
  body: { corner, head, under, message, fields },
}: {
  readonly body: BoxBody
}) {
  return (
    <div className={corner ? 'corner' : undefined}>
      <p>
        <strong>{head}</strong>
        <br />
        {under}
      </p>
      {message && <blockquote>{message}</blockquote>}
      <FieldsView fields={fields} />
    </div>
  )
}
