// What pages tell of what happened on them, and that they tell nothing of who does not want it.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Page, Request } from 'playwright-core'
import { openDatabase } from '@/lib/store/open'
import { PROGRAM } from '@/tests/store/engines'
import { launchChromium } from '../../browser/chromium'
import { startSite } from '../../browser/site'
import { useJourneys } from '../journey'

const { open } = useJourneys('desk')

interface Told {
  readonly kind: string
  readonly id: string
  readonly visit?: string
  readonly query?: string
  readonly corrected?: string
}
/** The events in a beacon, and their kinds. */
const eventsIn = (request: Request): readonly Told[] =>
  (JSON.parse(request.postData() ?? '{}') as { events: Told[] }).events
const kindsIn = (request: Request): readonly string[] => eventsIn(request).map(({ kind }) => kind)
const beacon = (page: Page) => page.waitForRequest('**/api/events', { timeout: 9000 })
/** Chromium does not tell what is sent while a page is left: nothing is left here. */
const stay = (page: Page) =>
  page.evaluate(() => addEventListener('click', (event) => event.preventDefault()))

test('a search is told with its numbers masked, and what was opened', async () => {
  const { page } = await open('/search?q=calls+from+9876543210+do+not+ring')
  const told = beacon(page)
  await stay(page)
  await page.locator('[data-results] a').first().click()
  const request = await told
  expect(kindsIn(request)).toEqual(['search', 'search-open'])
  expect(request.postData()).toContain('<number>')
  expect(request.postData()).not.toContain('98765')
})

test('a result that is opened from the list below the field is told', async () => {
  const { page } = await open('/')
  await page.getByRole('combobox').last().fill('add a user')
  const option = page.getByRole('listbox').getByRole('option', { name: 'How do I add' }).first()
  await option.waitFor()
  await page.waitForLoadState('networkidle')
  await stay(page)
  const told = beacon(page)
  await option.click()
  expect(kindsIn(await told)).toEqual(['search', 'search-open'])
})

test('a guided fix tells which question was answered, not by what', async () => {
  const { page } = await open('/fix/cannot-sign-in')
  const told = beacon(page)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Continue' }).click()
  const request = await told
  expect(kindsIn(request)).toEqual(['fix-start', 'fix-answer'])
  const body = request.postData() ?? ''
  expect(body).toContain('"known":true')
  for (const [, value] of new URL(page.url()).searchParams) expect(body).not.toContain(`"${value}"`)
})

test('no number and no address leaves the browser, in whatever script or field', async () => {
  const asked = 'calls frm ९८७६५४३२१० and asha.rao@example.com to 98765-43210 OTP 4821'
  const { page } = await open(`/search?${new URLSearchParams({ q: asked })}`)
  const request = await beacon(page)
  const [told] = eventsIn(request)
  expect(told?.query).toBe('calls frm <number> and <email> to <number> OTP <number>')
  expect(request.headers()['cookie'] ?? '').toBe('')
})

test('what is asked again in other words is told of one visit, and the next day of another', async () => {
  const { page } = await open('/search?q=fax+machine')
  const [first] = eventsIn(await beacon(page))
  await page.goto('/search?q=send+a+fax')
  const [again] = eventsIn(await beacon(page))
  expect([first?.kind, again?.kind]).toEqual(['search', 'search'])
  expect(again?.visit).toBe(first?.visit)
  expect(again?.id).not.toBe(first?.id)
  await page.evaluate(() => {
    const [id] = localStorage.getItem('visit')?.split(' ') ?? []
    localStorage.setItem('visit', `${id} ${Date.now() - 25 * 60 * 60 * 1000}`)
  })
  await page.goto('/search?q=send+a+fax')
  const [later] = eventsIn(await beacon(page))
  expect(later?.visit).toMatch(/^[\da-f-]{36}$/)
  expect(later?.visit).not.toBe(first?.visit)
})

/** Searches in vain on a site of its own, and asks Support; gives the events that are kept. */
async function searchAndAsk(isPrivate: boolean) {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-ended-'))
  const site = await startSite({ SIGNPOST_DATA: folder })
  const browser = await launchChromium()
  try {
    const context = await browser.newContext({
      baseURL: site.origin,
      ...(isPrivate && { extraHTTPHeaders: { 'Sec-GPC': '1' } }),
    })
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
    const opened = await openDatabase({ folder, url: undefined }, PROGRAM)
    try {
      const rows = opened.db.selectFrom('event').select(['kind', 'query', 'visit', 'at'])
      const asked = await opened.db.selectFrom('request').select('id').execute()
      return { events: await rows.orderBy('kind').execute(), asked: asked.length }
    } finally {
      await opened.close()
    }
  } finally {
    await browser.close()
    await site.stop()
  }
}

test('a search that ended in a request is told by the hour, and leads to no request', async () => {
  const { events, asked } = await searchAndAsk(false)
  expect(asked).toBe(1)
  expect(events.map(({ kind, query }) => [kind, query])).toEqual([
    ['search', 'fax to <number>'],
    ['search-request', 'fax to <number>'],
  ])
  const ended = events.find(({ kind }) => kind === 'search-request')
  expect(ended?.visit).toBeNull()
  expect(Number(ended?.at) % (60 * 60 * 1000)).toBe(0)
}, 60_000)

test('nothing of it is told where the browser says Global Privacy Control', async () => {
  expect(await searchAndAsk(true)).toEqual({ events: [], asked: 1 })
}, 60_000)

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
  await page.waitForTimeout(6000)
  await page.goto('/')
  expect(requests.filter((request) => request.url().endsWith('/api/events'))).toEqual([])
  expect(await page.evaluate(() => localStorage.getItem('visit'))).toBeNull()
})

test('who says no a moment after a search is not told of, and may say yes again', async () => {
  const { page, requests } = await open('/search?q=add+a+user')
  await page.getByRole('button', { name: 'Do not count me' }).click()
  await page.getByRole('button', { name: 'Count me again' }).waitFor()
  expect(requests.filter((request) => request.url().endsWith('/api/events'))).toEqual([])
  await page.getByRole('button', { name: 'Count me again' }).click()
  await page.getByRole('button', { name: 'Do not count me' }).waitFor()
  await page.goto('/search?q=add+a+user')
  expect(kindsIn(await beacon(page))).toEqual(['search'])
})

test('who does not want to be counted is not', async () => {
  const { page, requests } = await open('/')
  await page.getByRole('button', { name: 'Do not count me' }).click()
  await page.getByRole('button', { name: 'Count me again' }).waitFor()
  await page.goto('/search?q=add+a+user')
  await page.waitForLoadState('networkidle')
  await page.locator('[data-results] a').first().click()
  await page.waitForLoadState('networkidle')
  expect(requests.filter((request) => request.url().endsWith('/api/events'))).toEqual([])
})
