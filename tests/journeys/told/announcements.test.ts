// A notice is put up beside a running site, stands on the pages that it concerns, is dismissed and
// taken down; on a phone, without script.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { site as words } from '@/lib/site/site'
import { announce } from '@/scripts/announce/acts'
import { runAxe } from '../../browser/axe'
import { sharedChromium } from '../../browser/chromium'
import { startSite, type RunningSite } from '../../browser/site'

let site: RunningSite
let browser: Browser
const folder = mkdtempSync(path.join(tmpdir(), 'signpost-announced-'))
beforeAll(async () => {
  site = await startSite({ SIGNPOST_DATA: folder, SIGNPOST_PROCESSES: '2' })
  browser = await sharedChromium()
})
afterAll(async () => {
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
})

const run = (...args: readonly string[]): Promise<string> =>
  announce(
    { folder, url: undefined, migrates: true },
    args,
    words.categories.map(({ id }) => id),
    Date.now(),
  )
const textOf = async (address: string): Promise<string> =>
  (await fetch(site.origin + address)).text()
const WITHIN = { timeout: 10_000, interval: 250 }

test('a notice is on the pages that it concerns within ten seconds, until it is down', async () => {
  const before = await fetch(`${site.origin}/`)
  const [id = ''] = (
    await run(
      ...['--severity', 'incident', '--title', 'Calls do not connect', '--text', 'We are on it.'],
      ...['--query', 'calls not connecting', '--category', 'getting-help'],
    )
  ).split(' ')
  await expect
    .poll(() => textOf('/search?q=my+calls+are+not+connecting'), WITHIN)
    .toContain('Calls do not connect')
  expect(await textOf('/search?q=add+a+user')).not.toContain('Calls do not connect')
  const home = await fetch(`${site.origin}/`)
  expect(home.headers.get('etag')).toBe(before.headers.get('etag'))
  await run('down', id)
  await expect
    .poll(() => textOf('/search?q=my+calls+are+not+connecting'), WITHIN)
    .not.toContain('Calls do not connect')
})

test('it is read and dismissed without script, and breaks no policy', async () => {
  await run('--severity', 'maintenance', '--title', 'Recordings are late')
  // Each process of the site learns it for itself.
  const isEverywhere = async (): Promise<boolean> => {
    const pages = await Promise.all(Array.from({ length: 12 }, () => textOf('/')))
    return pages.every((text) => text.includes('Recordings are late'))
  }
  await expect.poll(isEverywhere, WITHIN).toBe(true)
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    baseURL: site.origin,
  })
  const page = await context.newPage()
  const blocked: string[] = []
  page.on('console', (message) => blocked.push(message.text()))
  await page.goto('/articles/add-a-user')
  const notice = page.getByRole('region', { name: 'Maintenance' })
  await notice.waitFor()
  expect(await notice.evaluate((element) => getComputedStyle(element).display)).toBe('flex')
  expect(await runAxe(page)).toEqual([])
  expect(blocked).toEqual([])
  await context.close()

  const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: site.origin })
  await plain.goto('/categories')
  await plain.getByRole('button', { name: 'Dismiss: Recordings are late' }).click()
  await plain.getByText('Recordings are late').waitFor({ state: 'detached' })
  expect(new URL(plain.url()).pathname).toBe('/categories')
  await plain.goto('/roles?one=manager')
  expect(await plain.getByText('Recordings are late').count()).toBe(0)
  expect(await textOf('/roles?one=manager')).toContain('Recordings are late')
  await plain.close()
})
