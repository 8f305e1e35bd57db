// What pages tell of what happened on them, and that they tell nothing of who does not want it.
import { expect, test } from 'vitest'
import type { Page, Request } from 'playwright-core'
import { useJourneys } from '../journey'

const { open } = useJourneys('desk')

/** The kinds of events in a beacon. */
const kindsIn = (request: Request): readonly string[] =>
  (JSON.parse(request.postData() ?? '{}') as { events: { kind: string }[] }).events.map(
    ({ kind }) => kind,
  )
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
