import { expect, test } from 'vitest'
import { useJourneys } from './journey'

const { open, both } = useJourneys('phone')

/** Opens a page and moves, so that the service worker starts and keeps it. */
async function read(path: string) {
  const visit = await open(path)
  await visit.page.keyboard.press('Tab')
  await expect.poll(() => visit.page.evaluate(async (address) => (await (await caches.open('pages')).match(address)) !== undefined, path), { timeout: 10_000 }).toBe(true)
  return visit
}

both('an article that was read is there without a connection; one that was not leads to those that are', async () => {
  const { page } = await read('/articles/ring-checklist')
  await page.context().setOffline(true)
  await page.getByText('You are offline.').waitFor()
  await page.reload()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/ring/i)
  await page.goto('/articles/sticky-agent')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kept for offline')
  await page.getByRole('main').getByRole('listitem').getByRole('link').click()
  await page.waitForURL('**/articles/ring-checklist')
})

test('a guided fix that was begun goes on without a connection', async () => {
  const { page } = await read('/fix/cannot-sign-in')
  await page.context().setOffline(true)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(/\?/)
  await page.reload()
  await page.getByText('Your answers so far').waitFor()
})

test('with a connection the page comes from the server, not from what is kept', async () => {
  const { page } = await read('/articles/ring-checklist')
  await page.evaluate(async () => {
    await (await caches.open('pages')).put('/articles/ring-checklist', new Response('<h1>Stale</h1>', { headers: { 'content-type': 'text/html' } }))
  })
  await page.reload()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('Stale')
})

test('what is kept can be forgotten, and a search is never kept', async () => {
  const { page } = await read('/articles/ring-checklist')
  await page.goto('/search?q=salary')
  await page.goto('/offline')
  expect(await page.getByRole('main').getByRole('listitem').getByRole('link').allTextContents()).not.toContain('Search')
  await page.getByRole('button', { name: 'Forget all of them' }).click()
  await page.getByText('Nothing is kept yet.').waitFor()
})

test('looking in costs no worker: it starts at the first move', async () => {
  const { page } = await open('/articles/ring-checklist')
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})
