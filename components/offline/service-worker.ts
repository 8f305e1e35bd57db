// The service worker. A page comes from the network whenever there is one, so nobody reads a stale
// answer; what was read before is kept for when there is none.
import { ExpirationPlugin } from 'workbox-expiration'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import { CacheFirst, NetworkFirst, type Strategy } from 'workbox-strategies'
import { OFFLINE_PAGE } from '@/lib/core/routes'
import { ASSETS, KEPT_PAGES, PAGES, SHELL, type KeepMessage } from './caches'

/**
 * The part of a worker's scope that is used here: TypeScript has its types only instead of those of
 * pages.
 */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
declare const self: {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(
    type: 'message',
    listener: (event: Lasting & { readonly data: KeepMessage }) => void,
  ): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
/**
 * The offline page and its scripts, by the build: a new build makes a new worker, and a new shell.
 */
declare const SHELL_ADDRESSES: readonly string[]

const shellName = `${SHELL}-${SHELL_ADDRESSES.join(' ')}`

/**
 * A wizard with answers in its address is the wizard's page; a search, the desk, a support request,
 * what staff see and what someone typed are not kept.
 */
const isKept = ({ pathname }: URL): boolean =>
  !/^\/(?:api|desk|feedback|requests|search|staff|markdown)(?:\/|$)|\.[a-z]+$/.test(pathname)
const withoutQuery = {
  cacheKeyWillBeUsed: ({ request }: { request: Request }) =>
    Promise.resolve(new URL(request.url).pathname),
}

/** A network that takes a request and does not answer is as good as none. */
const PATIENCE_SECONDS = 3

const pages: Strategy = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [withoutQuery, new ExpirationPlugin({ maxEntries: KEPT_PAGES })],
})
const assets: Strategy = new CacheFirst({
  cacheName: ASSETS,
  plugins: [new ExpirationPlugin({ maxEntries: KEPT_PAGES })],
})

registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && isKept(url),
  pages,
)
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'), assets)
registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  ({ request }) => fetch(request),
)
setCatchHandler(
  async ({ request }) =>
    (request.mode === 'navigate'
      ? await (await caches.open(shellName)).match(OFFLINE_PAGE)
      : undefined) ?? Response.error(),
)

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shellName)
      .then((cache) => cache.addAll(SHELL_ADDRESSES))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const old = async () =>
    (await caches.keys()).filter((name) => name.startsWith(SHELL) && name !== shellName)
  event.waitUntil(
    old()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

/** The page that registered the worker was there before it, and what it loaded too. */
self.addEventListener('message', (event) => {
  const kept = event.data.keep.map(async (address) => {
    const request = new Request(address)
    const isAsset = address.startsWith('/assets/')
    if (isAsset || isKept(new URL(request.url)))
      await (isAsset ? assets : pages).handle({ request, event })
  })
  event.waitUntil(Promise.allSettled(kept))
})
