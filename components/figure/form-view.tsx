import type { Field, FormBody } from '@/lib/figure/figure'
import { LIST, LISTED, MARKED } from './look'
import { Pointer } from './pointer'

const FORM = 'm-0 grid grid-flow-dense grid-cols-2 gap-3 [&_dd]:m-0 [&_dt]:text-muted'
const BOX = 'rounded-sm border border-line px-2 py-1'
const SELECT = BOX + ' flex justify-between'
/** As wide as a box, so that the number of its step does not stand on the label. */
const SWITCH = 'flex items-center gap-2 py-1'
const LOOKS: Readonly<Record<Field['control'], string>> = {
  text: BOX,
  select: SELECT,
  tags: 'flex gap-1 py-1',
  on: SWITCH,
  off: SWITCH,
}
const TAG = 'rounded-full bg-surface px-2'
const CHOSEN = LISTED + 'bg-tint font-semibold text-accent'

/** The longest words of one of two columns, in letters: of a narrow screen, and of a wide one. */
const SHORT = 12
const LONG = 26

const placeOf = ({ words, control, options }: Field): string | undefined => {
  if (options) return options.length > 2 ? 'row-span-3' : 'row-span-2'
  if (words.length > LONG) return 'col-span-2'
  return control === 'text' && words.length > SHORT
    ? 'col-span-2 @min-[28rem]:col-span-1'
    : undefined
}

/** The fields of a form: labels with what stands in their boxes. */
export function FormView({ body: { fields } }: { readonly body: FormBody }) {
  return (
    <dl className={FORM}>
      {fields.map((field) => (
        <FieldView key={field.label} field={field} />
      ))}
    </dl>
  )
}

function FieldView({ field }: { readonly field: Field }) {
  const { label, words, control, options, marked, step } = field
  return (
    <div className={placeOf(field)} data-marked={marked ? '' : undefined}>
      <dt>{label}</dt>
      <dd className={marked ? `${LOOKS[control]} ${MARKED}` : LOOKS[control]}>
        <Value {...field} />
        <Pointer step={step} />
      </dd>
      {options && (
        <dd className={`${LIST} mt-2!`} aria-hidden="true">
          {options.map((option) => (
            <span key={option} className={option === words ? CHOSEN : LISTED}>
              {option}
            </span>
          ))}
        </dd>
      )}
    </div>
  )
}

function Value({ words, control }: Field) {
  if (control === 'tags')
    return words.split(', ').map((tag) => (
      <span key={tag} className={TAG}>
        {tag}
      </span>
    ))
  if (control === 'select')
    return (
      <>
        {words}
        <span className="rotate-90" aria-hidden="true">
          ›
        </span>
      </>
    )
  if (control === 'text') return words
  const isOn = control === 'on'
  return (
    <>
      <svg
        className={isOn ? 'text-accent' : 'text-edge'}
        viewBox="0 0 26 14"
        width="26"
        fill="currentColor"
        aria-hidden="true"
      >
        <rect width="26" height="14" rx="7" />
        <circle className="text-card" cx={isOn ? 19 : 7} cy="7" r="5" />
      </svg>
      {words}
    </>
  )
}
