export const tag = 'sp-offline'

/** Answering on these pages makes no request: their own programs keep them. */
const SILENT = 'sp-wizard, sp-checkup'
/** What a reader does first comes first, on a slow line above all. In milliseconds. */
const PAUSE = 3000

/**
 * Says when there is no connection, and fetches what keeps pages for such times after the reader's
 * first move: looking in costs nothing.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const tell = () =>
      (this.textContent = navigator.onLine ? '' : 'You are offline. What you read is kept.')
    addEventListener('online', tell)
    addEventListener('offline', tell)
    tell()
    if (document.querySelector(SILENT)) return
    const keep = () => void import('./keep').then((keeping) => keeping.start()).catch(() => {})
    const later = () => setTimeout(keep, PAUSE)
    for (const move of ['pointerdown', 'keydown', 'scroll'])
      addEventListener(move, later, { once: true })
  }
}
