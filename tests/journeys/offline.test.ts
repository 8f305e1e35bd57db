import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { sharedChromium } from '../browser/chromium'
import { startSite } from '../browser/site'
import { useJourneys } from './journey'

const { open } = useJourneys('phone')

/** For a worker that never comes. How long it takes to come is not looked at. In milliseconds. */
const HANGING = 300_000

/** Waits until a cache has this address, with these words in it where some are given. */
async function untilKept(page: Page, address: string, words = ''): Promise<void> {
  await page.evaluate(
    async ([address, words]) => {
      await navigator.serviceWorker.ready
      const isKept = async (): Promise<boolean> =>
        (await (await caches.match(address))?.text())?.includes(words) === true
      while (!(await isKept())) await new Promise((resolve) => requestAnimationFrame(resolve))
    },
    [address, words] as const,
  )
}

/** Opens a page and moves, so that the service worker starts and keeps it. */
async function read(path: string) {
  const visit = await open(path)
  await visit.page.keyboard.press('Tab')
  await untilKept(visit.page, path)
  return visit
}

test(
  'without a connection, what was read is there, a guided fix that was begun goes on, ' +
    'and anything else leads to what is kept',
  async () => {
    // A site of its own, which ends: a browser that plays offline lets a service worker through.
    const site = await startSite()
    const context = await (
      await sharedChromium()
    ).newContext({ baseURL: site.origin, viewport: { width: 360, height: 740 } })
    try {
      const page = await context.newPage()
      await page.goto('/articles/ring-checklist')
      await page.keyboard.press('Tab')
      await untilKept(page, '/articles/ring-checklist')
      await page.goto('/fix/cannot-sign-in')
      await page.getByRole('radio').first().waitFor()
      await untilKept(page, '/fix/cannot-sign-in')
      await site.stop()

      await page.getByRole('radio').first().check()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.waitForURL(/\?/)
      await page.reload()
      await page.getByText('Your answers so far').waitFor()

      await page.goto('/articles/sticky-agent')
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kept for offline')
      await page
        .getByRole('main')
        .getByRole('listitem')
        .getByRole('link', { name: /ring/ })
        .first()
        .click()
      await page.waitForURL('**/articles/ring-checklist')
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/ring/i)
    } finally {
      await context.close()
      if (site.process.exitCode === null) await site.stop()
    }
  },
  HANGING,
)

test('a reader is told when the connection goes, and when it is back', async () => {
  const { page } = await open('/articles/ring-checklist')
  await page.context().setOffline(true)
  await page.getByText('You are offline.').waitFor()
  await page.context().setOffline(false)
  await page.getByText('You are offline.').waitFor({ state: 'hidden' })
})

test(
  'with a connection the page comes from the server, not from what is kept',
  async () => {
    const { page } = await read('/articles/ring-checklist')
    await page.evaluate(async () => {
      await (
        await caches.open('pages')
      ).put(
        '/articles/ring-checklist',
        new Response('<h1>Stale</h1>', { headers: { 'content-type': 'text/html' } }),
      )
    })
    await page.reload()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('Stale')
  },
  HANGING,
)

test(
  'what is kept can be forgotten, and a search is never kept',
  async () => {
    const { page } = await read('/articles/ring-checklist')
    await page.goto('/search?q=salary')
    await page.goto('/offline')
    expect(
      await page.getByRole('main').getByRole('listitem').getByRole('link').allTextContents(),
    ).not.toContain('Search')
    await page.getByRole('button', { name: 'Forget all of them' }).click()
    await page.getByRole('heading', { name: 'Nothing is kept yet' }).waitFor()
  },
  HANGING,
)

test('looking in costs no worker: it starts at the first move', async () => {
  const { page } = await open('/articles/ring-checklist')
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0)
})

/**
 * The site as it is after another build: `shown` is put into every heading, and the worker's shell
 * has another script.
 */
async function serveBuilds() {
  let shown = 'First build: '
  let isHanging = false
  const server = createServer(
    (request, response) =>
      void (async () => {
        if (isHanging) return
        const answer = await fetch(inject('origin') + request.url, { redirect: 'manual' })
        const type = answer.headers.get('content-type') ?? ''
        const text = Buffer.from(await answer.arrayBuffer())
        const changed = type.startsWith('text/html')
          ? text.toString().replace(/(<h1[^>]*>)/, `$1${shown}`)
          : request.url === '/service-worker.js'
            ? text.toString().replace(/("\/assets\/help-[^"]+)/, `$1?${shown.length}`)
            : text
        response
          .writeHead(answer.status, {
            'Content-Type': type,
            'Cache-Control': answer.headers.get('cache-control') ?? '',
          })
          .end(changed)
      })(),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    buildAgain: () => (shown = 'Another build: '),
    hang: () => (isHanging = true),
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

test(
  'after another build a reader sees it at once, and offline too, whatever the worker ' +
    'of the last one kept',
  async () => {
    const builds = await serveBuilds()
    const context = await (await sharedChromium()).newContext({ baseURL: builds.origin })
    try {
      const page = await context.newPage()
      const heading = () => page.getByRole('heading', { level: 1 }).textContent()
      await page.goto('/articles/ring-checklist')
      await page.keyboard.press('Tab')
      await untilKept(page, '/offline', 'First build: ')
      builds.buildAgain()

      await page.reload()
      expect(await heading()).toMatch(/^Another build: /)
      await page.keyboard.press('Tab')
      await untilKept(page, '/offline', 'Another build: ')
      await page.evaluate(async () => {
        const shells = async (): Promise<number> =>
          (await caches.keys()).filter((name) => name.startsWith('shell')).length
        while ((await shells()) !== 1)
          await new Promise((resolve) => requestAnimationFrame(resolve))
      })
      await page.reload()
      builds.stop()
      await page.reload()
      expect(await heading()).toMatch(/^Another build: /)
      await page.goto('/articles/sticky-agent')
      expect(await heading()).toBe('Another build: Kept for offline')
    } finally {
      await context.close()
      builds.stop()
    }
  },
  HANGING,
)

test(
  'a page that was kept shows where the network takes requests and never answers',
  async () => {
    const site = await serveBuilds()
    const context = await (await sharedChromium()).newContext({ baseURL: site.origin })
    try {
      const page = await context.newPage()
      await page.goto('/articles/ring-checklist')
      await page.keyboard.press('Tab')
      await untilKept(page, '/articles/ring-checklist')
      site.hang()
      await page.reload()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^First build: /)
    } finally {
      await context.close()
      site.stop()
    }
  },
  HANGING,
)
