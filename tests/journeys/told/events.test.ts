// What pages tell of what happened on them, and that they tell nothing of who does not want it.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Page, Request } from 'playwright-core'
import { openDatabase } from '@/lib/store/open'
import { PROGRAM } from '@/tests/store/engines'
import { sharedChromium } from '../../browser/chromium'
import { startSite, type RunningSite } from '../../browser/site'
import type { Visit } from '../../browser/visit'
import { useJourneys } from '../journey'

const { open } = useJourneys('desk')

interface Told {
  readonly kind: string
  readonly id: string
  readonly visit?: string
  readonly query?: string
  readonly corrected?: string
}
const beaconsOf = (requests: readonly Request[]): readonly Request[] =>
  requests.filter((request) => request.url().endsWith('/api/events'))
/** What the beacons told so far: one may have gone before the next thing happened. */
const eventsOf = (requests: readonly Request[]): readonly Told[] =>
  beaconsOf(requests).flatMap(
    (request) => (JSON.parse(request.postData() ?? '{}') as { events: Told[] }).events,
  )
const kindsOf = (requests: readonly Request[]): readonly string[] =>
  eventsOf(requests).map(({ kind }) => kind)
/** What waits goes when there is a line again, and not after a pause. */
const flush = (page: Page): Promise<boolean> =>
  page.evaluate(() => dispatchEvent(new Event('online')))
/** Waits until these were told since, and nothing else; gives them. */
async function told(
  { page, requests }: Pick<Visit, 'page' | 'requests'>,
  kinds: readonly string[],
  since = 0,
): Promise<readonly Told[]> {
  const now = async (): Promise<readonly string[]> => {
    await flush(page)
    return kindsOf(requests).slice(since)
  }
  await expect.poll(now).toEqual(kinds)
  return eventsOf(requests).slice(since)
}
const bodyOf = (requests: readonly Request[]): string =>
  beaconsOf(requests)
    .map((request) => request.postData())
    .join('\n')
/** Chromium does not tell what is sent while a page is left: nothing is left here. */
const stay = (page: Page) =>
  page.evaluate(() => addEventListener('click', (event) => event.preventDefault()))

test('a search is told with its numbers masked, and what was opened', async () => {
  const visit = await open('/search?q=calls+from+9876543210+do+not+ring')
  await stay(visit.page)
  await visit.page.locator('[data-results] a').first().click()
  await told(visit, ['search', 'search-open'])
  expect(bodyOf(visit.requests)).toContain('<number>')
  expect(bodyOf(visit.requests)).not.toContain('98765')
})

test('a result that is opened from the list below the field is told', async () => {
  const visit = await open('/')
  const { page } = visit
  await page.getByRole('combobox').last().fill('add a user')
  const option = page.getByRole('listbox').getByRole('option', { name: 'How do I add' }).first()
  await option.waitFor()
  await page.waitForLoadState('networkidle')
  await stay(page)
  await option.click()
  await told(visit, ['search', 'search-open'])
})

test('a guided fix tells which question was answered, not by what', async () => {
  const { page, requests } = await open('/fix/cannot-sign-in')
  // By itself, after its pause.
  const first = page.waitForRequest('**/api/events')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await first
  await told({ page, requests }, ['fix-start', 'fix-answer'])
  const body = bodyOf(requests)
  expect(body).toContain('"known":true')
  for (const [, value] of new URL(page.url()).searchParams) expect(body).not.toContain(`"${value}"`)
})

test('no number and no address leaves the browser, in whatever script or field', async () => {
  const asked = 'calls frm ९८७६५४३२१० and asha.rao@example.com to 98765-43210 OTP 4821'
  const visit = await open(`/search?${new URLSearchParams({ q: asked })}`)
  const [search] = await told(visit, ['search'])
  expect(search?.query).toBe('calls frm <number> and <email> to <number> OTP <number>')
  for (const request of beaconsOf(visit.requests))
    expect(request.headers()['cookie'] ?? '').toBe('')
})

test('what is asked again in other words is told of one visit, and the next day of another', async () => {
  const visit = await open('/search?q=fax+machine')
  const { page } = visit
  const [first] = await told(visit, ['search'])
  await page.goto('/search?q=send+a+fax')
  const [again] = await told(visit, ['search'], 1)
  expect(again?.visit).toBe(first?.visit)
  expect(again?.id).not.toBe(first?.id)
  await page.evaluate(() => {
    const [id] = localStorage.getItem('visit')?.split(' ') ?? []
    localStorage.setItem('visit', `${id} ${Date.now() - 25 * 60 * 60 * 1000}`)
  })
  await page.goto('/search?q=send+a+fax')
  const [later] = await told(visit, ['search'], 2)
  expect(later?.visit).toMatch(/^[\da-f-]{36}$/)
  expect(later?.visit).not.toBe(first?.visit)
})

/** Searches in vain, and asks Support. */
async function searchAndAsk(site: RunningSite, isPrivate: boolean): Promise<void> {
  const browser = await sharedChromium()
  const context = await browser.newContext({
    baseURL: site.origin,
    ...(isPrivate && { extraHTTPHeaders: { 'Sec-GPC': '1' } }),
  })
  try {
    const page = await context.newPage()
    // Chromium has no such switch: this is what browsers do that have one.
    if (isPrivate)
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
      )
    await page.goto('/search?q=fax+to+9876543210')
    await page.getByRole('link', { name: 'Ask support about it' }).click()
    await page.getByLabel('Your email address').fill('ravi@example.com')
    await page.getByRole('button', { name: 'Send to Support' }).waitFor()
    await page.getByRole('combobox', { name: 'What is it about?' }).selectOption('base')
    await page.getByRole('button', { name: 'Send to Support' }).click()
    await page.getByRole('heading', { level: 1, name: /^Request / }).waitFor()
  } finally {
    await context.close()
  }
}

test('a search that ended in a request is told by the hour, leads to no request, and is private where it is to be', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-ended-'))
  const site = await startSite({ SIGNPOST_DATA: folder })
  const opened = await openDatabase({ folder, url: undefined }, PROGRAM)
  const kept = async () => {
    const rows = opened.db.selectFrom('event').select(['kind', 'query', 'visit', 'at'])
    const asked = await opened.db.selectFrom('request').select('id').execute()
    return { events: await rows.orderBy('kind').execute(), asked: asked.length }
  }
  try {
    await searchAndAsk(site, true)
    expect(await kept()).toEqual({ events: [], asked: 1 })
    await searchAndAsk(site, false)
    const told = async () => (await kept()).events.map(({ kind, query }) => [kind, query])
    await expect.poll(told).toEqual([
      ['search', 'fax to <number>'],
      ['search-request', 'fax to <number>'],
    ])
    const { events, asked } = await kept()
    expect(asked).toBe(2)
    const ended = events.find(({ kind }) => kind === 'search-request')
    expect(ended?.visit).toBeNull()
    expect(Number(ended?.at) % (60 * 60 * 1000)).toBe(0)
  } finally {
    await opened.close()
    await site.stop()
  }
})

test.each([
  ['globalPrivacyControl', true],
  ['doNotTrack', '1'],
])('where a browser says %s nothing is sent', async (name, value) => {
  const { page, requests } = await open('/')
  await page.addInitScript(
    ([property, given]) => Object.defineProperty(navigator, String(property), { value: given }),
    [name, value],
  )
  await page.goto('/search?q=add+a+user')
  await page.waitForLoadState('networkidle')
  await stay(page)
  await page.locator('[data-results] a').first().click()
  await page.goto('/fix/cannot-sign-in')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await flush(page)
  await page.goto('/')
  expect(beaconsOf(requests)).toEqual([])
  expect(await page.evaluate(() => localStorage.getItem('visit'))).toBeNull()
})

test('who says no a moment after a search is not told of, and may say yes again', async () => {
  const { page, requests } = await open('/search?q=add+a+user')
  await page.getByRole('button', { name: 'Do not count me' }).click()
  await page.getByRole('button', { name: 'Count me again' }).waitFor()
  expect(beaconsOf(requests)).toEqual([])
  await page.getByRole('button', { name: 'Count me again' }).click()
  await page.getByRole('button', { name: 'Do not count me' }).waitFor()
  await page.goto('/search?q=add+a+user')
  await told({ page, requests }, ['search'])
})

test('who does not want to be counted is not', async () => {
  const { page, requests } = await open('/')
  await page.getByRole('button', { name: 'Do not count me' }).click()
  await page.getByRole('button', { name: 'Count me again' }).waitFor()
  await page.goto('/search?q=add+a+user')
  await page.waitForLoadState('networkidle')
  await page.locator('[data-results] a').first().click()
  await page.waitForLoadState('networkidle')
  expect(beaconsOf(requests)).toEqual([])
})
