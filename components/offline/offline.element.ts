import type { KeepMessage } from './caches'

export const tag = 'sp-offline'

/** Starts the service worker at the reader's first move, so that looking in costs nothing, and says when there is no connection. */
export class Element extends HTMLElement {
  connectedCallback() {
    const tell = () => (this.textContent = navigator.onLine ? '' : 'You are offline. Pages you have read are still here.')
    addEventListener('online', tell)
    addEventListener('offline', tell)
    this.role = 'status'
    tell()
    const worker = navigator.serviceWorker
    if (!worker) return
    const start = async () => {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name)).filter(({ origin }) => origin === location.origin)
      const message: KeepMessage = { keep: [location.pathname, ...loaded.map(({ pathname }) => pathname).filter((path) => path.startsWith('/assets/'))] }
      await worker.register('/service-worker.js')
      ;(await worker.ready).active?.postMessage(message)
    }
    const moves = ['pointerdown', 'keydown', 'scroll'] as const
    const once = () => {
      for (const move of moves) removeEventListener(move, once)
      start().catch(() => undefined)
    }
    for (const move of moves) addEventListener(move, once, { passive: true })
  }
}
