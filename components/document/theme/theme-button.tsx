import { PEN } from '../icon'
import { Island } from '../island'

const BUTTON =
  'grid size-11 place-items-center rounded-sm border border-transparent bg-transparent ' +
  'p-0 text-muted ' +
  'hover:bg-surface hover:text-ink'
/** What is drawn for each theme. */
const DRAWINGS = {
  'data-automatic': 'M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12',
  'data-light':
    'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1M8 14v1M1 8h1M14 8h1' +
    'M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  'data-dark': 'M13.5 9.5a6 6 0 1 1-7-7 5 5 0 0 0 7 7z',
}

/** The button of the theme, which the element lets be used: without script there is none. */
export function ThemeButton() {
  return (
    <div className="-me-3 size-11 noscript:hidden">
      <Island tag="sp-theme" className="hidden">
        <button type="button" className={BUTTON} hidden suppressHydrationWarning>
          <svg className="block size-[1.1rem]" viewBox="0 0 16 16" {...PEN}>
            <path {...DRAWINGS} suppressHydrationWarning />
          </svg>
        </button>
      </Island>
    </div>
  )
}
