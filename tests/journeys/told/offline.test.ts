// What is sent while there is no connection: nothing that was typed is lost, and it is sent once when
// the line is back; on a phone and at a desk.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Page, Request } from 'playwright-core'
import { useJourneys } from '../journey'

const { open, both } = useJourneys('phone')

/** Chromium tells in its console of a request that finds no line. */
const ANY = /\/(?:api|requests)\//
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Waits until a write is answered, and tells of how many are. */
async function answered(requests: readonly Request[], path: RegExp): Promise<number> {
  const writes = requests.filter(
    (request) => request.method() === 'POST' && path.test(new URL(request.url()).pathname),
  )
  const responses = await Promise.all(writes.map((request) => request.response()))
  return responses.filter(Boolean).length
}

/** Opens a page whose requests may find no line. */
async function openUnsure(path: string) {
  const visit = await open(path, { failing: ANY })
  await visit.page.unroute(ANY)
  return visit
}

/** Sends a request that is kept at once, and stays on its page. */
async function sendRequest(page: Page): Promise<void> {
  await page.getByLabel('What do you need help with?').fill(`Is it so? ${randomUUID()}`)
  await page.getByLabel('Your email address').fill('ravi@example.com')
  await press(page, 'Send to Support')
  await page.getByRole('heading', { level: 1, name: /^Request / }).waitFor()
}

both('a request that a guided fix leads to waits for the line, and is sent once', async () => {
  const { page, requests } = await openUnsure(
    '/fix/user-not-ringing?account_state=fine&status=inactive',
  )
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Contact' })
    .click()
  await page.waitForURL('**/contact')
  await page.getByRole('heading', { name: 'What you checked' }).waitFor()
  await page.getByLabel('What do you need help with?').fill('It is inactive. Who may change it?')
  await page.getByLabel('Your email address').fill('ravi@example.com')
  await page.getByRole('combobox', { name: 'What is it about?' }).selectOption('calls')
  await page.context().setOffline(true)
  await press(page, 'Send to Support')
  await page.getByText('The connection broke. Nothing is lost').waitFor()
  expect(await page.getByLabel('Your email address').inputValue()).toBe('ravi@example.com')
  await page.context().setOffline(false)
  await page.getByRole('heading', { level: 1, name: /^Request / }).waitFor()
  expect(await answered(requests, /^\/api\/support-requests$/)).toBe(1)
  await page.getByText('It is inactive. Who may change it?').waitFor()
  await page.getByText('What you checked').click()
  await page.getByText('Diagnosis:').waitFor()
})

both('an answer in a request waits for the line with its file, and is sent once', async () => {
  const { page, requests } = await openUnsure('/contact?topic=base')
  await sendRequest(page)
  const words = 'It is so since Monday, शुक्रिया'
  await page.getByLabel('Write to Support').fill(words)
  await page.getByLabel('Attach files, if you like').setInputFiles({
    name: 'call.log',
    mimeType: 'text/plain',
    buffer: Buffer.from('ring ring'),
  })
  await page.context().setOffline(true)
  await press(page, 'Send')
  await page.getByText('The connection broke. What you typed is still here').waitFor()
  expect(await page.getByLabel('Write to Support').inputValue()).toBe(words)
  await press(page, 'Try again now')
  await page.getByText('The connection broke.').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('listitem').filter({ hasText: words }).waitFor()
  expect(await answered(requests, /^\/requests\//)).toBe(1)
  expect(await page.getByText(words).count()).toBe(1)
  await page.getByRole('link', { name: /^text-1\.txt/ }).waitFor()
  expect(await page.getByLabel('Write to Support').inputValue()).toBe('')
})

test('what is refused in a request is said by its page, with what was typed', async () => {
  const { page } = await openUnsure('/contact?topic=base')
  await sendRequest(page)
  await page.getByLabel('Write to Support').fill('password: tiger#123')
  await press(page, 'Send')
  await page.getByRole('alert').getByText('This looks like a password').waitFor()
  expect(await page.getByLabel('Write to Support').inputValue()).toBe('password: tiger#123')
})

both('feedback in words waits for the line, and is sent once', async () => {
  const { page, requests } = await openUnsure('/articles/add-a-user')
  await press(page, 'No')
  await press(page, 'I do not understand it')
  await page.getByRole('link', { name: 'Say more, or hear when it is mended' }).click()
  await page.getByRole('heading', { name: 'Thank you', level: 1 }).waitFor()
  await page.getByLabel('In your own words, if you like').fill('बटन नहीं मिलता')
  const before = await answered(requests, /^\/api\/feedback$/)
  await page.context().setOffline(true)
  await press(page, 'Send')
  await page.getByText('The connection broke. What you typed is still here').waitFor()
  expect(await page.getByLabel('In your own words, if you like').inputValue()).toBe('बटन नहीं मिलता')
  await page.context().setOffline(false)
  await page.getByText('It is kept. Back to').waitFor()
  expect(await answered(requests, /^\/api\/feedback$/)).toBe(before + 1)
})

test('a guided fix that is walked without a connection is told when there is one', async () => {
  const { page, requests } = await openUnsure('/fix/cannot-sign-in')
  const walk = async () => {
    await page.getByRole('radio').first().check()
    await press(page, 'Continue')
  }
  await walk()
  await expect.poll(() => answered(requests, /^\/api\/events$/)).toBe(1)
  await page.context().setOffline(true)
  await page.getByText('You are offline.').waitFor()
  await walk()
  // The beacon that finds no line.
  const lost = await page.waitForRequest('**/api/events')
  expect(await lost.response()).toBeNull()
  const later = page.waitForRequest('**/api/events')
  await page.context().setOffline(false)
  expect((await later).postData()).toBe(lost.postData())
  expect((await (await later).response())?.status()).toBe(204)
})
