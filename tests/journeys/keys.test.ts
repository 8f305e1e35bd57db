import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useJourneys } from './journey'

const { open } = useJourneys('desk')
const ARTICLE = '/articles/ring-checklist'

const field = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Search' }).filter({ visible: true })
const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement)
type Key = Pick<KeyboardEventInit, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

/** Tells the page of a key; whether it was left to the browser. */
const press = (page: Page, key: Key): Promise<boolean> =>
  page.evaluate(
    (init) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
      ),
    key,
  )

describe('the key that leads to the search', () => {
  test.each([
    ['of a Latin layout', { key: '/', code: 'Slash' }],
    ['with Shift, where the sign needs it', { key: '/', code: 'Digit7', shiftKey: true }],
    ['of a layout of Hindi, by its place', { key: 'य', code: 'Slash' }],
    ['of a layout of Arabic, by its place', { key: 'ظ', code: 'Slash' }],
  ])('is that %s', async (_, told) => {
    const { page } = await open(ARTICLE)
    expect(await press(page, told)).toBe(false)
    expect(await isFocused(field(page))).toBe(true)
  })

  test.each([
    ['the browser has for itself', { key: 'k', code: 'KeyK', ctrlKey: true }],
    ['the browser has for itself on a Mac', { key: 'k', code: 'KeyK', metaKey: true }],
    ['is a chord', { key: '/', code: 'Slash', ctrlKey: true }],
    ['types another sign of a Latin layout', { key: '-', code: 'Slash' }],
    ['has no key, as a field that is filled in sends it', {}],
  ])('is none that %s', async (_, told) => {
    const { page } = await open(ARTICLE)
    expect(await press(page, told)).toBe(true)
    await page.evaluate(() => document.body.dispatchEvent(new Event('keydown', { bubbles: true })))
    expect(await isFocused(field(page))).toBe(false)
  })

  test('can be turned off where it is told, stays off, and is turned on again', async () => {
    const { page } = await open(ARTICLE)
    const hint = page.getByRole('search').locator('div > kbd')
    expect(await hint.isVisible()).toBe(true)
    await page.keyboard.press('/')
    await page.getByRole('button', { name: 'Turn the key off' }).press('Enter')
    expect(await isFocused(field(page))).toBe(true)
    for (const path of [ARTICLE, '/roles']) {
      await page.goto(new URL(path, page.url()).href)
      await page.waitForFunction(() => document.querySelector('input[role=combobox]'))
      expect(await hint.isVisible()).toBe(false)
      await page.keyboard.press('/')
      expect(await isFocused(field(page))).toBe(false)
    }
    await field(page).click()
    await page.getByRole('button', { name: 'Turn the key on' }).click()
    await page.reload()
    await page.waitForFunction(() => document.querySelector('input[role=combobox]'))
    await page.keyboard.press('/')
    expect(await isFocused(field(page))).toBe(true)
  })
})

test('what a keyboard composes is asked for, and its Enter chooses nothing', async () => {
  const { page } = await open(ARTICLE)
  await field(page).click()
  const answer = page.waitForResponse(/\/api\/search\?/)
  await field(page).evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(new CompositionEvent('compositionstart'))
    input.value = 'ringing'
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
  })
  await answer
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await field(page).press('ArrowDown')
  const before = page.url()
  await field(page).evaluate((input) =>
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229, bubbles: true }),
    ),
  )
  expect(page.url()).toBe(before)
})

test('no field of a phone has less than 16 px, so that none is enlarged', async () => {
  for (const path of ['/', ARTICLE, '/roles', '/search', '/contact', '/desk/diagnose']) {
    const { page } = await open(path, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    })
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('input, select, textarea')]
        .filter((one) => !one.matches('[type=checkbox], [type=radio], [type=hidden]'))
        .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 16)
        .map((one) => one.outerHTML.slice(0, 80)),
    )
    expect([path, small]).toEqual([path, []])
  }
})

test('a page of results has the query in its title', async () => {
  const { page } = await open('/search?q=phone+not+ringing')
  expect(await page.title()).toMatch(/^phone not ringing - /)
})
