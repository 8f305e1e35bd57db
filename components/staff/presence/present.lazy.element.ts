// Who else has a case or a request open, asked anew while its page stands open and is looked at.
// Whoever does nothing there for a quarter of an hour is not asked for: a page that was left open
// would keep its session from ending.
import { PRESENT_EVERY } from '@/lib/staff/presence'

export const tag = 'sp-present'

/** After so long without a key or a pointer nobody is there, in milliseconds. */
const UNUSED = 15 * 60 * 1000
/** What the page before says when it is left comes first, in milliseconds. */
const FIRST = 1000

/** The names in an answer; undefined where it is none. */
async function namesIn(response: Response): Promise<string | undefined> {
  const told: unknown = await response.json()
  const isList = typeof told === 'object' && told !== null && 'names' in told
  return isList && Array.isArray(told.names) ? told.names.join(', ') : undefined
}

export class CustomElement extends HTMLElement {
  #timer: number | undefined
  #usedAt = Date.now()

  connectedCallback(): void {
    const place = document.querySelector<HTMLElement>('[data-present]')
    const path = place?.dataset['present']
    const names = place?.querySelector('[data-present-names]')
    const shown = place?.querySelector('p')
    if (path === undefined || !names || !shown) return

    const ask = async (): Promise<void> => {
      try {
        const response = await fetch(path, { credentials: 'same-origin' })
        // Who is signed out is led elsewhere: there is nothing more to ask.
        if (response.redirected) return this.#wait(undefined, 0)
        const found = response.ok ? await namesIn(response) : undefined
        if (found !== undefined && names.textContent !== found) {
          names.textContent = found
          shown.hidden = found === ''
        }
      } catch {
        // The line broke: it is asked again.
      }
    }
    const next = (): void => {
      if (document.hidden || Date.now() - this.#usedAt > UNUSED) return this.#wait(undefined, 0)
      void ask()
      this.#wait(next, PRESENT_EVERY)
    }
    const used = (): void => {
      this.#usedAt = Date.now()
      if (this.#timer === undefined) next()
    }
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) used()
    })
    for (const kind of ['pointerdown', 'keydown', 'pageshow']) addEventListener(kind, used)
    addEventListener('pagehide', () => {
      this.#wait(undefined, 0)
      navigator.sendBeacon(path, new URLSearchParams({ left: 'yes' }))
    })
    this.#wait(next, FIRST)
  }

  #wait(then: (() => void) | undefined, after: number): void {
    clearTimeout(this.#timer)
    this.#timer = then && window.setTimeout(then, after)
  }
}
