// The page of a file as npm run dev shows it, on a phone or a desk.
import { useState } from 'react'

interface Props {
  readonly page: string | undefined
  /** Counts the checks of the text: the page is asked for again after each. */
  readonly checked: number
  readonly site: string
}

const SWITCH =
  'rounded-sm border border-edge bg-card px-3 py-1 aria-pressed:border-accent ' +
  'aria-pressed:font-semibold aria-pressed:text-accent'

/** How wide a page is shown, and at which size it then fits beside the text. */
const SCREENS = { Phone: 'w-[390px]', Desk: 'w-[1120px] [zoom:0.35]' } as const

export function Preview({ page, checked, site }: Props) {
  const [screen, setScreen] = useState<keyof typeof SCREENS>('Phone')
  return (
    <section aria-label="Preview" className="flex min-h-0 flex-col border-s border-line bg-surface">
      <div className="flex items-center gap-2 p-3">
        <h2 className="m-0 me-auto text-[1em]">Preview</h2>
        {(['Phone', 'Desk'] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === screen}
            className={SWITCH}
            onClick={() => setScreen(name)}
          >
            {name}
          </button>
        ))}
      </div>
      {page === undefined ? (
        <p className="px-3 text-muted">A table or a passage has no page of its own.</p>
      ) : (
        <div className="min-h-0 flex-1 overflow-auto px-3 pb-3">
          <iframe
            key={`${page}#${checked}`}
            title="The page"
            src={`${site}${page}`}
            className={`${SCREENS[screen]} h-full rounded-lg border border-edge bg-paper`}
          />
        </div>
      )}
    </section>
  )
}
