import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser } from '../browser/visit'

const open = useBrowser()
const ARTICLE = '/articles/ring-checklist'

const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Search' }).filter({ visible: true })
const isFocused = (locator: Locator): Promise<boolean> => locator.evaluate((element) => element === document.activeElement)

/** Types into the field and waits until the options are those of the whole text. */
async function ask(page: Page, query: string): Promise<void> {
  await field(page).pressSequentially(query, { delay: 10 })
  // The way to all results names the query: until then the list may still hold what an earlier key found.
  await page.locator(`form a[href="/search?q=${encodeURIComponent(query)}"]`).first().waitFor()
  await page.getByRole('option').first().waitFor()
}

describe('while one types', () => {
  test.each(['/', 'Control+k'])('%s goes to the field, and nothing was fetched for it before', async (key) => {
    const { page, requests } = await open(ARTICLE)
    const before = requests.filter((request) => request.resourceType() === 'script').length
    await page.keyboard.press(key)
    expect(await isFocused(field(page))).toBe(true)
    await ask(page, 'user not ringing')
    expect(before).toBe(1)
    // One more, and not two one after the other: on a slow line that would be another second.
    expect(requests.filter((request) => request.resourceType() === 'script')).toHaveLength(2)
  })

  test('the guided fix comes first, matched words are marked, the count is told, and axe finds nothing', async () => {
    const { page, axe } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'user not ringing')
    expect(await page.getByRole('group', { name: 'Guided fixes' }).getByRole('option').first().getAttribute('href')).toMatch(/^\/fix\/user-not-ringing/)
    expect(await page.getByRole('group', { name: 'Articles' }).getByRole('option').count()).toBeGreaterThan(0)
    expect(await page.getByRole('option').first().getAttribute('href')).toMatch(/^\/fix\/user-not-ringing/)
    const ids = await page.getByRole('option').evaluateAll((options) => options.map(({ id }) => id))
    expect(ids).toEqual(ids.map((_, at) => `hits-${at}`))
    expect(await page.getByRole('listbox').locator('mark').count()).toBeGreaterThan(0)
    expect(await page.getByRole('status').first().textContent()).toMatch(/^\d+ results?$/)
    expect(await field(page).getAttribute('aria-expanded')).toBe('true')
    expect(await axe()).toEqual([])
  })

  test('arrows choose, Enter opens what is chosen', async () => {
    const { page } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'forgot password')
    expect(await field(page).getAttribute('aria-activedescendant')).toBeNull()
    await page.keyboard.press('ArrowDown')
    const chosen = page.getByRole('option', { selected: true })
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/articles/forgot-password')
  })

  test('Enter with nothing chosen goes to the results page, in the same order', async () => {
    const { page } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'change a role')
    const offered = await page.getByRole('option').evaluateAll((options) => options.map((option) => option.getAttribute('href')))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?q=change+a+role')
    const listed = await page.locator('.results > li > a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(listed.slice(0, offered.length)).toEqual(offered)
    expect(await field(page).inputValue()).toBe('change a role')
  })

  test('Escape closes, then clears', async () => {
    const { page } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'invite')
    await page.keyboard.press('Escape')
    expect([await page.getByRole('option').count(), await field(page).inputValue()]).toEqual([0, 'invite'])
    await page.keyboard.press('Escape')
    expect(await field(page).inputValue()).toBe('')
  })

  test('Control and Enter opens what is chosen in a new tab', async () => {
    const { page } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'invite')
    await page.keyboard.press('ArrowDown')
    const chosen = await page.getByRole('option', { selected: true }).getAttribute('href')
    const [tab] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Control+Enter')])
    expect(new URL(tab.url() === 'about:blank' ? (await tab.waitForURL('**/articles/**'), tab.url()) : tab.url()).pathname).toBe(chosen?.replace(/#.*/, ''))
    expect(new URL(page.url()).pathname).toBe(ARTICLE)
  })

  test('says when nothing answers, and where to go instead', async () => {
    const { page, axe } = await open('/')
    await page.keyboard.press('/')
    await field(page).pressSequentially('pizza near me')
    await page.locator('form').getByRole('link', { name: 'ask support' }).filter({ visible: true }).waitFor()
    expect(await axe()).toEqual([])
  })

  test('says when one is offline', async () => {
    const { page } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'invite')
    await page.route('**/api/search*', (route) => route.fulfill({ status: 200, body: 'not an answer' }))
    await field(page).pressSequentially(' now')
    await page.getByText('Search could not be reached').filter({ visible: true }).first().waitFor()
    // What was found before is still there.
    expect(await page.getByRole('group', { name: 'Found before' }).getByRole('option').count()).toBeGreaterThan(0)
  })

  test('offers what is asked most, then what was searched for here, and forgets it when told', async () => {
    const { page, requests, axe } = await open(ARTICLE)
    await field(page).click()
    await page.getByRole('group', { name: 'Asked most' }).getByRole('option').first().waitFor()
    expect(requests.filter((request) => request.url().includes('/api/search'))).toHaveLength(0)
    expect(await axe()).toEqual([])
    await ask(page, 'forgot password')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?q=forgot+password')
    await page.goto(ARTICLE)
    await field(page).click()
    const recent = page.getByRole('group', { name: 'Recent searches' }).getByRole('option')
    expect(await recent.allTextContents()).toEqual(['forgot password'])
    await page.getByRole('button', { name: 'Clear recent searches' }).click()
    expect(await recent.count()).toBe(0)
    expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('forgot')
  })

  test('answers who may do what, before the results', async () => {
    const { page, axe } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'can a call agent change a role')
    const first = page.getByRole('option').first()
    expect(await first.textContent()).toContain('No, by default')
    expect(await first.getAttribute('href')).toBe('/roles#users')
    expect(await axe()).toEqual([])
  })

  test('costs at most five kibibytes until the first answer', async () => {
    const { page, requests } = await open('/')
    const before = requests.length
    await field(page).click()
    await page.keyboard.type('who can transfer calls', { delay: 20 })
    await page.getByRole('option').first().waitFor()
    await page.waitForLoadState('networkidle')
    const sizes = await Promise.all(requests.slice(before).map((request) => request.sizes()))
    expect(sizes.reduce((sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize, 0)).toBeLessThanOrEqual(5 * 1024)
  })

  test('works on a phone', async () => {
    const { page } = await open(ARTICLE, { viewport: { width: 360, height: 740 }, hasTouch: true })
    await field(page).tap()
    await ask(page, 'call nahi aa rahi')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.getByRole('option').first().tap()
    await page.waitForURL('**/fix/user-not-ringing')
  })
})

describe('the results page', () => {
  test.each([true, false])('answers with JavaScript %s', async (javaScriptEnabled) => {
    const { page } = await open('/', { javaScriptEnabled })
    await page.getByRole('searchbox').or(page.getByRole('combobox')).filter({ visible: true }).fill('phone not ringing')
    await page.getByRole('button', { name: 'Search' }).filter({ visible: true }).last().click()
    await page.waitForURL('**/search?q=phone+not+ringing')
    expect(await page.locator('.results a').first().getAttribute('href')).toBe('/fix/user-not-ringing')
  })

  test('can be begun in the list, when a guided fix comes first', async () => {
    const { page, axe } = await open('/search?q=user+not+ringing')
    expect(await axe()).toEqual([])
    await page.locator('.results [role=group] a').first().click()
    await page.waitForURL(/\/fix\/user-not-ringing\?\w+=/)
  })

  test('has pages', async () => {
    const { page } = await open('/search?q=call')
    const titles = page.locator('.results > li > a')
    const first = await titles.allTextContents()
    await page.getByRole('link', { name: 'More results' }).click()
    await page.waitForURL('**/search?q=call&page=2')
    expect(first).toHaveLength(10)
    expect((await titles.allTextContents()).filter((title) => first.includes(title))).toEqual([])
    await page.getByRole('link', { name: 'Previous results' }).click()
    await page.waitForURL('**/search?q=call&page=1')
  })

  test('says what it searched for, and searches literally when asked', async () => {
    const { page } = await open('/search?q=forgt+pasword')
    expect(await page.getByText('Showing results for').textContent()).toMatch(/for forg[eo]t password\./)
    await page.getByRole('link', { name: 'forgt pasword' }).click()
    await page.getByRole('heading', { name: 'No article answers this' }).waitFor()
  })

  test('shows a question with markup in it as text', async () => {
    const { page } = await open(`/search?q=${encodeURIComponent('<img src=x onerror=alert(1)> "pizza"')}`)
    expect(await page.locator('#search-results img').count()).toBe(0)
    expect(await page.locator('#search-results').textContent()).toContain('<img src=x onerror=alert(1)> "pizza"')
  })
})
