import { FieldsView } from './fields-view'
import type { BoxBody } from '@/lib/figure/figure'

const BOX = 'px-[0.8rem] py-2'
const CORNER = 'mt-12 w-[min(20rem,85%)] border-t border-r border-edge'

/** A chat, or the box of a live call at the bottom left of its page. */
export function BoxView({
  body: { corner, head, under, message, fields },
}: {
  readonly body: BoxBody
}) {
  return (
    <div className={corner ? `${BOX} ${CORNER}` : BOX}>
      <p className="m-0">
        <strong>{head}</strong>
        <br />
        {under}
      </p>
      {message && (
        <blockquote className="mx-0 my-2 w-fit bg-surface px-[0.8rem] py-[0.4rem]">
          {message}
        </blockquote>
      )}
      <FieldsView fields={fields} className="-mx-[0.8rem] my-0" />
    </div>
  )
}
