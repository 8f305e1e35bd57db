import type { KeepMessage } from './caches'

/**
 * Starts the service worker and tells it to keep the page that is open, and what it loaded. Nothing
 * where the browser has no such thing.
 */
export async function start(): Promise<void> {
  const worker = navigator.serviceWorker
  if (!worker) return
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
  const message: KeepMessage = {
    keep: [
      location.pathname,
      ...loaded.map(({ pathname }) => pathname).filter((path) => path.startsWith('/assets/')),
    ],
  }
  try {
    await worker.register('/service-worker.js')
    ;(await worker.ready).active?.postMessage(message)
  } catch {
    // A browser that keeps nothing, in a private window for one, reads with a connection as before.
  }
}
