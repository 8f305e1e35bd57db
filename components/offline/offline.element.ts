export const tag = 'sp-offline'

/** Answering on these pages makes no request, so what keeps them starts before. */
const SILENT = 'sp-wizard, sp-checkup'
/** What a reader does first comes first, on a slow line above all. In milliseconds. */
const PAUSE = 3000

/** Says when there is no connection, and fetches what keeps pages for such times after the reader's first move: looking in costs nothing. */
export class Element extends HTMLElement {
  connectedCallback() {
    const tell = () => (this.textContent = navigator.onLine ? '' : 'You are offline. Pages you have read are still here.')
    addEventListener('online', tell)
    addEventListener('offline', tell)
    this.role = 'status'
    tell()
    const keep = () => void import('./keep').then(({ startKeeping }) => startKeeping()).catch(() => {})
    if (document.querySelector(SILENT)) return addEventListener('load', keep)
    const moves = ['pointerdown', 'keydown', 'scroll']
    const once = () => {
      for (const move of moves) removeEventListener(move, once)
      setTimeout(keep, PAUSE)
    }
    for (const move of moves) addEventListener(move, once, { passive: true })
  }
}
