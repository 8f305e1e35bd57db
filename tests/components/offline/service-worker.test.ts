// The service worker without a browser: its own routes and strategies over a network and a store of
// the test, by a clock of the test.
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { PAGES } from '@/components/offline/caches'
import { OFFLINE_PAGE } from '@/lib/core/routes'

const SITE = 'http://localhost'
const PATIENCE = 3000

/** A request by its path, as pages and workers make them. */
class SiteRequest extends Request {
  constructor(input: Request | string, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, SITE) : input, init)
  }
}

class Navigation extends SiteRequest {
  override get mode(): RequestMode {
    return 'navigate'
  }
  override clone(): Navigation {
    return new Navigation(this.url)
  }
}

class Fetched extends Event {
  readonly #answers: Promise<Response>[] = []
  constructor(readonly request: Request) {
    super('fetch')
  }
  waitUntil(work: Promise<unknown>): void {
    work.catch(() => undefined)
  }
  respondWith(answer: Promise<Response>): void {
    this.#answers.push(answer)
  }
  /** The answer of the worker; undefined where it leaves the request to the browser. */
  get answer(): Promise<Response> | undefined {
    return this.#answers[0]
  }
}

/** One cache: texts by their paths. */
class Store {
  readonly #texts = new Map<string, string>()
  match(key: Request | string): Promise<Response | undefined> {
    const text = this.#texts.get(pathOf(key))
    return Promise.resolve(text === undefined ? undefined : new Response(text))
  }
  async put(key: Request | string, response: Response): Promise<void> {
    this.#texts.set(pathOf(key), await response.text())
  }
  addAll(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.#texts.set(path, `the page ${path}`)
    return Promise.resolve()
  }
}

const pathOf = (key: Request | string): string =>
  new URL(typeof key === 'string' ? key : key.url, SITE).pathname

type Listener = (event: Event) => void
const listeners = new Map<string, Listener[]>()
const stores = new Map<string, Store>()
let network: (request: Request) => Promise<Response>

const storeOf = (name: string): Store => {
  const store = stores.get(name) ?? new Store()
  stores.set(name, store)
  return store
}
const never = (): Promise<never> => new Promise(() => undefined)

beforeAll(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('Request', SiteRequest)
  const caches = {
    open: (name: string) => Promise.resolve(storeOf(name)),
    match: (key: Request, options: { cacheName: string }) => storeOf(options.cacheName).match(key),
    keys: () => Promise.resolve([...stores.keys()]),
    delete: (name: string) => Promise.resolve(stores.delete(name)),
  }
  vi.stubGlobal('caches', caches)
  vi.stubGlobal('self', {
    caches,
    addEventListener: (type: string, listener: Listener) =>
      listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    location: new URL(SITE),
    registration: { scope: `${SITE}/` },
    skipWaiting: () => Promise.resolve(),
    clients: { claim: () => Promise.resolve() },
  })
  vi.stubGlobal('location', new URL(SITE))
  vi.stubGlobal('registration', { scope: `${SITE}/` })
  vi.stubGlobal('FetchEvent', Fetched)
  vi.stubGlobal('SHELL_ADDRESSES', [OFFLINE_PAGE])
  // When pages were read is written down after they are shown, and not waited for.
  class Unanswered extends EventTarget {}
  for (const name of ['Request', 'Transaction', 'Database', 'ObjectStore', 'Index', 'Cursor'])
    vi.stubGlobal(`IDB${name}`, Unanswered)
  vi.stubGlobal('indexedDB', { open: () => new Unanswered() })
  vi.stubGlobal('fetch', (request: Request) => network(request))
  await import('@/components/offline/service-worker')
})

beforeEach(() => {
  stores.clear()
  for (const install of listeners.get('install') ?? [])
    install(Object.assign(new Event('install'), { waitUntil: () => undefined }))
})

afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Opens a page; what the worker answers with, once it does. */
function open(path: string): { text: string | undefined } {
  const event = new Fetched(new Navigation(SITE + path))
  for (const listener of listeners.get('fetch') ?? []) listener(event)
  const opened: { text: string | undefined } = { text: undefined }
  void event.answer?.then(async (response) => {
    opened.text = await response.text()
  })
  return opened
}

it('a kept page shows after three seconds where the network hangs', async () => {
  await storeOf(PAGES).put('/articles/add-a-user', new Response('kept'))
  network = never
  const opened = open('/articles/add-a-user?utm_source=mail')
  await vi.advanceTimersByTimeAsync(PATIENCE - 1)
  expect(opened.text).toBeUndefined()
  await vi.advanceTimersByTimeAsync(1)
  expect(opened.text).toBe('kept')
})

it('a page of the network shows at once and is kept for the next time', async () => {
  await storeOf(PAGES).put('/articles/add-a-user', new Response('old'))
  network = () => Promise.resolve(new Response('new'))
  const opened = open('/articles/add-a-user')
  await vi.advanceTimersByTimeAsync(PATIENCE - 1)
  expect(opened.text).toBe('new')
  network = never
  const again = open('/articles/add-a-user')
  await vi.advanceTimersByTimeAsync(PATIENCE)
  expect(again.text).toBe('new')
})

it('a kept page shows at once where there is no network', async () => {
  await storeOf(PAGES).put('/roles', new Response('kept'))
  network = () => Promise.reject(new TypeError('Failed to fetch'))
  const opened = open('/roles')
  await vi.advanceTimersByTimeAsync(1)
  expect(opened.text).toBe('kept')
})

it('a page never read is waited for; without a network it is the offline page', async () => {
  network = never
  const waiting = open('/articles/edit-a-user')
  await vi.advanceTimersByTimeAsync(10 * PATIENCE)
  expect(waiting.text).toBeUndefined()
  network = () => Promise.reject(new TypeError('Failed to fetch'))
  const opened = open('/articles/edit-a-user')
  await vi.advanceTimersByTimeAsync(1)
  expect(opened.text).toBe(`the page ${OFFLINE_PAGE}`)
})

it.each(['/search?q=x', '/desk/diagnose', '/feedback'])('%s is never kept', async (path) => {
  network = () => Promise.resolve(new Response('private'))
  const opened = open(path)
  await vi.advanceTimersByTimeAsync(1)
  expect(opened.text).toBe('private')
  expect(await storeOf(PAGES).match(path)).toBeUndefined()
})
