// A reader whose address has written a lot: the page proves some work by itself and goes on; without
// script it says when to come back, and keeps what was typed.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../../browser/chromium'
import { startSite, type RunningSite } from '../../browser/site'

let site: RunningSite
let browser: Browser
beforeAll(async () => {
  site = await startSite({ SIGNPOST_PROCESSES: '1' })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
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
  const page = await browser.newPage({ baseURL: site.origin })
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

  const plain = await browser.newPage({ baseURL: site.origin, javaScriptEnabled: false })
  await plain.goto(`/feedback?id=${randomUUID()}&article=add-a-user&helpful=no`)
  await plain.getByLabel('In your own words, if you like').fill('It does not ring.')
  await plain.getByRole('button', { name: 'Send', exact: true }).click()
  await plain.getByText(/Send it again in \d+ seconds/).waitFor()
  const typed = plain.getByLabel('In your own words, if you like')
  expect(await typed.inputValue()).toBe('It does not ring.')
  await plain.close()
})
