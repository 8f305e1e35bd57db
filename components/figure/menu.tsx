import type { MenuEntry } from '@/lib/figure/window'
import { ASIDE, MARKED } from './look'
import { Pointer } from './pointer'

/**
 * A line for each entry. In a strip nothing but the place is shown, so the letters of all others
 * have no size there: they are lines of text and no elements, which would be ten to a figure.
 */
const MENU =
  ASIDE +
  'flex items-baseline gap-2 border-b px-4 py-2 text-[0px] whitespace-pre text-muted ' +
  '@min-[28rem]:block @min-[28rem]:border-e @min-[28rem]:border-b-0 @min-[28rem]:px-3 ' +
  '@min-[28rem]:py-3 @min-[28rem]:text-[1em]/[2.05]'
const BELOW = 'flex @min-[28rem]:block @min-[28rem]:ps-3'
const SIZE = 'text-xs @min-[28rem]:text-[1em] '
const HERE = SIZE + 'rounded-sm bg-tint px-2 py-1 font-semibold text-accent'
const ABOVE = SIZE + 'py-1 font-semibold text-ink'

export function Menu({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return (
    <div className={MENU} aria-hidden="true">
      {entries.map((entry) => (
        <Entry key={entry.label} entry={entry} />
      ))}
    </div>
  )
}

function Entry({ entry: { label, isHere, step, entries } }: { readonly entry: MenuEntry }) {
  if (!isHere) return `${label}\n`
  if (entries.length === 0)
    return (
      <>
        <b className={step ? `${HERE} ${MARKED}` : HERE}>
          {label}
          <Pointer step={step} />
        </b>
        {'\n'}
      </>
    )
  return (
    <>
      <b className={ABOVE}>{label}</b>
      <span className={BELOW}>
        {entries.map((entry) => (
          <Entry key={entry.label} entry={entry} />
        ))}
      </span>
    </>
  )
}
