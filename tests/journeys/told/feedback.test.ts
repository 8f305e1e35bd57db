// A reader says whether an article helped, on a phone and at a desk, with and without script.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { sharedChromium } from '../../browser/chromium'
import { startSite, type RunningSite } from '../../browser/site'
import { useJourneys } from '../journey'

const { open, both } = useJourneys('phone')
const ARTICLE = '/articles/add-a-user'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

both('why an article did not help is said in its place, and taken back', async () => {
  const { page, axe } = await open(ARTICLE)
  await press(page, 'No')
  await page.getByText('Thank you. Why not?').waitFor()
  expect(await axe()).toEqual([])
  await press(page, 'Something is missing')
  await page.getByText('Thank you.', { exact: true }).waitFor()
  await press(page, 'Take it back')
  await page.getByText('Did this page help?').waitFor()
  expect(new URL(page.url()).pathname).toBe(ARTICLE)
  await press(page, 'Yes')
  await page.getByText('Thank you.', { exact: true }).waitFor()
})

both('more is said on a page of its own, which knows what was said', async () => {
  const { page, axe } = await open(ARTICLE)
  await press(page, 'No')
  await press(page, 'I do not understand it')
  await page.getByRole('link', { name: 'Say more, or hear when it is mended' }).click()
  await page.getByRole('heading', { name: 'Thank you', level: 1 }).waitFor()
  expect(await axe()).toEqual([])
  await page.getByLabel('In your own words, if you like').fill('बटन नहीं मिलता')
  await page.getByLabel('Tell me when it is mended').fill('reader@example.com')
  await press(page, 'Send')
  await page.getByText('It is kept. Back to').waitFor()
  await press(page, 'Take back what I said')
  await page.getByRole('heading', { name: 'It is taken back' }).waitFor()
})

both('all of it works without script', async () => {
  const { page } = await open(ARTICLE, { javaScriptEnabled: false })
  await press(page, 'No')
  await page.getByText('did not help. That is kept.').waitFor()
  await page.getByLabel('It is wrong or out of date').check()
  await page.getByLabel('At which step, if it is one').fill('3')
  await press(page, 'Send')
  await page.getByText('It is kept. Back to').waitFor()
  await press(page, 'Take back what I said')
  await page.getByRole('heading', { name: 'It is taken back' }).waitFor()
})

test('the step that is next is said with it', async () => {
  const { page } = await open('/articles/change-a-users-role')
  await page
    .getByRole('checkbox', { name: /^Step 1 / })
    .first()
    .check({ force: true })
  const sent = page.waitForRequest('**/api/feedback')
  await press(page, 'No')
  expect((await sent).postDataJSON()).toMatchObject({
    helpful: false,
    step: expect.stringMatching(/^Step 2 of /) as string,
  })
})

test('a connection that breaks keeps what was said until it is tried again', async () => {
  const failing = /\/api\/feedback$/
  const { page } = await open(ARTICLE, { failing })
  await press(page, 'Yes')
  await page.getByText('That could not be kept').waitFor()
  await page.unroute(failing)
  await press(page, 'Try again')
  await page.getByText('Thank you.', { exact: true }).waitFor()
})

/** A site whose data folder is a file. */
let site: RunningSite
let browser: Browser
const folder = mkdtempSync(path.join(tmpdir(), 'signpost-no-data-'))
const file = path.join(folder, 'taken')
beforeAll(async () => {
  writeFileSync(file, '')
  site = await startSite({ SIGNPOST_DATA: file })
  browser = await sharedChromium()
})
afterAll(async () => {
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('without a database the site is read, and a form comes back with what was typed', async () => {
  const ready = await fetch(`${site.origin}/readyz`)
  expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'limited' }])
  expect(site.printed()).toContain('SIGNPOST_DATA')
  const page = await browser.newPage({ javaScriptEnabled: false })
  const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
  await page.goto(`${site.origin}/feedback?id=${id}&article=add-a-user&helpful=no`)
  await page.getByLabel('It is wrong or out of date').check()
  await page.getByLabel('In your own words, if you like').fill('a < b & "c"')
  await page.getByLabel('Tell me when it is mended').fill('reader@example.com')
  await press(page, 'Send')
  await page.getByRole('heading', { name: 'It could not be kept' }).waitFor()
  expect(await page.getByLabel('In your own words, if you like').inputValue()).toBe('a < b & "c"')
  expect(await page.getByLabel('It is wrong or out of date').isChecked()).toBe(true)
  expect(await page.getByLabel('Tell me when it is mended').inputValue()).toBe('reader@example.com')
  await page.close()
  const search = await fetch(`${site.origin}/search?q=add+a+user`)
  expect(await search.text()).toContain('How do I add a new user?')
})
