export const tag = 'sp-offline'

/** Says when there is no connection, and fetches what keeps pages for such times at the reader's first move: looking in costs nothing. */
export class Element extends HTMLElement {
  connectedCallback() {
    const tell = () => (this.textContent = navigator.onLine ? '' : 'You are offline. Pages you have read are still here.')
    addEventListener('online', tell)
    addEventListener('offline', tell)
    this.role = 'status'
    tell()
    const moves = ['pointerdown', 'keydown', 'scroll']
    const once = () => {
      for (const move of moves) removeEventListener(move, once)
      import('./keep').then(({ startKeeping }) => startKeeping()).catch(() => {})
    }
    for (const move of moves) addEventListener(move, once, { passive: true })
  }
}
