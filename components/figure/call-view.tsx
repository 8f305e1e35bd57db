import type { CallBody } from '@/lib/figure/figure'
import { MARKED, NO_BUTTON, OTHER_BUTTON } from './look'
import { Pointer } from './pointer'

/** The calls of the page, which are no matter here: lines without words. */
const LINES =
  'pt-22 [background:repeating-linear-gradient(var(--color-surface)_0_0.9em,#0000_0_2.4em)]'
const CORNER = 'w-[min(24em,92%)] rounded-sm bg-card px-4 py-2 '
const BOX = CORNER + 'border border-line [box-shadow:var(--shadow-raised)] '
const NO_BOX = CORNER + 'border-2 [border-style:dashed] border-edge'

const NAME = 'font-semibold whitespace-nowrap'

/** The bottom left corner of a page, with the box of a live call where it is shown. */
export function CallView({ body: { box, field } }: { readonly body: CallBody }) {
  const label = box ? buttonOf(field) : NAME
  return (
    <div className={LINES}>
      <div className={box ? BOX + (box.step ? MARKED : '') : NO_BOX}>
        {box && (
          <p className="mt-0 mb-2">
            <strong>{box.label}</strong>
            <br />
            {box.under}
          </p>
        )}
        <Pointer step={box?.step} />
        <dl className="m-0 flex items-center gap-3">
          <dt className={label}>
            {field.label}
            <Pointer step={field.step} />
          </dt>
          <dd className="status m-0" data-status={field.status}>
            {field.words}
          </dd>
        </dl>
      </div>
    </div>
  )
}

const buttonOf = ({ status, step }: CallBody['field']): string =>
  (status === 'yes' ? OTHER_BUTTON : NO_BUTTON) + (step ? MARKED : '')
