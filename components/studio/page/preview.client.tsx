// The page of a file as npm run dev shows it: on a phone or a desk, light or dark, as each role,
// and scrolled along with the text.
import { useCallback, useEffect, useRef, useState } from 'react'
import { placeOfLine, type Shown } from './shown'

interface Props {
  readonly page: string | undefined
  /** Counts the checks of the text: the page is asked for again after each. */
  readonly checked: number
  readonly site: string
  readonly roles: readonly { readonly id: string; readonly label: string }[]
  readonly text: string
  /** The first line of the text that is seen, from 1. */
  readonly line: number
}

const SWITCH =
  'rounded-sm border border-edge bg-card px-3 py-1 aria-pressed:border-accent ' +
  'aria-pressed:font-semibold aria-pressed:text-accent'

/** How wide a page is shown, and at which size it then fits beside the text. */
const SCREENS = { Phone: 'w-[390px]', Desk: 'w-[1120px] [zoom:0.35]' } as const
const THEMES = { Light: 'light', Dark: 'dark' } as const

const prefersDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches

export function Preview({ page, checked, site, roles, text, line }: Props) {
  const [screen, setScreen] = useState<keyof typeof SCREENS>('Phone')
  const [theme, setTheme] = useState<Shown['theme']>(() => (prefersDark() ? 'dark' : 'light'))
  const [role, setRole] = useState('')
  const frame = useRef<HTMLIFrameElement>(null)
  const loaded = useRef<HTMLIFrameElement>(null)
  const tell = useCallback(() => {
    // As long as nothing is loaded there is no page of the site to be told.
    if (loaded.current !== frame.current) return
    const shown: Shown = { studio: 'shown', role, theme, place: placeOfLine(text, line) }
    frame.current?.contentWindow?.postMessage(shown, site)
  }, [role, theme, text, line, site])
  useEffect(tell, [tell])
  const pressed = (name: string, isPressed: boolean, press: () => void) => (
    <button key={name} type="button" aria-pressed={isPressed} className={SWITCH} onClick={press}>
      {name}
    </button>
  )
  return (
    <section aria-label="Preview" className="flex min-h-0 flex-col border-s border-line bg-surface">
      <div className="flex flex-wrap items-center gap-1 p-3">
        <h2 className="sr-only">Preview</h2>
        {(['Phone', 'Desk'] as const).map((name) =>
          pressed(name, name === screen, () => setScreen(name)),
        )}
        {(['Light', 'Dark'] as const).map((name) =>
          pressed(name, THEMES[name] === theme, () => setTheme(THEMES[name])),
        )}
        <select
          aria-label="Seen as"
          className="ms-auto max-w-40 rounded-sm border border-edge bg-card px-2 py-1 text-ink"
          value={role}
          onChange={({ target }) => setRole(target.value)}
        >
          <option value="">No role chosen</option>
          {roles.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {page === undefined ? (
        <p className="px-3 text-muted">A table or a passage has no page of its own.</p>
      ) : (
        <div className="min-h-0 flex-1 overflow-auto px-3 pb-3">
          <iframe
            ref={frame}
            key={`${page}#${checked}`}
            title="The page"
            src={`${site}${page}`}
            className={`${SCREENS[screen]} h-full rounded-lg border border-edge bg-paper`}
            onLoad={() => {
              loaded.current = frame.current
              tell()
            }}
          />
        </div>
      )}
    </section>
  )
}
