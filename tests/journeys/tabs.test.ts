import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useJourneys } from './journey'

const { open, both } = useJourneys('phone')
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const chosen = (page: Page) => page.getByRole('tab', { selected: true }).textContent()
const article = '/articles/when-can-i-transfer-a-call'
const other = '/articles/transfer-a-live-call'

both('tabs are turned with the keys, and show one way at a time', async () => {
  const { page } = await open(article)
  await tab(page, 'In the web panel').focus()
  expect(await page.getByRole('tabpanel').count()).toBe(1)
  await page.keyboard.press('ArrowRight')
  expect(await chosen(page)).toBe('On the phone')
  expect(
    await tab(page, 'On the phone').evaluate((element) => element === document.activeElement),
  ).toBe(true)
  await page
    .getByRole('tabpanel', { name: 'On the phone' })
    .getByText('Stay in the call.')
    .waitFor()
  await page.keyboard.press('ArrowRight')
  expect(await chosen(page)).toBe('In the web panel')
  await page.keyboard.press('End')
  expect(await chosen(page)).toBe('On the phone')
  await page.keyboard.press('Home')
  expect(await chosen(page)).toBe('In the web panel')
  await page.keyboard.press('Tab')
  expect(
    await page.getByRole('tabpanel').evaluate((element) => element === document.activeElement),
  ).toBe(true)
})

test('a way that was chosen is chosen on the next page too', async () => {
  const { page } = await open(article)
  await tab(page, 'On the phone').click()
  await page.goto(new URL(other, page.url()).href)
  await tab(page, 'On the phone').waitFor()
  expect(await chosen(page)).toBe('On the phone')
})

test('without script every way stands under its heading', async () => {
  const { page } = await open(article, { javaScriptEnabled: false })
  for (const name of ['In the web panel', 'On the phone'])
    expect(await page.getByRole('heading', { name, exact: true }).isVisible()).toBe(true)
  for (const text of ['Answer the call.', 'Stay in the call.'])
    expect(await page.getByText(text, { exact: true }).isVisible()).toBe(true)
})

test('on paper every way stands under its heading', async () => {
  const { page } = await open(article)
  await tab(page, 'On the phone').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('tablist').count()).toBe(0)
  for (const text of ['Answer the call.', 'Stay in the call.'])
    expect(
      await page
        .getByText(text, { exact: true })
        .evaluate((element) => element.getBoundingClientRect().height > 0),
    ).toBe(true)
})

test('nothing moves when the tabs come', async () => {
  const { page, shift } = await open(other)
  await tab(page, 'On the phone').waitFor()
  expect(await shift()).toBe(0)
})
