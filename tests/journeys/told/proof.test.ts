// A reader whose address has written a lot: the page proves some work by itself and goes on; without
// script it says when to come back, and keeps what was typed.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { sharedChromium } from '../../browser/chromium'
import { startSite, type RunningSite } from '../../browser/site'
import { PATIENCE } from '../../browser/visit'

let site: RunningSite
let browser: Browser

/** A page; what it waits for in vain is named. */
async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ baseURL: site.origin, ...options })
  page.setDefaultTimeout(PATIENCE)
  return page
}
beforeAll(async () => {
  site = await startSite({ SIGNPOST_PROCESSES: '1' })
  browser = await sharedChromium()
})
afterAll(async () => {
  await site.stop()
})

const say = async (): Promise<number> => {
  const { status } = await fetch(`${site.origin}/api/feedback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), article: 'add-a-user', helpful: true }),
  })
  return status
}

test('where abuse is suspected a page works for a second, and goes on', async () => {
  const statuses: number[] = []
  for (let time = 0; time < 41; time += 1) statuses.push(await say())
  expect([...new Set(statuses)]).toEqual([201, 429])
  const page = await open()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto('/articles/add-a-user')
  const answered: number[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('/api/feedback')) answered.push(response.status())
  })
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await page.getByText('Thank you.', { exact: true }).waitFor()
  expect(answered).toEqual([429, 201])
  expect(faults).toEqual([])
  await page.close()

  const plain = await open({ javaScriptEnabled: false })
  await plain.goto(`/feedback?id=${randomUUID()}&article=add-a-user&helpful=no`)
  await plain.getByLabel('In your own words, if you like').fill('It does not ring.')
  await plain.getByRole('button', { name: 'Send', exact: true }).click()
  await plain.getByText(/Send it again in \d+ seconds/).waitFor()
  const typed = plain.getByLabel('In your own words, if you like')
  expect(await typed.inputValue()).toBe('It does not ring.')
  await plain.close()
})

const ask = async (): Promise<{ status: number; url: string }> => {
  const answer = await fetch(`${site.origin}/api/support-requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      ...{ id: randomUUID(), topic: 'calls', email: 'ravi@example.com' },
      question: 'Calls do not ring',
    }),
  })
  const { url = '' } = (await answer.json()) as { url?: string }
  return { status: answer.status, url }
}

test('a request to Support is sent after some work; without script it says when, and loses nothing', async () => {
  const answers: Awaited<ReturnType<typeof ask>>[] = []
  for (let time = 0; time < 31; time += 1) answers.push(await ask())
  expect(answers.map(({ status }) => status)).toEqual([...Array<number>(30).fill(201), 429])
  const page = await open()
  const answered: number[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('/api/support-requests')) answered.push(response.status())
  })
  await page.goto('/contact?topic=calls')
  await page.getByLabel('What do you need help with?').fill('Calls do not ring after all')
  await page.getByLabel('Your email address').fill('ravi@example.com')
  await page.getByRole('button', { name: 'Send to Support' }).click()
  await page.getByRole('heading', { level: 1, name: /^Request \S{11}$/ }).waitFor()
  expect(answered).toEqual([429, 201])
  await page.close()

  const plain = await open({ javaScriptEnabled: false })
  await plain.goto('/contact')
  await plain.getByLabel('Your question').fill('Calls ring nowhere')
  await plain.getByLabel('Your email address').fill('ravi@example.com')
  await plain.getByText('Calls do not ring or connect', { exact: true }).click()
  await plain
    .getByRole('button', { name: /^Send to Support ?: Calls do not ring or connect$/ })
    .click()
  await plain
    .getByRole('alert')
    .getByText(/Send it again in \d+ seconds/)
    .waitFor()
  expect(await plain.getByLabel('Your question').inputValue()).toBe('Calls ring nowhere')
  // What is added to a request waits in the same way.
  await plain.goto(answers[0]?.url ?? '')
  await plain.getByLabel('Write to Support').fill('Still silent')
  await plain.getByRole('button', { name: 'Send', exact: true }).click()
  await plain
    .getByRole('alert')
    .getByText(/Send it again in \d+ seconds/)
    .waitFor()
  expect(await plain.getByLabel('Write to Support').inputValue()).toBe('Still silent')
  await plain.close()
})
